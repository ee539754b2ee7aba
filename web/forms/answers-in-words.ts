import type { Concern } from '../../shared/form/concern.ts';
import { partialDatePattern } from '../../shared/form/patterns.ts';
import type { LeafQuestion, ListQuestion } from '../../shared/form/question.ts';
import type { Row } from '../../shared/form/rows.ts';
import { formatNhsNumber } from '../../shared/person/nhs-number.ts';
import { questionWords } from './concern/concern-words.ts';
import { named } from './named.ts';
import { personInWords } from './person-in-words.ts';
import type { QuestionWords } from './words.ts';

/** A row of the form in words: several lines where several things were ticked. */
export type RowInWords = {
  readonly label: string;
  /** The heading of the row that repeats, such as the second document, to which the question belongs. */
  readonly group?: string;
  readonly lines: readonly string[];
  readonly state: 'answered' | 'as-typed' | 'sealed' | 'not-answered';
};

/** Names that an authority gives to codes, such as its levels of need; undefined for a code that it does not name. */
export type OptionNames = (row: Row, code: string) => string | undefined;

const notAnswered = 'Not answered';
const sealedAnswer = 'Sealed';
const given: Record<string, string> = { yes: 'Yes', no: 'No', 'not-known': 'I do not know' };

/** One row as its question and its answer in words. What could not be read is given as it was typed. */
export function rowInWords(concern: Concern, row: Row, optionNames: OptionNames = () => undefined): RowInWords {
  const words = questionWords(row.task, row.path);
  const names = {
    name: row.entityId === undefined ? undefined : personInWords(concern, row.entityId),
    child: row.childId === undefined ? undefined : personInWords(concern, row.childId),
  };
  const label = named(words.label, names);
  const group = groupOf(row, names);
  if (row.sealed) return { ...group, label, lines: [sealedAnswer], state: 'sealed' };
  if (row.asTyped !== undefined) return { ...group, label, lines: [row.asTyped], state: 'as-typed' };
  if (row.answer === undefined) return { ...group, label, lines: [notAnswered], state: 'not-answered' };
  const say = (code: string) => optionNames(row, code) ?? optionText(row.question, words, code);
  return { ...group, label, lines: linesOf(row, say), state: 'answered' };
}

const groupOf = ({ task, path, index }: Row, names: { name?: string; child?: string }): { group?: string } =>
  index === undefined ? {} : { group: `${named(questionWords(task, path.slice(0, 1)).label, names)} ${index + 1}` };

function linesOf({ question, answer }: Row, say: (code: string) => string): string[] {
  if (Array.isArray(answer)) return answer.flatMap((code) => (typeof code === 'string' ? [say(code)] : []));
  if (typeof answer === 'number') return [String(answer)];
  if (typeof answer !== 'string') return [];
  switch (question.kind) {
    case 'date':
    case 'partial-date':
      return [dateInWords(answer)];
    case 'time':
      return [timeInWords(answer)];
    case 'identifier':
      return [question.of === 'nhs-number' ? formatNhsNumber(answer) : answer];
    case 'choice':
    case 'yes-no':
    case 'yes-no-unknown':
      return [say(answer)];
    case 'confirm':
      return ['Confirmed'];
    default:
      return [answer];
  }
}

/** The words of an option, whether they are ours, an official list's or those of every yes or no. */
export function optionText(question: LeafQuestion | ListQuestion, words: QuestionWords, code: string): string {
  const own = words.options?.[code];
  if (own !== undefined) return typeof own === 'string' ? own : own.text;
  return ('labels' in question ? question.labels?.get(code) : undefined) ?? given[code] ?? code;
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `27 March 2015`, `March 2015`, `2015`, and `about` before what is approximate. */
export function dateInWords(date: string): string {
  const [, year, month, day, about] = partialDatePattern.exec(date) ?? [];
  const parts = [day && String(Number(day)), month && months[Number(month) - 1], year ?? date];
  return `${about ? 'About ' : ''}${parts.filter(Boolean).join(' ')}`;
}

/** `2:10pm`, `9am`, `midday`, `midnight`. */
export function timeInWords(time: string): string {
  if (time === '00:00') return 'midnight';
  if (time === '12:00') return 'midday';
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`;
  return `${hour % 12 || 12}${minutes}${hour < 12 ? 'am' : 'pm'}`;
}
