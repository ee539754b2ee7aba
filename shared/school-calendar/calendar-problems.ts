import type { Problem } from '../result.ts';
import { isBankHoliday } from '../time/bank-holidays.ts';
import { addDays, type CalendarDate, dayNumber, weekdayOf } from '../time/dates.ts';
import { type CalendarDays, type Span, schoolYearOf } from './school-calendar.ts';

const longestTermDays = 140;
const longestBreakDays = 21;
/** Between two terms of one school year lie Christmas or Easter; with more than this a term was left out. */
const longestHolidayDays = 35;

const length = ({ first, last }: Span): number => dayNumber(last) - dayNumber(first) + 1;
const overlap = (one: Span, other: Span): boolean => one.first <= other.last && other.first <= one.last;

function spanProblems(list: 'terms' | 'breaks', spans: readonly Span[], longest: number): Problem[] {
  return spans.flatMap((span, at): Problem[] => {
    const field = (name: string) => `${list}.${at}.${name}`;
    if (span.last < span.first) return [{ field: field('last'), code: 'ends-before-it-begins' }];
    if (length(span) > longest) return [{ field: field('last'), code: 'too-long', params: { days: longest } }];
    const other = spans.slice(0, at).find((before) => before.first <= before.last && overlap(before, span));
    return other ? [{ field: field('first'), code: 'overlaps', params: { other: other.name } }] : [];
  });
}

/** Terms that were left out: a gap within a school year that no holiday fills. */
function gaps(terms: readonly Span[]): Problem[] {
  const sorted = terms
    .filter(({ first, last }) => first <= last)
    .sort((one, other) => one.first.localeCompare(other.first));
  return sorted.flatMap((term, at): Problem[] => {
    const before = sorted[at - 1];
    if (!before || schoolYearOf(before.first) !== schoolYearOf(term.first)) return [];
    const apart = dayNumber(term.first) - dayNumber(before.last) - 1;
    return apart > longestHolidayDays
      ? [{ field: `terms.${terms.indexOf(term)}.first`, code: 'term-missing', params: { after: before.name } }]
      : [];
  });
}

function dayProblems(
  list: 'insetDays' | 'openDays',
  dates: readonly CalendarDate[],
  wrong: (date: CalendarDate) => string | undefined,
): Problem[] {
  return dates.flatMap((date, at): Problem[] => {
    const code = dates.indexOf(date) < at ? 'twice' : wrong(date);
    return code ? [{ field: `${list}.${at}`, code }] : [];
  });
}

/**
 * What cannot be so in a calendar, each problem where it stands. `around`: the days that hold besides it, for a school's
 * the council's, so that a training day may lie in a term of theirs.
 */
export function calendarProblems(days: CalendarDays, around: CalendarDays = days): Problem[] {
  const { terms, breaks, insetDays, openDays, closures, opensAt, closesAt } = days;
  const all = [...terms, ...around.terms].filter(({ first, last }) => first <= last);
  const inTerm = (date: CalendarDate) => all.some(({ first, last }) => first <= date && date <= last);
  const inBreak = (date: CalendarDate) => breaks.some(({ first, last }) => first <= date && date <= last);
  return [
    ...spanProblems('terms', terms, longestTermDays),
    ...gaps(terms),
    ...spanProblems('breaks', breaks, longestBreakDays),
    ...breaks.flatMap(({ first, last }, at): Problem[] =>
      first <= last && !(inTerm(first) && inTerm(last)) ? [{ field: `breaks.${at}.first`, code: 'outside-term' }] : [],
    ),
    ...dayProblems('insetDays', insetDays, (date) => {
      if (weekdayOf(dayNumber(date)) > 5) return 'weekend';
      if (isBankHoliday(dayNumber(date))) return 'bank-holiday';
      if (inBreak(date)) return 'in-break';
      // A training day often lies on the day before a term begins or after it has ended.
      return inTerm(date) || inTerm(addDays(date, 4)) || inTerm(addDays(date, -4)) ? undefined : 'outside-term';
    }),
    ...dayProblems('openDays', openDays, (date) =>
      insetDays.includes(date) || closures.some((closure) => closure.date === date) ? 'closed-too' : undefined,
    ),
    ...(opensAt && closesAt && closesAt <= opensAt ? [{ field: 'closesAt', code: 'ends-before-it-begins' }] : []),
  ];
}
