import type { Pause } from '../../shared/disclosure/clock.ts';
import type { DecidedItem } from '../../shared/disclosure/decide.ts';
import type { Disclosure, DisclosureDone } from '../../shared/disclosure/disclosure.ts';
import type { ItemKind } from '../../shared/disclosure/held-item.ts';
import type { Outdated } from '../../shared/disclosure/outdated.ts';
import type { NotReady } from '../../shared/disclosure/pack.ts';
import type { Problem } from '../../shared/result.ts';
import { type FieldError, type FieldProblem, problemsInWords } from './problem-words.ts';

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
  approved: 'What is given was approved',
  'taken-back': 'Approval taken back',
  ...endingWords,
};

export const itemKindWords: Record<ItemKind, string> = {
  record: 'What we know of the person',
  concern: 'Concern, as it was told',
  decision: 'Decision and its reasons',
  letter: 'Outcome letter',
  messages: 'Questions, answers and messages',
  history: 'What was done with the concern',
  notes: 'Notes',
  warnings: 'Warnings',
  files: 'Documents and photos, by name',
  incident: 'Domestic abuse incident',
  'pre-read': 'What agencies knew before the triage',
  outcome: 'Outcome of triage',
  'school-notice': 'Schools that were told',
};

export const choiceWords: Record<DecidedItem['choice'], string> = {
  give: 'Give all of it',
  'give-redacted': 'Give it with parts taken out',
  withhold: 'Do not give it',
};

/** What was just done, by the act. */
export const requestDone: Readonly<Record<string, string>> = {
  opened: 'The request is open. Nothing about this person can be disposed of until it ends.',
  pause: 'The clock is paused.',
  resume: 'The clock is running again.',
  identity: 'How identity was seen is on record.',
  extend: 'Two months have been added.',
  'take-back': 'The approval is taken back. What is given can be decided on again.',
  approve: 'What is given is approved. It is kept as it is now.',
  end: 'The request has ended.',
};

/** What keeps a pack from being approved. */
export const notReadyWords: Record<NotReady['why'], string> = {
  identity: 'It is not known yet who asks.',
  undecided: 'Something is still to be decided, or says something else than when it was decided:',
  secret: 'Something that is given leads to an address, place or number that must stay secret. Take it out:',
  'own-decision': 'You decided this yourself, so somebody else has to approve it:',
};

/** What has happened since a pack was approved that keeps it from being given. */
export const outdatedWords: Record<Outdated, string> = {
  'not-held': 'Something that it was made from is no longer held about this person.',
  secret: 'Something in it leads to an address, place or number that must stay secret.',
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
  how: (code) => {
    if (code === 'identity') return 'Say how identity was seen before it is answered';
    return code === 'not-approved' ? 'Somebody must approve what is given before it is answered' : 'Select how it ends';
  },
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

const reason = (code: string) =>
  code === 'not-for-them' ? 'This reason cannot be held against whoever asks' : 'Select the reason';

export const approveProblems: FieldProblem = {
  safe: upTo('Your words must be 2,000 characters or fewer', 'Enter why it is safe to give this to whoever asks'),
};

export const decideProblems: FieldProblem = {
  choice: () => 'Select what is given of it',
  reason,
  words: upTo('Your words must be 1,000 characters or fewer', 'Enter why it is not given'),
  out: (code) => {
    if (code === 'nothing') return 'Select or enter what is taken out';
    return code === 'too_big'
      ? 'There is too much to take out word by word. Take out whole parts'
      : 'Enter words as they stand in it, one on each line';
  },
  outReason: reason,
  fields: () => 'Select parts from the list',
  fieldsReason: reason,
  consultedWho: upTo('Who was asked must be 200 characters or fewer', 'Enter who was asked'),
  consultedOn: day('The day they were asked'),
  consultedSaid: () => 'What they said must be 1,000 characters or fewer',
};

const dates = ['came', 'on', 'told', 'consultedOn'];

/** Problems in words, each with the control it is about: under its form’s name, where a page has several. */
export const disclosureErrors = (problems: readonly Problem[], words: FieldProblem, form = ''): FieldError[] =>
  problemsInWords(
    problems.filter(({ field }) => Object.hasOwn(words, field)),
    words,
  ).map(({ id, text }) => ({ id: `${form && `${form}-`}${id}${dates.includes(id) ? '-day' : ''}`, text }));
