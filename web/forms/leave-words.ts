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

const theirs: Readonly<Record<string, string>> = {
  'from/custom': 'Enter the first day that they are away',
  'from/covers': 'They cover for a colleague in this time. Choose someone else for that colleague first',
  'until/custom': 'Enter the last day that they are away',
  'until/too-long': 'That is longer than anyone can be away at a time. Check the year',
  'cover/other-work': 'Select someone who may take the same work as they do',
  'cover/self': 'Select someone other than themselves',
  'cover/away': 'The cover is away in this time. Select someone else, or other dates',
};

/** The same, where a manager fills it in for a colleague. */
export const colleaguesLeaveWords: FieldProblem = {
  from: (code) => theirs[`from/${code}`] ?? leaveWords.from?.(code) ?? '',
  until: (code) => theirs[`until/${code}`] ?? leaveWords.until?.(code) ?? '',
  cover: (code) => theirs[`cover/${code}`] ?? cover[code] ?? 'Select who covers for them',
};
