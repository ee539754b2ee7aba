import type { FieldProblem } from './problem-words.ts';

/** What is wrong with taking an incident back. */
export const withdrawIncidentProblems: FieldProblem = {
  reason: (code) =>
    code === 'too-long'
      ? 'Why it is taken back must be 500 characters or fewer'
      : 'Enter why it is taken back, in at least 10 characters',
};

/** What is wrong with saying that an incident was recorded twice. */
export const sameAsProblems: FieldProblem = {
  into: (code) =>
    code === 'empty'
      ? 'Enter our reference of the other incident'
      : 'There is no other incident with this reference that is still counted. Check it and enter it again',
};
