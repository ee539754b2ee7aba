import type { CalendarDays } from '../school-calendar/school-calendar.ts';
import type { SchoolContacts } from '../school-contact/school-contacts.ts';
import { type WhoIsTold, whoIsTold } from '../school-contact/who-is-told.ts';
import type { SchoolLink } from '../school-directory/links.ts';
import type { SettingKey } from '../school-directory/setting.ts';
import type { SchoolNotices } from '../settings/school-notices.ts';
import { localDate } from '../time/london.ts';
import { type AdultName, mustNotKnow } from './near-reader.ts';
import { isDone, isHeld } from './notice-state.ts';
import type { NoticeChange, SchoolNotice, TellKind, ToldPerson } from './school-notice.ts';

/** What is known of the places that are told: by whom they are read, when they are open, and the council’s own days. */
export type Places = {
  contacts: readonly SchoolContacts[];
  daysOf: (key: SettingKey) => CalendarDays;
  council: CalendarDays;
  links: readonly SchoolLink[];
  /** Every name by which the adults of the incident go: nobody of such a name is told of it unasked. */
  adultNames: readonly AdultName[];
};

/** Whom a place has named. */
export const contactsAt = (key: SettingKey, { contacts }: Places): SchoolContacts | undefined =>
  contacts.find(({ setting }) => setting === key);

/** Who is told at a place now, by its own days: nobody who may be an adult of the incident. */
export function toldNow(
  notice: Pick<SchoolNotice, 'setting' | 'arrive' | 'released'>,
  places: Places,
  { rules, now }: { rules: SchoolNotices; now: Date },
): WhoIsTold {
  const { setting, arrive } = notice;
  const contacts = contactsAt(setting.key, places);
  return whoIsTold(contacts, {
    today: localDate(now),
    holiday: arrive.holiday && localDate(now) < arrive.on,
    months: rules.verifiedMonths,
    without: mustNotKnow(contacts, notice, places.adultNames),
    switchboard: setting.phone,
  });
}

const asTold = ({ id, name, email }: WhoIsTold['mail'][number]): ToldPerson => ({ contactId: id, name, email });

/**
 * Puts a notice to a school: whoever can be written to is, and where somebody must ring that is a task at once. A notice
 * that is held is put to nobody. Kept to so many entries, of which the first always stays.
 */
export function put(
  notice: SchoolNotice,
  kind: TellKind,
  places: Places,
  { now, rules }: { now: Date; rules: SchoolNotices },
): NoticeChange {
  if (isHeld(notice)) return { notice, tell: [] };
  const who = toldNow(notice, places, { rules, now });
  const to = who.mail.slice(0, 10).map(asTold);
  const at = now.toISOString();
  const why = who.callAtOnce;
  const [first, ...rest] = [...notice.told, { kind, at, to }];
  return {
    notice: {
      ...notice,
      told: first ? [first, ...rest.slice(-49)] : [],
      callees: who.call.slice(0, 20),
      noHolidayContact: who.noHolidayContact,
      ...(why && !notice.call && !isDone(notice) && { call: { why, since: at } }),
    },
    tell: to.length > 0 ? [{ noticeId: notice.id, kind, to }] : [],
  };
}
