import type { Notice, NoticeKind, NoticeState } from '../../shared/notice.ts';
import type { TagColour } from '../components/tag.tsx';

/** What a message is for. */
export const noticeKindWords: Record<NoticeKind, string> = {
  acknowledgement: 'Acknowledgement of a concern',
  'question-asked': 'That a question waits for an answer',
  'message-posted': 'That a message waits',
  'outcome-letter': 'Outcome letter',
  'consultation-received': 'Acknowledgement of a question',
  'consultation-answered': 'That a question is answered',
  'sign-in-code': 'Code to sign in',
  'letter-code': 'Code to read a letter',
  'disagreement-received': 'That a disagreement was received or taken on',
  'disagreement-answered': 'That a disagreement has been answered',
  'disagreement-late': 'That the answer to a disagreement is late',
};

/** Where a message stands. */
export const noticeStateWords: Record<NoticeState, { name: string; colour: TagColour }> = {
  pending: { name: 'Queued', colour: 'grey' },
  sending: { name: 'Being sent', colour: 'grey' },
  unknown: { name: 'Not known yet', colour: 'yellow' },
  sent: { name: 'Sent', colour: 'blue' },
  delivered: { name: 'Delivered', colour: 'green' },
  delayed: { name: 'Delayed', colour: 'yellow' },
  bounced: { name: 'Bounced', colour: 'red' },
  complained: { name: 'Marked as junk', colour: 'red' },
  failed: { name: 'Not sent', colour: 'red' },
  held: { name: 'Held back', colour: 'orange' },
  recalled: { name: 'Recalled, never sent', colour: 'grey' },
};

const details: Record<string, string> = {
  'not-an-address': 'The address cannot be one that takes mail.',
  'lease-over': 'The attempt was broken off, so we wait for news of it.',
  'no-news': 'No news came of the attempt.',
  released: 'Someone sent it again.',
  inactive: 'The person’s account has ended.',
  'letter-replaced': 'A newer version of the letter has taken its place, so this one is not sent.',
};

/** What is known of one line of a message's history beyond its state; codes of the mail service are given as they are. */
export const noticeDetailInWords = (detail: string | undefined): string | undefined =>
  detail === undefined ? undefined : (details[detail] ?? `The mail service says: ${detail}.`);

/** Why a message is somebody's task. */
export function troubleInWords({ state, log }: Pick<Notice, 'state' | 'log'>): string {
  switch (state) {
    case 'bounced':
      return 'The other mail server refused it: the address may be wrong or closed, or the mailbox full.';
    case 'complained':
      return 'It was marked as junk, so it may not have been read.';
    case 'failed':
      return details[log.at(-1)?.detail ?? ''] ?? 'We could not send it, and have stopped trying.';
    case 'held':
      return details[log.at(-1)?.detail ?? ''] ?? 'It was held back: the person may have left.';
    default:
      return 'It was sent, and nobody has said that it arrived.';
  }
}

/** How somebody was reached another way. */
export const reachedWords = {
  telephoned: 'Telephoned',
  'sent-another-way': 'Sent another way',
} as const;
export type Reached = keyof typeof reachedWords;

export const reachedInWords = (how: string): string =>
  Object.hasOwn(reachedWords, how) ? reachedWords[how as Reached] : how;
