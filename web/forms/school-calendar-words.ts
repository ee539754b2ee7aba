import type { Problem } from '../../shared/result.ts';
import type { CalendarDays } from '../../shared/school-calendar/school-calendar.ts';
import { plainDateInWords } from '../../shared/time/words.ts';
import type { FieldError } from './problem-words.ts';

type Params = Record<string, string | number>;

const words: Readonly<Record<string, (params: Params) => string>> = {
  'ends-before-it-begins': () => 'It ends before it begins',
  'too-long': ({ days }) => `It lasts more than ${days} days`,
  overlaps: ({ other }) => `It overlaps ${other}`,
  'term-missing': ({ after }) => `More than five weeks lie between ${after} and this: a term is missing`,
  'outside-term': () => 'It lies outside all terms',
  weekend: () => 'It lies on a weekend',
  'bank-holiday': () => 'It lies on a bank holiday',
  'in-break': () => 'It lies in a half-term',
  twice: () => 'It stands here twice',
  'closed-too': () => 'It is among the days on which the school is shut',
  'not-a-date': () => 'Enter a real day, like 2/9/2026',
  'not-a-time': () => 'Enter a time, like 08:45',
  missing: () => 'Enter what it is called, in 100 characters or fewer',
  'not-an-option': () => 'Write term, break, inset, closure or open',
  'not-a-number': () => 'Write the URN, or nothing for the council',
  'one-day-each': () => 'Give each such day a row of its own',
};

/** What cannot be so in a calendar. */
export const calendarProblemInWords = ({ code, params = {} }: { code: string; params?: Params | undefined }): string =>
  words[code]?.(params) ?? 'This could not be taken';

/** The same beside the boxes of its form, one for each. */
export const calendarErrors = (problems: readonly Problem[]): FieldError[] =>
  [...new Map(problems.toReversed().map((problem) => [problem.field, problem])).values()]
    .toReversed()
    .map((problem) => ({ id: problem.field, text: calendarProblemInWords(problem) }));

/** Which day or span of a calendar a problem is of, as a file shows it. */
export function placeInWords(field: string, days: CalendarDays): string {
  const [list = '', at = ''] = field.split('.');
  const index = Number(at);
  const span = list === 'terms' || list === 'breaks' ? days[list][index] : undefined;
  if (span) return span.name;
  const date = list === 'insetDays' || list === 'openDays' ? days[list][index] : days.closures[index]?.date;
  return date ? plainDateInWords(date) : list;
}
