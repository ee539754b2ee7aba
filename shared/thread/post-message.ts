import * as z from 'zod';
import { actorOf, type Person } from '../actor.ts';
import type { Contact } from '../contact/contact.ts';
import { stampedAt } from '../contact/happening.ts';
import type { Moment } from '../moment.ts';
import { type Notice, owe } from '../notice.ts';
import { relationTo } from '../permissions.ts';
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

/** Word that something waits for somebody of the referrer's side; it says nothing of what. */
const waitsFor = ({ authority, id }: Contact, to: Notice['to'], { newId, now }: Moment): Notice =>
  owe({ kind: 'message-posted', authority, owner: `contact/${id}`, contactId: id, to }, newId(), now);

/** The same to the person who raised the concern. */
export const messageWaits = (contact: Contact, moment: Moment): Notice => {
  const { personId, email, organisation } = contact.raisedBy;
  return waitsFor(contact, { ...(personId && { personId }), email, organisation: organisation.name }, moment);
};

/** So many colleagues of the referrer are told of one answer, the latest who wrote first. */
const mostTold = 5;

/**
 * Whom of the referrer's side an answer is for, besides who raised the concern: whoever wrote since the front door last
 * did, or, when nobody has, whoever wrote last. By their ids, the latest first.
 */
export function answeredBy(messages: Conversation['messages'], contact: Pick<Contact, 'raisedBy'>): string[] {
  const latestFirst = messages.toSorted((a, b) => b.number - a.number);
  const answered = latestFirst.findIndex(({ side }) => side === 'front-door');
  const since = answered === -1 ? latestFirst : latestFirst.slice(0, answered);
  const last = latestFirst.find(({ side }) => side === 'referrer');
  const writers = since.length > 0 ? since : last ? [last] : [];
  const ids = writers.map(({ by }) => by.id).filter((id) => id !== contact.raisedBy.personId);
  return [...new Set(ids)].slice(0, mostTold);
}

/**
 * Posts a message for the side that the actor writes for. It asks nothing of what was seen: a message is never lost
 * because the contact or the thread moved on. Undefined when this very message is there already; other words that come
 * by the same form, as after a step back in the browser, are a message of their own. `answers` are the accounts of those
 * whom a message of the front door answers: each is told who may still open the contact, as is who raised it.
 */
export function postMessage(
  { contact, thread, messages, answers = [] }: Conversation & { contact: Contact; answers?: readonly Person[] },
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
    thread: { ...longer, version: thread.version + 1, unread, ...raiserOf(contact) },
    messages: [message],
    notices: [
      messageWaits(contact, moment),
      ...answers
        .filter((person) => mayRead(person, contact))
        .map(({ id: personId, email, organisation }) =>
          waitsFor(contact, { personId, email, organisation: organisation.name }, moment),
        ),
    ],
  });
}

/** Threads from before it was kept who raised their contact learn it with the next message. */
const raiserOf = ({ raisedBy: { personId } }: Contact) => personId && { raisedBy: personId };

/** Whether somebody is of the referrer's side and may open what is written there. */
export const mayRead = (person: Person, contact: Contact): boolean =>
  person.active && ['own', 'organisation'].includes(relationTo(actorOf(person), contact));
