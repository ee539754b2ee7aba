import type { Disagreement } from '../disagreement/disagreement.ts';
import { type Notice, unsettled } from '../notice.ts';
import { isTrouble } from '../notice-task.ts';
import type { Thread } from '../thread/thread.ts';

/**
 * What is still going on about a concern whose time is over, so that it cannot be disposed of: its people have no records
 * yet, the referrer wrote what nobody has read, a disagreement is open, or a message is still to leave or to be seen to.
 * `too-many`: more hangs together with it than can be compared at once.
 */
export const ongoingKinds = ['not-filed', 'conversation', 'disagreement', 'unsent', 'too-many'] as const;
export type Ongoing = (typeof ongoingKinds)[number];

type Lying = {
  disagreements: readonly Pick<Disagreement, 'status'>[];
  notices: readonly Notice[];
  thread: Pick<Thread, 'unread'> | undefined;
};

const isOwed = (notice: Notice): boolean =>
  unsettled.includes(notice.state) || notice.state === 'in-digest' || isTrouble(notice);

/** What of it lies with the concern itself. */
export const ongoingIn = ({ disagreements, notices, thread }: Lying): Ongoing[] => [
  ...(thread && thread.unread.frontDoor > 0 ? (['conversation'] as const) : []),
  ...(disagreements.some(({ status }) => status !== 'settled') ? (['disagreement'] as const) : []),
  ...(notices.some(isOwed) ? (['unsent'] as const) : []),
];
