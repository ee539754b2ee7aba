import type { AdditionKind, AdditionUrgency } from '../../shared/contact/add-information.ts';
import type { LaterEvent } from '../../shared/contact/events.ts';
import { taskOfKey } from '../../shared/form/row-key.ts';
import { everyTask } from '../../shared/form/tasks.ts';
import type { Settings } from '../../shared/settings.ts';
import { attachmentKindWords } from './attachment-words.ts';
import { taskWords } from './concern/concern-words.ts';
import type { FieldProblem } from './problem-words.ts';

/** What an addition is, as its referrer chooses it. */
export const additionKindWords: Record<AdditionKind, string> = {
  'new-event': 'Something has happened since',
  forgotten: 'I left something out',
  other: 'Something else you should know',
};

/** The same, as a line of the conversation begins. */
const additionTitles: Record<AdditionKind, string> = {
  'new-event': 'said what has happened since',
  forgotten: 'added what was left out',
  other: 'added something',
};

export const additionUrgencyWords: Record<AdditionUrgency, string> = {
  danger: 'Yes, someone is in immediate danger',
  today: 'No, but something must happen today',
  no: 'No',
};

const urgencyTitles: Record<AdditionUrgency, string> = {
  danger: ' and that someone is in immediate danger',
  today: ' and that something must happen today',
  no: '',
};

export const withdrawingWords = (settings: Settings, code: string): string =>
  settings.reasons.withdrawing.find((reason) => reason.code === code)?.words ?? code;

/** The part of the form that a correction is about, as its page is called. */
const partOf = (answer: string): string => {
  const names = everyTask.map(({ name }) => name);
  const task = taskOfKey(answer, names);
  return task ? taskWords(task).title : 'an answer';
};

/** Said in place of what must be kept secret. */
export const secretCorrection = 'Secret, so it is not shown here.';

/** What was sent after the concern, or said to its withdrawal: what somebody did, and their words. */
export function laterInWords(
  event: LaterEvent,
  settings: Settings,
  { secrets = false }: { secrets?: boolean } = {},
): { did: string; said: string } {
  switch (event.type) {
    case 'information-added':
      return { did: `${additionTitles[event.kind]}${urgencyTitles[event.urgency]}`, said: event.text };
    case 'answer-corrected':
      return {
        did: `corrected “${partOf(event.answer)}”`,
        said: event.confidential && !secrets ? secretCorrection : `Now: ${event.now}\nWhy: ${event.why}`,
      };
    case 'file-added':
      return { did: 'added a file', said: `${attachmentKindWords[event.kind]}: ${event.name}` };
    case 'concern-withdrawn':
      return { did: 'withdrew the concern', said: `${withdrawingWords(settings, event.reason)}.\n${event.words}` };
    case 'went-on':
      return { did: 'answered the withdrawal: we go on', said: event.because };
    case 'closed-as-withdrawn':
      return { did: 'answered the withdrawal and closed the concern', said: event.because };
  }
}

export const additionProblems: FieldProblem = {
  urgency: () => 'Select whether someone is in danger now',
  kind: () => 'Select what you want to add',
  childId: () => 'Select a child of this concern, or all of them',
  text: (code) => {
    if (code === 'too_big') return 'What you add must be 10,000 characters or fewer';
    if (code === 'no-room') return 'There is no room for more. Call us, or raise a new concern';
    return 'Enter what you want to add';
  },
};

export const correctionProblems: FieldProblem = {
  now: (code) => {
    if (code === 'too_big') return 'The right answer must be 10,000 characters or fewer';
    if (code === 'no-room') return 'There is no room for more. Call us, or raise a new concern';
    return 'Enter what the answer should be';
  },
  why: (code) => (code === 'too_big' ? 'The reason must be 2,000 characters or fewer' : 'Enter why it was not right'),
};

export const withdrawalProblems: FieldProblem = {
  reason: () => 'Select why you withdraw it',
  words: (code) => (code === 'too_big' ? 'Your words must be 4,000 characters or fewer' : 'Enter what has changed'),
};

export const reviewProblems: FieldProblem = {
  because: (code) =>
    code === 'too_big'
      ? 'Your reasons must be 4,000 characters or fewer'
      : 'Enter why, for the record and the referrer',
  do: () => 'Select whether we go on',
};
