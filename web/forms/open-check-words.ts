import type { CheckAnswer, OpenCheck } from '../../shared/open-check/open-check.ts';
import type { Unusual } from '../../shared/open-check/unusual-use.ts';
import { formatNhsNumber } from '../../shared/person/nhs-number.ts';
import { dateTimeInWords, plainDateInWords } from '../../shared/time/words.ts';
import type { FieldProblem } from './problem-words.ts';

const isMissing = (missing: string, tooLong: string) => (code: string) => (code === 'too-long' ? tooLong : missing);

const nameProblem = (name: string) => (code: string) => {
  if (code === 'too-long') return `${name} must be 100 characters or fewer`;
  return code === 'not-a-name'
    ? `${name} must have at least 2 letters, and no signs that stand for others such as *`
    : `Enter the child’s ${name.toLowerCase()}`;
};

const dateProblems: Readonly<Record<string, string>> = {
  missing: 'Enter the child’s date of birth',
  'not-a-date': 'Date of birth must be a real date',
  'born-in-future': 'Date of birth must be in the past. For a child not yet born, call us',
  'not-a-child': 'The person must be under 26 to be checked here',
};

/** What each field of a check says about a problem of it. */
export const openCheckProblems: FieldProblem = {
  purpose: () => 'Select why you are checking',
  why: isMissing('Say why in a sentence: at least 10 characters', 'Your reason must be 500 characters or fewer'),
  relationship: () => 'Select how you know the child',
  given: nameProblem('First name'),
  family: nameProblem('Family name'),
  dateOfBirth: (code) => dateProblems[code] ?? 'Enter the child’s date of birth',
  postcode: (code) =>
    code === 'one-more' ? 'Enter a postcode, an NHS number or a unique pupil number' : 'Enter a full UK postcode',
  nhsNumber: () => 'Enter a valid NHS number: ten figures, such as 999 000 0018',
  upn: () => 'Enter a valid unique pupil number: a letter and 12 figures or letters',
};

/** What each answer is called in a list. */
export const checkAnswerNames: Readonly<Record<CheckAnswer, string>> = {
  open: 'Open to us',
  'not-open': 'Not open to us',
  'cannot-tell': 'We cannot tell: phone us',
};

/** What is unusual about how somebody checks. */
export const unusualWords: Readonly<Record<Unusual, string>> = {
  canary: 'Somebody asked after a child who does not exist',
  'person-limit': 'One person went beyond the number of checks',
  'organisation-limit': 'An organisation went beyond the number of checks',
  'often-cannot-tell': 'One person was often told that we cannot tell',
  'same-child': 'One person asked after the same child again and again',
};

/** What an answer says, and what it does not. */
export const checkAnswerWords: Readonly<Record<CheckAnswer, { title: string; means: string }>> = {
  open: {
    title: 'This child is open to children’s social care',
    means: 'Tell the team what you know. What they may tell you depends on your part in the child’s life.',
  },
  'not-open': {
    title: 'We have no open case for this child',
    means:
      'That is no reason not to worry. The child may be known to another council, or have been known to us before. If you are worried, raise a concern.',
  },
  'cannot-tell': {
    title: 'We cannot tell from what you entered',
    means:
      'This happens for many reasons, and says nothing about the child either way. Phone us: a person can look with you.',
  },
};

/** Whom a check asked after, in lines. */
export const askedAfterRows = ({ about }: Pick<OpenCheck, 'about'>) =>
  [
    { key: 'Name', value: `${about.given} ${about.family}` },
    { key: 'Date of birth', value: plainDateInWords(about.dateOfBirth) },
    { key: 'Postcode', value: about.postcode },
    { key: 'NHS number', value: about.nhsNumber && formatNhsNumber(about.nhsNumber) },
    { key: 'Unique pupil number', value: about.upn },
  ].flatMap(({ key, value }) => (value ? [{ key, value }] : []));

/** How fresh the answer is. */
export const asAtInWords = ({ asAt }: Pick<OpenCheck, 'asAt'>): string =>
  asAt ? `As at ${dateTimeInWords(new Date(asAt))}, from the case system` : 'The case system’s list was not to hand';

/** A receipt as text, to be kept in a record elsewhere. */
export function receiptAsText(check: OpenCheck, { council, phone }: { council: string; phone: string }): string {
  const { at, by, organisation, purpose, why, relationship, answer, team, reach, validUntil, reference } = check;
  return [
    `Check whether a child is open to children’s social care, ${council}`,
    `Reference: ${reference}`,
    `Checked: ${dateTimeInWords(new Date(at))}`,
    `By: ${by.name}${by.jobTitle ? `, ${by.jobTitle}` : ''}, ${organisation.name}`,
    ...askedAfterRows(check).map(({ key, value }) => `${key}: ${value}`),
    `Purpose: ${purpose.words}`,
    `Reason: ${why}`,
    `How I know the child: ${relationship.words}`,
    `Answer: ${checkAnswerNames[answer]}`,
    ...(team ? [`Team: ${team}`] : []),
    ...(reach ? [`How to reach them: ${reach}`] : []),
    asAtInWords(check),
    `Check again after ${dateTimeInWords(new Date(validUntil))}`,
    `To talk about it: ${phone}`,
  ].join('\n');
}
