import type { ContactStatus } from '../../shared/contact/contact.ts';
import type { TagColour } from '../components/tag.tsx';

type Words = { name: string; colour: TagColour; meaning: string };

/** Where a referral stands, as the person who raised it is told. */
export const referralStatusWords: Record<ContactStatus, Words> = {
  submitted: {
    name: 'Received',
    colour: 'blue',
    meaning: 'We have it. Someone at the front door will look at it next.',
  },
  screening: {
    name: 'Being looked at by the front door',
    colour: 'teal',
    meaning: 'Someone at the front door is finding out what is needed.',
  },
  'awaiting-referrer': {
    name: 'Waiting for you',
    colour: 'yellow',
    meaning: 'We have asked a question, and the clock stands still until you answer.',
  },
  'decision-proposed': {
    name: 'Decision being checked',
    colour: 'purple',
    meaning: 'A decision has been proposed, and a manager is checking it.',
  },
  authorised: { name: 'Decided', colour: 'green', meaning: 'It has been decided. Your letter is about to be sent.' },
  'outcome-issued': {
    name: 'Letter ready',
    colour: 'green',
    meaning: 'It has been decided. Your letter is ready to read.',
  },
  closed: { name: 'Letter ready', colour: 'green', meaning: 'It has been decided, and the front door has closed it.' },
  withdrawn: {
    name: 'Withdrawn',
    colour: 'grey',
    meaning: 'You withdrew it. The front door has looked at what you told us, and has closed it without a decision.',
  },
};

/** Instead, while the letter that was sent is held. */
export const letterCheckedWords: Words = {
  name: 'Letter being checked',
  colour: 'orange',
  meaning: 'It has been decided. Your letter is being checked by the front door before you can read it.',
};

/** The status that a list carries as text; a word for one that a later version of the service may have written. */
export const referralStatus = (status: string): Words => {
  const known = Object.entries(referralStatusWords).find(([code]) => code === status);
  return known?.[1] ?? { name: 'With the front door', colour: 'grey', meaning: '' };
};
