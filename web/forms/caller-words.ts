import type { Standing } from '../../shared/contact/contact.ts';
import type { OvernightAction, ToldChannel } from '../../shared/contact/told.ts';
import type { FieldProblem } from './problem-words.ts';

/** Every way by which a contact comes, in the middle of a sentence. */
export const channelInWords = {
  portal: 'through this service',
  system: 'from their own system',
  telephone: 'by telephone',
  paper: 'on paper',
  email: 'by email',
  'in-person': 'in person',
  'out-of-hours': 'out of hours',
} as const;

export const channelWords: Record<ToldChannel, string> = {
  telephone: 'Telephone',
  paper: 'Letter or other paper',
  email: 'Email',
  'in-person': 'In person',
  'out-of-hours': 'To the emergency duty team, out of hours',
};

export const standingWords: Record<Standing, { text: string; hint?: string }> = {
  professional: { text: 'A professional', hint: 'They get the outcome letter, and are asked to write it down too.' },
  family: { text: 'Family, or a friend of the family', hint: 'They are thanked. The outcome is not sent to them.' },
  child: { text: 'The child themselves' },
  public: { text: 'A member of the public', hint: 'They are thanked. The outcome is not sent to them.' },
  anonymous: {
    text: 'Somebody who gives no name',
    hint: 'Nothing can be sent to them. Tell them so on the telephone.',
  },
};

export const overnightWords: Record<OvernightAction, string> = {
  'police-called': 'Called the police',
  'ambulance-called': 'Called an ambulance',
  'child-seen': 'Saw the child',
  'child-moved': 'Moved the child to a safe place',
  'parent-spoken-to': 'Spoke to a parent or carer',
  'strategy-discussion': 'Held a strategy discussion',
  none: 'Nothing was needed before the office opens',
};

/** What was done overnight, as one line. */
export const overnightInWords = (actions: readonly string[]): string =>
  actions
    .map((action) => (Object.hasOwn(overnightWords, action) ? overnightWords[action as OvernightAction] : action))
    .join(', ');

export const nightWorkProblems: FieldProblem = {
  actions: (code) =>
    code === 'none-and-others'
      ? 'Select what was done, or that nothing was needed, not both'
      : 'Select what was done, or that nothing was needed',
  words: (code) =>
    code === 'too_big'
      ? 'What came of it must be 4,000 characters or fewer'
      : 'Enter what came of it, and what is left for the morning',
};

/** Said when the form of a contact that is begun already comes again with something else in it. */
export const sentAgainWords = {
  begun:
    'You had sent this page already, and the contact is begun. What you changed is below and is not saved yet: select Continue to save it.',
  sent: 'You had sent this page already, and the contact has been entered. What you typed is below: select Continue only to enter another contact.',
} as const;

export const callerProblems: FieldProblem = {
  channel: () => 'Select how they told us',
  standing: () => 'Select who is telling us',
  name: (code) =>
    code === 'anonymous'
      ? 'Take the name out, or choose another answer above'
      : 'Enter the caller’s name, up to 200 characters',
  jobTitle: () => 'Their role must be 200 characters or fewer',
  organisation: () => 'Select their organisation, or that it is not listed and its name',
  email: (code) =>
    code === 'anonymous'
      ? 'Take the address out, or choose another answer above'
      : 'Enter an email address like name@example.com, or leave it empty',
  phone: () => 'Their number must be 200 characters or fewer',
  at: (code) =>
    code === 'in-future'
      ? 'The time they told us must be in the past'
      : code === 'too-long-ago'
        ? 'The time they told us must be within the last year'
        : 'Enter the day and time at which they told us, such as 24 11 2026 and 2:10pm',
  overnight: () => 'Enter what was done, or that nothing was needed',
};
