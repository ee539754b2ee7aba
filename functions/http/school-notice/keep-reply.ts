import type { Incident } from '../../../shared/incident/incident.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { CalendarDays } from '../../../shared/school-calendar/school-calendar.ts';
import type { MailboxProof } from '../../../shared/school-contact/prove-contact.ts';
import type { SchoolContacts } from '../../../shared/school-contact/school-contacts.ts';
import { namedAdults } from '../../../shared/school-notice/near-reader.ts';
import type { SchoolReply } from '../../../shared/school-notice/reply.ts';
import { type ReplyToNotice, replyToNotice } from '../../../shared/school-notice/reply-to-notice.ts';
import type { SchoolNotice } from '../../../shared/school-notice/school-notice.ts';
import { schoolSettings } from '../../../shared/settings/school-notices.ts';
import type { Settings } from '../../../shared/settings.ts';
import type { SchoolNoticeDeps } from '../context.ts';
import { stillReadable } from './told-by-notice.ts';

/** A notice as it is now, for somebody who has proved that they may read it. */
export type Opened = {
  incident: Incident;
  notice: SchoolNotice;
  contacts: SchoolContacts | undefined;
  proof: MailboxProof;
};

const races = 5;

/**
 * Keeps a reply once, again from the start when somebody else was quicker with the notice. `opened` finds the notice anew
 * each time. Undefined where it is not theirs to reply to.
 */
export async function keepReply(
  deps: SchoolNoticeDeps,
  opened: () => Promise<Opened | undefined>,
  command: ReplyToNotice,
  settings: Settings,
): Promise<Result<SchoolReply> | undefined> {
  const { store, authority, now, newId } = deps;
  const { council } = await store.schools.calendarsOf(authority, []);
  for (let race = 0; race < races; race += 1) {
    const found = await opened();
    if (!found) return undefined;
    const { incident, notice, contacts, proof } = found;
    const readable = (await stillReadable(deps, { incident, notice, settings }))?.childIds ?? [];
    const near = { contacts, adultNames: namedAdults(incident.facts.adults, deps) };
    const who = { near, proof, readable, council: council?.days ?? CalendarDays.parse({}) };
    const replied = replyToNotice(notice, command, who, { now: now(), newId, settings });
    if (!replied.ok) return replied;
    const saved = await store.schoolReplies.save(replied.value, schoolSettings(settings), newId());
    if (saved.ok) return ok(replied.value.reply);
    const before = await store.schoolReplies.find(incident.id, notice.setting.key, command.id);
    if (before) return ok(before);
  }
  throw new Error('a notice to a school kept changing');
}

/** What a school has said on its notice, the last said first. */
export const repliesOn = async (
  { store }: Pick<SchoolNoticeDeps, 'store'>,
  { incidentId, setting }: Pick<SchoolNotice, 'incidentId' | 'setting'>,
): Promise<SchoolReply[]> =>
  (await store.schoolReplies.of(incidentId)).filter((reply) => reply.setting.key === setting.key).toReversed();
