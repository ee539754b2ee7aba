import type { Safety, Side } from '../../shared/disagreement/disagreement.ts';
import type { DisagreementResult } from '../../shared/disagreement/result.ts';
import type { Settings } from '../../shared/settings.ts';
import type { TagColour } from '../components/tag.tsx';

/** How a disagreement ended or how a stage was answered, and what that means. */
export const resultWords: Record<DisagreementResult, { name: string; meaning: string; colour: TagColour }> = {
  upheld: { name: 'Upheld', meaning: 'The decision stays as it is, for the reasons given.', colour: 'blue' },
  changed: {
    name: 'Changed',
    meaning: 'The level of need changes, and a new letter says so.',
    colour: 'green',
  },
  compromise: {
    name: 'Compromise',
    meaning: 'Both sides move, the decision is made again, and a new letter says so.',
    colour: 'teal',
  },
  withdrawn: { name: 'Withdrawn', meaning: 'Whoever raised it took it back.', colour: 'grey' },
};

/** A code of the reasons for disagreeing in the words of these settings; the code where they no longer have it. */
export const reasonInWords = ({ reasons }: Settings, code: string): string =>
  reasons.disagreement.find((reason) => reason.code === code)?.words ?? code;

export const safetyWords: Record<Safety, { name: string; colour: TagColour }> = {
  yes: { name: 'Safe', colour: 'green' },
  no: { name: 'Not safe', colour: 'red' },
  'not-known': { name: 'Not known', colour: 'yellow' },
};

/** What each side sees, and what only one of them does, as the reader of a page knows the two. */
export const sideWords = (reader: Side, settings: Settings): Record<Side, { sees: string; only: string }> => {
  const frontDoor = settings.contacts.frontDoor.name;
  return reader === 'referrer'
    ? {
        referrer: { sees: 'What you see', only: 'Only you' },
        council: { sees: `What the ${frontDoor} sees`, only: 'Only us' },
      }
    : {
        referrer: { sees: 'What the referrer sees', only: 'Only the referrer' },
        council: { sees: 'What we see', only: 'Only us' },
      };
};

const done: Record<Side, Readonly<Record<string, string>>> = {
  referrer: {
    raised: 'Your disagreement has been sent to the front door.',
    accepted: 'You have accepted the answer. The disagreement is over.',
    'taken-on': 'It has been taken to the next step, and we have to answer by the time below.',
    'not-safe': 'We have marked this as a child who is not safe. If you have not phoned yet, phone now.',
    'withdrawn-disagreement': 'You have withdrawn the disagreement.',
  },
  council: {
    'answered-disagreement': 'The answer has been saved, and the referrer is told that it is there.',
    'taken-on': 'It has been taken to the next step.',
    'not-safe': 'This is marked as a child who is not safe, and stands first in the list.',
    settled: 'The result has been recorded.',
    learning: 'It is marked as one to learn from.',
  },
};

/** What was just done, as the address of the page names it. */
export const disagreementDone = (side: Side, code: string | undefined): string | undefined =>
  code !== undefined && Object.hasOwn(done[side], code) ? done[side][code] : undefined;
