import type { Notice } from '../../../shared/notice.ts';
import { daysOf } from '../../../shared/school-calendar/school-calendar.ts';
import { asked, toAskToday } from '../../../shared/school-contact/prove-contact.ts';
import { endsUnused } from '../../../shared/school-contact/unused-access.ts';
import { schoolContactWord } from '../../../shared/school-contact/word.ts';
import { localDate, londonDay } from '../../../shared/time/london.ts';
import { type SweepDeps, seeToEach, tellOfUndone } from './sweep-part.ts';

/** From this minute of a day on, so that a code that is asked for at once is asked for by somebody who is awake. */
const fromMinute = 9 * 60;
/** As many schools as one round trip tells the calendars of. */
const atOnce = 90;

/**
 * Asks those at schools once a term whether they still are. It looks at all of them once a day; whoever was asked this term
 * is not asked again, so a day that breaks off is gone on with.
 */
export async function sweepSchoolContacts({ store, authority, newId, ...deps }: SweepDeps): Promise<void> {
  const now = deps.now();
  const today = localDate(now);
  if (londonDay(now.getTime()).minute < fromMinute) return;
  const settings = await store.settings.inForce(now);
  if (!settings.domesticAbuse?.schools) return;
  const before = await store.schools.lastAsked(authority);
  if (before?.day === today) return;
  let failure: unknown;
  const { items: all, unreadable } = await store.schools.allContactsReadable(authority);
  for (let from = 0; from < all.length; from += atOnce) {
    const some = all.slice(from, from + atOnce);
    const { council, own } = await store.schools.calendarsOf(
      authority,
      some.map(({ setting }) => setting),
    );
    const each = some.map((contacts) => ({ id: contacts.setting, contacts }));
    const asking = seeToEach({ items: council ? each : [] }, deps.log, async ({ contacts }) => {
      if (!council) return;
      const due = toAskToday(contacts, daysOf(council.days, own.get(contacts.setting)?.days), today);
      if (due.length === 0) return;
      const notices: Notice[] = [];
      for (const { email } of due) {
        const person = await store.people.byEmail(authority, email);
        // Of whoever had access before it was counted, it counts from now on.
        if (person?.active && endsUnused(person)) await store.accessUses.begin(person, now, newId());
        if (person?.active) notices.push(schoolContactWord('school-contact-asked', person, { newId, now }));
      }
      const next = asked(
        contacts,
        due.map(({ id }) => id),
        now,
      );
      // Whoever changed it meanwhile is met with tomorrow.
      await store.schools.saveContacts(next, newId(), { notices });
    });
    await asking.catch((error: unknown) => {
      failure ??= error;
    });
  }
  // What cannot be read is met with each minute, so that it stands among what fails until somebody has put it right.
  if (failure) throw failure;
  tellOfUndone({ unreadable });
  await store.schools.saveLastAsked(authority, { day: today, version: (before?.version ?? 0) + 1 }, newId());
}
