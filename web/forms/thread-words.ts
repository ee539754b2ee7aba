import { longestMessage } from '../../shared/thread/post-message.ts';
import type { Shut } from '../../shared/thread/thread.ts';
import type { FieldProblem } from './problem-words.ts';

const most = longestMessage.toLocaleString('en-GB');

export const messageProblems: FieldProblem = {
  text: (code) => {
    if (code === 'too_big') return `Your message must be ${most} characters or fewer`;
    if (code === 'no-room') return 'There is no room for another message. Telephone instead';
    return 'Enter your message';
  },
  reason: (code) =>
    code === 'too_big' ? 'The reason must be 1,000 characters or fewer' : 'Enter why nobody needs to write any more',
};

/** Why nobody can write in a thread, as the referrer is told it. */
export const shutForReferrer: Record<Shut, string> = {
  'contact-closed': 'The front door has closed this concern, so nobody there looks at new messages about it.',
  'closed-by-hand': 'The front door has ended this conversation, so nobody there looks for new messages in it.',
  'nobody-reads-it': 'Messages are not used for this concern.',
};

/** The same, as the front door is told it. */
export const shutForFrontDoor: Record<Shut, string> = {
  'contact-closed': 'The contact is closed, so this conversation is too.',
  'closed-by-hand': 'This conversation was ended before the contact was closed.',
  'nobody-reads-it':
    'Whoever told us has no account here and would not see a message. Telephone them, if that is safe.',
};
