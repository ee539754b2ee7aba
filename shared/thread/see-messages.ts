import type { Contact } from '../contact/contact.ts';
import { stampedAt } from '../contact/happening.ts';
import type { Moment } from '../moment.ts';
import { type Conversation, sideOf } from './thread.ts';

/**
 * Whether a look at the thread is the front door's: that of the person who holds the contact or, while nobody does, of
 * anyone there who could answer. A colleague who passes by does not silence what the holder has still to read.
 */
const looksForFrontDoor = (contact: Contact, actorId: string): boolean =>
  !('holder' in contact) || contact.holder.id === actorId;

/** The thread once the actor has had it before them; undefined when their look changes nothing. */
export function seeMessages(
  { contact, thread, messages }: Conversation & { contact: Contact },
  moment: Moment,
): Conversation | undefined {
  const side = sideOf(moment.actor, contact);
  if (!side) return undefined;
  if (side === 'front-door' && !looksForFrontDoor(contact, moment.actor.id)) return undefined;
  const count = side === 'front-door' ? 'frontDoor' : 'referrer';
  if (thread.unread[count] === 0) return undefined;
  const { waitingSince, ...rest } = thread;
  const waits = side === 'referrer' && waitingSince !== undefined && { waitingSince };
  const seen = stampedAt(moment);
  return {
    thread: { ...rest, ...waits, version: thread.version + 1, unread: { ...thread.unread, [count]: 0 } },
    messages: messages
      .filter((message) => message.side !== side && !message.seen)
      .map((message) => ({ ...message, version: message.version + 1, seen })),
  };
}
