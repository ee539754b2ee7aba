import { type FieldProblem, noRoom } from './problem-words.ts';

export const questionProblems: FieldProblem = {
  text: (code) =>
    code === 'too_big' ? 'Your question must be 4,000 characters or fewer' : 'Enter your question to the referrer',
  reason: () => 'Select why you need to wait',
};

/** The comment with which a manager returns a proposal or takes back an authorisation. */
export const commentProblems: FieldProblem = {
  comment: (code) =>
    code === 'too_big' ? 'Your comment must be 4,000 characters or fewer' : 'Enter what needs to change, and why',
};

export const assignProblems: FieldProblem = {
  to: (code) => (code === 'cannot-take-work' ? 'Select someone who can take work' : 'Select who takes the contact'),
};

export const reopenProblems: FieldProblem = {
  reason: (code) => {
    if (code === 'no-room') return noRoom;
    return code === 'too_big'
      ? 'What has to be corrected must be 2,000 characters or fewer'
      : 'Enter what has to be corrected, and why';
  },
};
