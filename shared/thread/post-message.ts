import * as z from 'zod';
import type { Contact } from '../contact/contact.ts';
import { stampedAt } from '../contact/happening.ts';
import type { Moment } from '../moment.ts';
import { type Notice, owe } from '../notice.ts';
import { ok, type Result, refuse } from '../result.ts';
import { type Conversation, type Message, sideOf, waitsForFrontDoor, whyShut } from './thread.ts';

/** The longest message; a longer one is a report, and belongs with the concern. */
export const longestMessage = 10_000;
/** So many messages are a conversation that should long have been a telephone call. */
const mostMessages = 300;

export const PostMessage = z.object({ id: z.uuid(), text: z.string().trim().min(1).max(longestMessage) });
export type PostMessage = z.infer<typeof PostMessage>;

/** A thread one message on, and who must be told of it. */
export type Posted = Conversation & { notices: Notice[] };

/** Word to the person who raised the concern that something waits for them; it says nothing of what. */
export const messageWaits = (contact: Contact, { newId, now }: Moment): Notice => {
  const { raisedBy, authority, id } = contact;
  return owe(
    {
      kind: 'message-posted',
      authority,
      owner: `contact/${id}`,
      contactId: id,
      to: {
        ...(raisedBy.personId && { personId: raisedBy.personId }),
        email: raisedBy.email,
        organisation: raisedBy.organisation.name,
      },
    },
    newId(),
    now,
  );
};

/**
 * Posts a message for the side that the actor writes for. It asks nothing of what was seen: a message is never lost
 * because the contact or the thread moved on. Undefined when this very message is there already; other words that come
 * by the same form, as after a step back in the browser, are a message of their own.
 */
export function postMessage(
  { contact, thread, messages }: Conversation & { contact: Contact },
  { id, text }: PostMessage,
  moment: Moment,
): Result<Posted | undefined> {
  const side = sideOf(moment.actor, contact);
  if (!side) return refuse({ kind: 'forbidden' });
  const same = messages.find((message) => message.id === id);
  if (same?.text === text && same.by.id === moment.actor.id) return ok(undefined);
  const shut = whyShut(contact, thread);
  if (shut) return refuse({ kind: 'wrong-status', status: shut });
  if (thread.messages >= mostMessages) return refuse({ kind: 'too-large' });

  const stamp = stampedAt(moment);
  const message: Message = {
    id: same ? moment.newId() : id,
    contactId: contact.id,
    version: 1,
    number: thread.messages + 1,
    side,
    ...stamp,
    text,
  };
  const longer = { ...thread, messages: message.number };
  if (side === 'referrer') {
    return ok({ thread: waitsForFrontDoor(longer, stamp.at), messages: [message], notices: [] });
  }
  const unread = { ...thread.unread, referrer: thread.unread.referrer + 1 };
  return ok({
    thread: { ...longer, version: thread.version + 1, unread },
    messages: [message],
    notices: [messageWaits(contact, moment)],
  });
}
