import * as z from 'zod';
import { type Actor, Stamp } from '../actor.ts';
import type { Contact } from '../contact/contact.ts';
import { isOver } from '../contact/is-over.ts';
import { ContactId, PersonId } from '../ids.ts';
import { may, relationTo } from '../permissions.ts';

/** The two who write to each other about a contact. */
export const Side = z.enum(['front-door', 'referrer']);
export type Side = z.infer<typeof Side>;

/** One message, which never changes. `seen` is when the other side first had it before them, and who that was. */
export const Message = z.object({
  /** Minted with the form it was typed in, so that a form that is sent twice posts once. */
  id: z.uuid(),
  contactId: ContactId,
  version: z.int().positive(),
  /** Its place in the thread, from 1. */
  number: z.int().positive(),
  side: Side,
  at: z.iso.datetime(),
  by: Stamp,
  text: z.string(),
  seen: z.object({ at: z.iso.datetime(), by: Stamp }).optional(),
});
export type Message = z.infer<typeof Message>;

/**
 * What two sides say to each other about one contact, without the messages themselves: how many there are, and how much
 * each side has not looked at. It lies beside the contact, so that a message never crosses a decision.
 */
export const Thread = z.object({
  contactId: ContactId,
  authority: z.string(),
  /** Who raised the contact, where they have an account: what they have not read stands on their home page. */
  raisedBy: PersonId.optional(),
  version: z.int().positive(),
  messages: z.int().nonnegative(),
  /** What each side has not looked at. For the front door that is everything the referrer sends after the concern. */
  unread: z.object({ frontDoor: z.int().nonnegative(), referrer: z.int().nonnegative() }),
  /** Since when the oldest of what the front door has not looked at waits. */
  waitingSince: z.iso.datetime().optional(),
  /** Closed by hand, before the contact is. */
  closed: z.object({ at: z.iso.datetime(), by: Stamp, reason: z.string() }).optional(),
});
export type Thread = z.infer<typeof Thread>;

/** What a rule changes in a thread: itself, the messages that are new or now seen, by what they owe. */
export type Conversation = { thread: Thread; messages: readonly Message[] };

/** A thread in which nothing has been said. Its first saved version is 1. */
export const noThread = ({ id, authority, raisedBy }: Pick<Contact, 'id' | 'authority' | 'raisedBy'>): Thread => ({
  contactId: id,
  authority,
  ...(raisedBy.personId && { raisedBy: raisedBy.personId }),
  version: 0,
  messages: 0,
  unread: { frontDoor: 0, referrer: 0 },
});

/** The side that someone writes for; undefined for those who may only read, and for those who may not even that. */
export function sideOf(actor: Actor, contact: Contact): Side | undefined {
  const relation = relationTo(actor, contact);
  if (relation === 'none') return undefined;
  if (relation === 'front-door') return may(actor, 'write-to-the-referrer') ? 'front-door' : undefined;
  return may(actor, 'write-to-the-front-door') ? 'referrer' : undefined;
}

/** Why nobody can write in a thread now; undefined while they can. */
export type Shut = 'contact-closed' | 'closed-by-hand' | 'nobody-reads-it';

/** A thread ends with its contact, or by hand. Whoever told us without an account has nowhere to read it. */
export function whyShut(contact: Contact, thread: Thread): Shut | undefined {
  if (isOver(contact)) return 'contact-closed';
  if (contact.raisedBy.standing !== 'professional') return 'nobody-reads-it';
  return thread.closed ? 'closed-by-hand' : undefined;
}

/** One more thing from the referrer that the front door has not looked at. */
export const waitsForFrontDoor = (thread: Thread, at: string): Thread => ({
  ...thread,
  version: thread.version + 1,
  unread: { ...thread.unread, frontDoor: thread.unread.frontDoor + 1 },
  waitingSince: thread.waitingSince ?? at,
});
