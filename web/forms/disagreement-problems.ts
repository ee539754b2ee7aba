import type { Problem } from '../../shared/result.ts';
import { type FieldError, type FieldProblem, noRoom, problemsInWords } from './problem-words.ts';

const tooLong = (what: string, most: string) => `${what} must be ${most} characters or fewer`;

/** A text that must be there: what to say when it is empty, too long, or more than the record can hold. */
const text =
  (empty: string, name: string, most: string) =>
  (code: string): string => {
    if (code === 'no-room') return noRoom;
    return code === 'too_big' ? tooLong(name, most) : empty;
  };

const safety = {
  safe: () => 'Select whether the child is safe meanwhile',
  safeWords: text('Enter how you know, or what worries you', 'How you know', '1,000'),
} satisfies FieldProblem;

const raising: FieldProblem = {
  reason: () => 'Select what your disagreement is about',
  words: text('Enter what you disagree with, and why', 'What you disagree with', '4,000'),
  ...safety,
};

const answering = {
  result: (code: string) => {
    if (code === 'letter-leaving')
      return 'A new letter is about to leave. Recall it or wait a few minutes, then answer';
    return code === 'nothing-changes'
      ? 'Select a result that fits the levels: you chose ‘changed’ and no level is another than before'
      : 'Select what your answer is';
  },
  words: (code: string) =>
    code === 'too-few-words'
      ? 'Your reasons must be a whole sentence that says what evidence you weighed'
      : text('Enter your reasons, and the evidence for them', 'Your reasons', '6,000')(code),
  onBehalfOf: (code: string) => (code === 'too_big' ? tooLong('The name', '200') : 'Enter who gave this answer'),
  ...safety,
} satisfies FieldProblem;

const moving: FieldProblem = {
  to: () => 'Select where to take it',
  reason: text('Enter why you take it there', 'Why you take it there', '3,000'),
  ...safety,
};

const settling: FieldProblem = {
  how: (code) =>
    code === 'too-early'
      ? 'They still have time to answer: select that they told you, or wait'
      : 'Select how you know that it is over',
  words: text('Enter what was agreed, with whom and when', 'What was agreed', '2,000'),
};

/** What each form says about a problem of a field that it always has. */
export const disagreementProblems = {
  raising,
  answering,
  moving,
  settling,
  notSafe: { safeWords: text('Enter what is happening', 'What is happening', '1,000') },
  withdrawing: { words: text('Enter why you take it back', 'Why you take it back', '2,000') },
  learning: { words: text('Enter what we should learn from it', 'What we should learn', '2,000') },
} as const satisfies Record<string, FieldProblem>;

/**
 * Problems in words, the first of each field, in the order of the words, which is that of the page; none at all when one is about something that the form
 * does not have.
 */
export const inWords =
  (words: FieldProblem) =>
  (problems: readonly Problem[]): FieldError[] => {
    if (!problems.every(({ field }) => Object.hasOwn(words, field))) return [];
    const order = Object.keys(words);
    return problemsInWords(problems, words).toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  };

/** The fields about each child, by the name of their controls; the children are told apart where there are several. */
export const childrenProblems = (children: readonly { id: string; name: string }[]): FieldProblem =>
  Object.assign({}, ...children.map((child) => childProblems(child.id, children.length > 1 ? child.name : undefined)));

const childProblems = (childId: string, name: string | undefined): FieldProblem => {
  const about = (words: string) => (name ? `${name}: ${words.charAt(0).toLowerCase()}${words.slice(1)}` : words);
  return {
    [`level-${childId}`]: () => about('Select the level of need'),
    [`descriptors-${childId}`]: (code) =>
      about(
        code === 'none-stands-alone'
          ? 'Select either what you have seen or that you have seen none of these'
          : 'Select what you have seen, or that you have seen none of these',
      ),
    [`why-${childId}`]: () => about(tooLong('What makes you see it so', '2,000')),
  };
};
