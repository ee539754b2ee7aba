import type {
  DatePart,
  Problem,
  ProblemCode,
  ProblemParams,
  Warning,
  WarningCode,
} from '../../shared/form/problems.ts';
import type { Missing, MissingCode } from '../../shared/form/progress.ts';
import { questionAt } from '../../shared/form/question-at.ts';
import type { TaskName } from '../../shared/form/tasks.ts';
import { questionWords, taskWords } from './concern/concern-words.ts';
import { named } from './named.ts';
import type { QuestionWords } from './words.ts';

/** An error or warning beside a field. `fieldId` takes focus; `errorIn` names the boxes of a date that are at fault. */
export type FieldError = {
  readonly field: string;
  readonly fieldId: string;
  readonly text: string;
  readonly errorIn?: readonly DatePart[];
};

type Say = (what: string, params: ProblemParams) => string;

const count = (value: number | undefined): string => (value ?? 0).toLocaleString('en-GB');

const problemWords: Record<ProblemCode, Say> = {
  'too-long': (what, { max }) => `${what} must be ${count(max)} characters or fewer`,
  'too-many': (what, { max }) => `${what} must have ${count(max)} entries or fewer`,
  'not-an-option': (what) => `${what} must be one of the options shown`,
  'more-than-one': (what) => `${what} must be one answer only`,
  exclusive: (what) => `${what} must be either what applies or that nothing does, not both`,
  'not-a-date': (what) => `${what} must be a real date, such as 27 3 2026`,
  'date-incomplete': (what, { parts = [] }) => `${what} must include a ${parts.join(' and ')}`,
  'year-four-digits': (what) => `${what} must have a year of 4 digits, such as 2026`,
  'not-a-time': (what) => `${what} must be a time, such as 2:10pm or 14:10`,
  'not-a-number': (what, { min, max }) => `${what} must be a whole number from ${count(min)} to ${count(max)}`,
  'out-of-range': (what, { min, max }) => `${what} must be from ${count(min)} to ${count(max)}`,
  'not-an-email': (what) => `${what} must be in the correct format, like name@example.com`,
};

const kept = 'Check it, or leave it as it is: we keep what you entered.';

const warningWords: Record<WarningCode, string> = {
  'check-nhs-number': `This does not look like an NHS number. ${kept}`,
  'check-upn': `This does not look like a unique pupil number. ${kept}`,
  'check-postcode': `This does not look like a full UK postcode. ${kept}`,
  'check-urn': `This does not look like the URN of a school, which has 6 digits. ${kept}`,
  'check-uprn': `This does not look like a UPRN, which has up to 12 digits. ${kept}`,
  'check-ods': `This does not look like the code of a GP practice. ${kept}`,
  'check-phone': `This does not look like a phone number. ${kept}`,
  'in-future': `This date has not come yet. ${kept}`,
  'too-far-ahead': `This date is more than 2 years away. ${kept}`,
};

const whatOf = (words: QuestionWords): string => words.what ?? `Your answer to ‘${named(words.label)}’`;

/** The id of the control that takes focus: a date's first box at fault, and else the control of that name. */
function idOf(task: TaskName, field: string, path: readonly string[], parts?: readonly DatePart[]): string {
  const kind = questionAt(task, path)?.kind;
  if (kind === 'partial-date') return `${field}-${parts?.[0] ?? 'year'}`;
  return kind === 'date' ? `${field}-${parts?.[0] ?? 'day'}` : field;
}

/** Problems of one task's page as the words beside its fields and in its summary. */
export const fieldErrors = (task: TaskName, problems: readonly Problem[]): FieldError[] =>
  problems.map(({ field, path, code, params = {} }) => ({
    field,
    fieldId: idOf(task, field, path, params.parts),
    text: problemWords[code](whatOf(questionWords(task, path)), params),
    ...(params.parts && { errorIn: params.parts }),
  }));

/** Warnings of one task's page: shown beside the field, never in the way. */
export const fieldWarnings = (task: TaskName, warnings: readonly Warning[]): FieldError[] =>
  warnings.map(({ field, path, code }) => ({ field, fieldId: idOf(task, field, path), text: warningWords[code] }));

const missingWords: Record<MissingCode, (task: TaskName, path: readonly string[]) => string> = {
  missing: (task, path) => questionWords(task, path).missing ?? `Answer ‘${named(questionWords(task, path).label)}’`,
  unreadable: (task, path) => `Check what you entered for ‘${named(questionWords(task, path).label)}’`,
  'one-of': (task) => taskWords(task).oneOf ?? 'Answer at least one of these questions',
  'no-child': () => 'Add at least one child',
  'no-adult': () => 'Add at least one adult in the family',
  'primary-not-chosen': () => 'Select as the main concern one of those that you selected',
};

/** What still stands open, as the words of a list that leads to each field. */
export const missingInWords = ({ task, field, path, code }: Missing): FieldError => ({
  field,
  fieldId: idOf(task, field, path),
  text: missingWords[code](task, path),
});
