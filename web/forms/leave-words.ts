import type { FieldProblem } from './problem-words.ts';

const from: Readonly<Record<string, string>> = {
  custom: 'Enter the first day that you are away',
  'too-far': 'The first day is too far ahead. Check the year',
  covers: 'You cover for a colleague in this time. Ask them to choose someone else first',
};

const until: Readonly<Record<string, string>> = {
  custom: 'Enter the last day that you are away',
  'before-start': 'The last day must be the same as or after the first day',
  past: 'The last day must be today or in the future',
  'too-long': 'That is longer than you can be away at a time. Check the year',
};

const cover: Readonly<Record<string, string>> = {
  'not-a-colleague': 'Select someone who still works at your organisation',
  'not-a-lead': 'Your cover must be a safeguarding lead of your organisation',
  'other-work': 'Select someone who may take the same work as you',
  self: 'Select someone other than yourself',
  away: 'They are away themselves in this time. Select someone else, or other dates',
};

const realDate = 'must be a real date, like 27 11 2026';

/** What is said beside each field of the form for leave. */
export const leaveWords: FieldProblem = {
  from: (code) => from[code] ?? `The first day ${realDate}`,
  until: (code) => until[code] ?? `The last day ${realDate}`,
  cover: (code) => cover[code] ?? 'Select who covers for you',
};
