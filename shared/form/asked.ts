import type { Answer, Answers, Question, Questions } from './question.ts';
import type { Facts, When } from './when.ts';

const entries = new WeakMap<Questions, [string, Question][]>();

/** The questions of a set by name, in order; listed once, because every page asks for them. */
export function questionsIn(questions: Questions): readonly [string, Question][] {
  const known = entries.get(questions);
  if (known) return known;
  const listed = Object.entries(questions);
  entries.set(questions, listed);
  return listed;
}

/** Whether an answer says anything. */
export const isAnswered = (answer: Answer | undefined): answer is Answer =>
  answer !== undefined &&
  (typeof answer === 'string'
    ? answer.trim() !== ''
    : typeof answer === 'number' || (Array.isArray(answer) ? answer.length > 0 : Object.keys(answer).length > 0));

/** Whether a condition holds. A question on which it depends must itself be asked. */
export function holds(when: When, questions: Questions, answers: Answers, facts: Facts): boolean {
  if ('facts' in when) return when.facts(facts);
  const parent = questions[when.answer];
  const answer = answers[when.answer];
  const matches = Array.isArray(answer)
    ? answer.some((code) => typeof code === 'string' && when.in.includes(code))
    : typeof answer === 'string' && when.in.includes(answer);
  return matches && (parent?.when === undefined || holds(parent.when, questions, answers, facts));
}

/** Whether a question is asked, given the answers beside it and the facts of the concern. */
export const isAsked = (question: Question, questions: Questions, answers: Answers, facts: Facts): boolean =>
  question.when === undefined || holds(question.when, questions, answers, facts);
