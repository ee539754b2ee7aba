import { holds, questionsIn } from '../../shared/form/asked.ts';
import type { Question, Questions } from '../../shared/form/question.ts';
import type { When } from '../../shared/form/when.ts';
import { type QuestionGroup, type QuestionPage, textsShown } from './question-page.ts';

/** More options than this are easier to find in a list that opens. */
const mostOptions = 12;

/** Whether a question is drawn as options one below the other, so that others can open between them. */
export const hasOptions = (question: Question): boolean =>
  question.kind === 'yes-no' ||
  question.kind === 'yes-no-unknown' ||
  question.kind === 'choices' ||
  (question.kind === 'choice' && question.codes.length <= mostOptions);

const short = new Set<Question['kind']>([
  'text',
  'long-text',
  'email',
  'phone',
  'identifier',
  'date',
  'partial-date',
  'time',
  'number',
]);

/** As many questions as can open below one option without pushing the next out of sight. */
const mostBelowOption = 3;

type Below = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;
const known = new WeakMap<Questions, Below>();

/**
 * By question and by code: the questions that open below that one option. Only where all that hang on it are short and
 * few: otherwise they follow the question, in their order. Worked out once for a set.
 */
export function belowOptions(questions: Questions): Below {
  const before = known.get(questions);
  if (before) return before;
  const below = new Map<string, Map<string, string[]>>();
  for (const [name, { when }] of questionsIn(questions)) {
    if (!when || !('answer' in when) || when.in.length !== 1) continue;
    const parent = questions[when.answer];
    const [code = ''] = when.in;
    if (!parent || !hasOptions(parent)) continue;
    const codes = below.get(when.answer) ?? new Map<string, string[]>();
    codes.set(code, [...(codes.get(code) ?? []), name]);
    below.set(when.answer, codes);
  }
  const isShort = (name: string) => short.has(questions[name]?.kind ?? 'list');
  for (const codes of below.values())
    for (const [code, names] of codes) if (names.length > mostBelowOption || !names.every(isShort)) codes.delete(code);
  known.set(questions, below);
  return below;
}

/** Whether a question opens below an option of another, and so is not drawn by itself. */
export const isBelowOption = (questions: Questions, name: string): boolean => {
  const when = questions[name]?.when;
  if (!when || !('answer' in when)) return false;
  return (
    belowOptions(questions)
      .get(when.answer)
      ?.get(when.in[0] ?? '')
      ?.includes(name) ?? false
  );
};

/** Whether a question is left off the page, because the concern as a whole says that it is not asked. */
export const isLeftOut = (when: When | undefined, { facts }: QuestionPage): boolean =>
  when !== undefined && 'facts' in when && !holds(when, {}, {}, facts);

/** Whether what the page shows now opens a question: the same rule as the form's, on what is in the controls. */
export function isOpen(when: When | undefined, group: QuestionGroup, page: QuestionPage): boolean {
  if (!when || 'facts' in when) return !isLeftOut(when, page);
  const parent = group.questions[when.answer];
  const chosen = textsShown(page, group.prefix + when.answer).some((code) => when.in.includes(code));
  return chosen && isOpen(parent?.when, group, page);
}
