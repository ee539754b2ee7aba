import type { Contact } from '../../shared/contact/contact.ts';
import { keptContact } from '../../shared/retention/kept-record.ts';
import { lastDayOf, periods } from '../../shared/retention/periods.ts';
import type { CalendarDate } from '../../shared/time/dates.ts';
import { disposalKeys } from './disposal-keys.ts';
import type { Write } from './write.ts';

/** Concerns whose work has ended, by the day on which their time is over: of nobody but them, whatever else the table holds. */
export const toDispose = (authority: string, until: string, id: string) => ({
  gsi1pk: `${authority}#DISPOSAL`,
  gsi1sk: `${until}#${id}`,
});

/** That a concern is to be looked at once a day is over. */
export const toDisposeWrite = ({ id, authority }: Pick<Contact, 'id' | 'authority'>, until?: CalendarDate): Write => ({
  item: { id, ...disposalKeys.toDispose(id), ...(until && { until, ...toDispose(authority, until, id) }) },
  over: 'anything',
});

/** The same, written with each change of a concern whose work has ended; and taken back when it is opened again. */
export function endedWrites(contact: Contact): Write[] {
  const { lines, ended, born } = keptContact(contact);
  if (!ended) return contact.earlier.length > 0 ? [toDisposeWrite(contact)] : [];
  const days = lines.flatMap((line) => {
    const period = line in periods ? periods[line as keyof typeof periods] : undefined;
    return period ? [lastDayOf(period, ended, born)] : [];
  });
  return [toDisposeWrite(contact, days.toSorted().at(-1))];
}
