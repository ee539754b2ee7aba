import type { Side } from '../../../shared/thread/thread.ts';

/** The thread of a contact, where each side reads it. */
export const threadHref = (contactId: string, side: Side): string =>
  side === 'front-door' ? `/contacts/${contactId}/thread` : `/referrals/${contactId}/thread`;
