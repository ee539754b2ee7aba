import type { Concern } from '../form/concern.ts';
import type { Moment } from '../moment.ts';
import { may, relationTo } from '../permissions.ts';
import { ok, type Result, refuse } from '../result.ts';
import type { Thread } from '../thread/thread.ts';
import type { Change } from './change.ts';
import type { Contact } from './contact.ts';
import { isOver } from './is-over.ts';
import type { Leaving } from './recall-letter.ts';

/** What comes of something that the referrer sends after the concern: the contact and, for its alert, the thread. */
export type SentLater = { change: Change; thread: Thread };

/** The contact that something is sent to, with its thread, and its letter while that can still be called back. */
export type About = { contact: Contact; thread: Thread; leaving?: Leaving | undefined } & {
  /** As it lies there now, where it was read again. */
  concern?: Concern | undefined;
};

/** So many additions and corrections are a new concern. */
const mostLater = 100;

/** Whether those who raised a concern may still send something about it. */
export function maySendLater(contact: Contact, { actor }: Pick<Moment, 'actor'>): Result<void> {
  const relation = relationTo(actor, contact);
  const theirs = relation === 'own' || relation === 'organisation';
  if (!theirs || !may(actor, 'add-to-what-was-sent')) return refuse({ kind: 'forbidden' });
  return isOver(contact) ? refuse({ kind: 'wrong-status', status: contact.status }) : ok(undefined);
}

/**
 * The contact's list with one form more; undefined when that very form, with the same words in it, was taken before.
 * Other words by the same form, as after a step back in the browser, count as another.
 */
export function withForm(
  { later = [] }: Pick<Contact, 'later'>,
  form: { id: string },
  { digest }: Pick<Moment, 'digest'>,
): Result<string[] | undefined> {
  const print = digest(JSON.stringify(form)).slice(0, 32);
  if (later.includes(print)) return ok(undefined);
  return later.length >= mostLater ? refuse({ kind: 'too-large' }) : ok([...later, print]);
}
