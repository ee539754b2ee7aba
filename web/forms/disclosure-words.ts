import type { Pause } from '../../shared/disclosure/clock.ts';
import type { Disclosure, DisclosureDone } from '../../shared/disclosure/disclosure.ts';
import type { DisclosureId, PersonRecordId } from '../../shared/ids.ts';
import type { Problem } from '../../shared/result.ts';
import { type FieldError, type FieldProblem, problemsInWords } from './problem-words.ts';

export const disclosureHref = (id: DisclosureId): string => `/disclosures/${id}`;
export const disclosuresOfHref = (person: PersonRecordId): string => `/disclosures/people/${person}`;

export const askerWords: Record<Disclosure['asker']['kind'], string> = {
  person: 'The person themselves',
  parent: 'A parent, for a child',
  representative: 'Somebody who acts for the person',
};

export const identityWords: Record<Disclosure['identity']['seen'], string> = {
  documents: 'From documents',
  'known-to-us': 'We know them',
  'not-yet': 'Not seen yet',
};

export const pauseWords: Record<Pause['why'], string> = {
  identity: 'We asked who they are',
  clarification: 'We asked what they mean',
};

export const extensionWords: Record<NonNullable<Disclosure['extension']>['why'], string> = {
  complex: 'The request is complex',
  several: 'The person has made several requests',
};

export const endingWords: Record<NonNullable<Disclosure['ended']>['how'], string> = {
  answered: 'Answered',
  withdrawn: 'Withdrawn by whoever asked',
  refused: 'Refused',
};

export const doneWithWords: Record<DisclosureDone['what'], string> = {
  opened: 'Request opened',
  'identity-seen': 'Identity seen',
  paused: 'Clock paused',
  resumed: 'Clock running again',
  extended: 'Two months added',
  ...endingWords,
};

/** What was just done, by the act. */
export const requestDone: Readonly<Record<string, string>> = {
  opened: 'The request is open. Nothing about this person can be disposed of until it ends.',
  pause: 'The clock is paused.',
  resume: 'The clock is running again.',
  identity: 'How identity was seen is on record.',
  extend: 'Two months have been added.',
  end: 'The request has ended.',
};

const upTo = (most: string, empty: string) => (code: string) => (code === 'too_big' ? most : empty);
const day = (what: string) => (code: string) => {
  if (code === 'future') return `${what} must be today or in the past`;
  return `Enter a real date for ${what.charAt(0).toLowerCase()}${what.slice(1)}`;
};
const identitySaid: FieldProblem = {
  identity: () => 'Select how identity was seen',
  identityWords: upTo(
    'How identity was seen must be 1,000 characters or fewer',
    'Enter what was seen, by whom and when',
  ),
};

export const openProblems: FieldProblem = {
  asker: () => 'Select who asks',
  name: upTo('The name must be 200 characters or fewer', 'Enter the name of whoever asks'),
  came: day('The day it came'),
  asked: () => 'What they have asked for must be 2,000 characters or fewer',
  ...identitySaid,
};

export const workProblems: FieldProblem = {
  ...identitySaid,
  why: () => 'Select why',
  how: (code) => (code === 'identity' ? 'Say how identity was seen before it is answered' : 'Select how it ends'),
  words: upTo('Your words must be 1,000 characters or fewer', 'Enter the reason'),
  on: (code) => {
    if (code === 'before') return 'The day must not be before what is on record already';
    return code === 'late' ? 'The clock cannot be paused after the day the request was due' : day('The day')(code);
  },
  told: (code) =>
    code === 'before'
      ? 'The day they were told must not be before the request came'
      : day('The day they were told')(code),
};

const dates = ['came', 'on', 'told'];

/** Problems in words, each with the control it is about: under its form’s name, where a page has several. */
export const disclosureErrors = (problems: readonly Problem[], words: FieldProblem, form = ''): FieldError[] =>
  problemsInWords(
    problems.filter(({ field }) => Object.hasOwn(words, field)),
    words,
  ).map(({ id, text }) => ({ id: `${form && `${form}-`}${id}${dates.includes(id) ? '-day' : ''}`, text }));
