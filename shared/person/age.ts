import { type CalendarDate, dayNumber, yearMonthDay } from '../time/dates.ts';
import { type Birth, bornBetween } from './birth.ts';

/** Time lived, in whole years, in whole months in all and in whole weeks in all. */
export type Lived = { years: number; months: number; weeks: number };

/** An age as data. `youngest` and `oldest` are the same unless the date of birth is partial or estimated. */
export type Age =
  | { kind: 'born'; exact: boolean; youngest: Lived; oldest: Lived }
  | { kind: 'unborn'; weeksToGo: number; weeksOverdue: number }
  | { kind: 'before-birth' }
  | { kind: 'not-known' };

/** How old somebody is on a date. Somebody born on 29 February is a year older on 1 March of a common year. */
export function ageAt(birth: Birth, date: CalendarDate): Age {
  if (birth.kind === 'expected') {
    const days = dayNumber(birth.date) - dayNumber(date);
    return {
      kind: 'unborn',
      weeksToGo: Math.max(0, Math.floor(days / 7)),
      weeksOverdue: Math.max(0, Math.floor(-days / 7)),
    };
  }
  const range = bornBetween(birth);
  if (!range) return { kind: 'not-known' };
  if (date < range.earliest) return { kind: 'before-birth' };
  const youngest = lived(date < range.latest ? date : range.latest, date);
  return { kind: 'born', exact: birth.kind === 'exact', youngest, oldest: lived(range.earliest, date) };
}

/** A pregnancy lasts at most this long for a referral to be about the child expected (children in need census). */
export const LONGEST_EXPECTATION_DAYS = 280;

const ADULT = 18;

export type BirthWarning = 'born-in-future' | 'expected-date-passed' | 'expected-too-far' | 'not-a-child';

/** What looks wrong about a child's birth when somebody is told of it on a date. These warn and never block. */
export function birthWarnings(birth: Birth, toldOn: CalendarDate): BirthWarning[] {
  if (birth.kind === 'expected') {
    const days = dayNumber(birth.date) - dayNumber(toldOn);
    if (days < 0) return ['expected-date-passed'];
    return days > LONGEST_EXPECTATION_DAYS ? ['expected-too-far'] : [];
  }
  const age = ageAt(birth, toldOn);
  if (age.kind === 'before-birth') return ['born-in-future'];
  return age.kind === 'born' && age.youngest.years >= ADULT ? ['not-a-child'] : [];
}

function lived(from: CalendarDate, to: CalendarDate): Lived {
  const [start, end] = [dayNumber(from), dayNumber(to)];
  const [a, b] = [yearMonthDay(start), yearMonthDay(end)];
  const months = (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day ? 1 : 0);
  return { years: Math.floor(months / 12), months, weeks: Math.floor((end - start) / 7) };
}
