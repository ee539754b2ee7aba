import { type Birth, bornBetween } from '../person/birth.ts';
import { bitsOf } from '../settings/person-matching.ts';
import { dayNumber } from '../time/dates.ts';
import { type FieldComparison, found } from './field-comparison.ts';
import type { Matching } from './matching.ts';

/** A child who lives is born from the 24th week on, 16 before the expected date, and hardly ever 3 weeks after it. */
export const DAYS_BEFORE_EXPECTED = 112;
export const DAYS_AFTER_EXPECTED = 21;
/** Half a year: how far apart two dates may be and still be tried for one person, as the public matching ladder has it. */
const NEAR_DAYS = 183;

/** First and last day on which somebody was or will be born. */
function days(birth: Birth): { first: number; last: number } | undefined {
  if (birth.kind === 'expected') {
    const expected = dayNumber(birth.date);
    return { first: expected - DAYS_BEFORE_EXPECTED, last: expected + DAYS_AFTER_EXPECTED };
  }
  const range = bornBetween(birth);
  return range && { first: dayNumber(range.earliest), last: dayNumber(range.latest) };
}

/** Two dates of which one is known in part: the narrower both are, the more it says that they fit. */
function compareRanges(one: Birth, other: Birth, { settings }: Matching): FieldComparison {
  const [range, its] = [days(one), days(other)];
  if (!range || !its) return found('birth', 'missing');
  const { years, fits } = settings.bornWithin;
  const wide = range.last - range.first + its.last - its.first + 1;
  const byChance = Math.min(0.5, wide / (years * 365.25));
  return range.first <= its.last && its.first <= range.last
    ? found('birth', 'fits', Math.log2(fits / byChance))
    : found('birth', 'differs', Math.log2((1 - fits) / (1 - byChance)));
}

type ExactHow = keyof Matching['settings']['fields']['birth'];

function exactHow(one: string, other: string): ExactHow {
  if (one === other) return 'same';
  const [year, month, day] = one.split('-');
  const [itsYear, itsMonth, itsDay] = other.split('-');
  if (year === itsYear && month === itsDay && day === itsMonth) return 'swapped';
  if (month === itsMonth && day === itsDay && Math.abs(Number(year) - Number(itsYear)) === 1) return 'year';
  if (isSlip(one, other)) return 'figure';
  return Math.abs(dayNumber(one) - dayNumber(other)) <= NEAR_DAYS ? 'near' : 'differs';
}

/** One figure is another, or two neighbours are changed over. */
function isSlip(one: string, other: string): boolean {
  const [figures, its] = [[...one.replaceAll('-', '')], [...other.replaceAll('-', '')]];
  const wrong = figures.flatMap((figure, at) => (figure === its[at] ? [] : [at]));
  const [first = 0, second] = wrong;
  if (wrong.length === 1) return true;
  return wrong.length === 2 && second === first + 1 && figures[first] === its[second] && figures[second] === its[first];
}

/** The dates of birth of two records, known, known in part or expected. */
export function compareBirths(one: Birth, other: Birth, matching: Matching): FieldComparison {
  if (one.kind !== 'exact' || other.kind !== 'exact') return compareRanges(one, other, matching);
  const how = exactHow(one.date, other.date);
  return found('birth', how, bitsOf(matching.settings.fields.birth[how]));
}
