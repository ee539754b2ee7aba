import type { AdviceKind, AgeBand, ConsultationStatus } from '../../shared/consultation/consultation.ts';
import type { ConsultationEvent } from '../../shared/consultation/events.ts';
import type { TagColour } from '../components/tag.tsx';
import type { EventInWords } from './event-words.ts';
import type { FieldProblem } from './problem-words.ts';

export const ageBandWords: Record<AgeBand, string> = {
  unborn: 'Not born yet',
  'under-1': 'Under 1',
  '1-to-4': '1 to 4',
  '5-to-9': '5 to 9',
  '10-to-15': '10 to 15',
  '16-or-17': '16 or 17',
  'not-known': 'I do not know',
};

/** The same beside other facts about a question. */
export const ageBandInWords = (band: AgeBand): string =>
  band === 'not-known'
    ? 'age not known'
    : band === 'unborn'
      ? 'not born yet'
      : band === 'under-1'
        ? 'under 1 year old'
        : `${ageBandWords[band]} years old`;

/** Each kind of advice, with what it asks of the person who is advised. */
export const adviceWords: Record<AdviceKind, { text: string; hint: string }> = {
  'raise-a-concern': { text: 'Raise a concern with us', hint: 'They press one button, and nothing is typed twice.' },
  'early-help': { text: 'Early help may be right', hint: 'They are given the early help hub’s number.' },
  'no-action': { text: 'No action for us', hint: 'Say what they can do, and what would change your mind.' },
  'call-now': { text: 'Call now', hint: 'They are given the number to call. Ring them yourself too.' },
};

export const consultationStatusWords: Record<ConsultationStatus, { name: string; colour: TagColour }> = {
  waiting: { name: 'Waiting', colour: 'blue' },
  answered: { name: 'Answered', colour: 'green' },
  closed: { name: 'Closed', colour: 'grey' },
};

const tooLong = 'must be 4,000 characters or fewer';
const longer =
  (empty: string, what: string) =>
  (code: string): string =>
    code === 'too_big' ? `${what} ${tooLong}` : empty;

/** What each field of the question says when it is wrong. */
export const askFirstProblems: FieldProblem = {
  worry: longer('Enter what you are worried about', 'What you are worried about'),
  ageBand: () => 'Select how old the child is',
  childNamed: () => 'Select whether you want to give the child’s name',
  forename: (code) =>
    code === 'too_big' ? 'First name must be 100 characters or fewer' : 'Enter the child’s first name, or choose No',
  surname: (code) =>
    code === 'too_big' ? 'Last name must be 100 characters or fewer' : 'Enter the child’s last name, or choose No',
  allegation: () => 'Select yes if it may be about someone who works or volunteers with children',
  done: longer('Enter what has been done so far, or that nothing has', 'What has been done so far'),
  wanted: longer('Enter what you want to know', 'What you want to know'),
};

export const replyProblems: FieldProblem = {
  kind: () => 'Select what you advise',
  text: longer('Enter your message', 'Your message'),
  to: () => 'Select who answers it',
  reference: (code) =>
    code === 'has-another'
      ? 'This contact is linked to another question'
      : 'Enter a whole reference, such as FD-7K3M-9QRT',
};

/** What happened to a question, as a line of its history. */
export function consultationEventInWords(event: ConsultationEvent): EventInWords {
  switch (event.type) {
    case 'asked':
      return { title: 'Asked' };
    case 'claimed':
      return { title: 'Claimed' };
    case 'routed':
      return { title: `Routed to ${event.to.name}` };
    case 'answered':
      return { title: `Answered: ${adviceWords[event.kind].text.toLowerCase()}` };
    case 'wrote-back':
      return { title: 'Wrote back' };
    case 'closed':
      return { title: 'Closed' };
    case 'draft-begun':
      return { title: 'A concern was begun from it' };
    case 'sent-as-contact':
      return { title: `Sent as a concern, reference ${event.reference}` };
    case 'linked':
      return { title: `Linked to ${event.reference}` };
  }
}
