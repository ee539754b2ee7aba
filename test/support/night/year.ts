import type { Random } from '../../../infra/local/seeds/random.ts';
import type { CalendarDays } from '../../../shared/school-calendar/school-calendar.ts';
import { addDays, type CalendarDate } from '../../../shared/time/dates.ts';
import { london } from '../../unit/time/calendars.ts';
import { councilDays } from '../school-days.ts';
import type { Directory } from '../school-directory.ts';
import { contactAt, contactsOf, schoolAt } from '../school-world.ts';
import { report } from '../triage-world.ts';
import { incidentsOf, schools, townOf } from './town.ts';

const minute = 60_000;

/** From one September to the next: both changes of the clocks, every holiday, and the day on which addresses grow stale. */
export const year = { from: '2026-09-14 00:00', until: '2027-09-13 00:00' } as const;
const [begins, ends] = [london(year.from), london(year.until)];

const council: CalendarDays = {
  ...councilDays,
  terms: [...councilDays.terms, { name: 'Autumn 2027', first: '2027-09-02', last: '2027-12-17' }],
};

/** The dates of the year, in order. */
export function datesOfYear(): CalendarDate[] {
  const dates: CalendarDate[] = [];
  for (let date = year.from.slice(0, 10); date < year.until.slice(0, 10); date = addDays(date, 1)) dates.push(date);
  return dates;
}

/**
 * The town of a night, whose schools differ in their year: some have training days and closures of their own, another
 * half-term, or somebody who reads in the holidays.
 */
export function townOfYear(random: Random): Directory {
  const town = townOf({ ...year, council });
  const dates = datesOfYear();
  const some = (count: number) => Array.from({ length: count }, () => random.pick(dates));
  const own = schools.map((n): [string, CalendarDays] => [
    schoolAt(n).key,
    {
      ...council,
      insetDays: [...council.insetDays, ...some(random.int(0, 4))],
      closures: some(random.int(0, 3)).map((date) => ({ date, reason: 'Snow' })),
      breaks: n % 5 === 0 ? council.breaks.map((span) => ({ ...span, last: addDays(span.last, 7) })) : council.breaks,
    },
  ]);
  const contacts = schools
    .filter((n) => n !== 4)
    .map((n) =>
      n % 3 === 0
        ? contactsOf(n, [contactAt(n, 'lead'), contactAt(n, 'deputy'), contactAt(n, 'holiday', { inHolidays: true })])
        : contactsOf(n),
    );
  return { ...town, council, contacts, own: Object.fromEntries(own) };
}

/** Incidents of a year, no two in one family or house. */
export function incidentsOfYear(random: Random, count: number): ReturnType<typeof incidentsOf> {
  const home = report().place;
  return incidentsOf(random, { ...year, council: councilDays }, count).map((told, n) => ({
    ...told,
    place: { ...home, address: `${n} Tanner Row, Wyrecester` },
    adults: (told.adults as object[]).map((adult, place) => ({
      ...adult,
      birth: { kind: 'exact', date: addDays('1970-01-01', n * 2 + place) },
    })),
  }));
}

/** Hours in which something is down: each day with a chance, for up to sixteen of them. */
export function outagesOf(random: Random, chance: number): (now: Date) => boolean {
  const days = Math.floor((ends.getTime() - begins.getTime()) / (24 * 60 * minute));
  const outages = Array.from({ length: days }, (_, day) => day)
    .filter(() => random.chance(chance))
    .map((day) => {
      const from = begins.getTime() + (day * 24 * 60 + random.int(0, 24 * 60 - 1)) * minute;
      return { from, until: from + random.int(10, 16 * 60) * minute };
    });
  return (now) => outages.some(({ from, until }) => from <= now.getTime() && now.getTime() < until);
}
