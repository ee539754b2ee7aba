import type { Contact } from '../../../shared/contact/contact.ts';
import { seeMessages } from '../../../shared/thread/see-messages.ts';
import { type Message, noThread, type Thread } from '../../../shared/thread/thread.ts';
import type { KeptThread } from '../../store/threads.ts';
import { type Deps, momentOf, type OpenedContact } from '../context.ts';

type Needs = Pick<Deps, 'store' | 'now' | 'newId' | 'digest'>;
type Reader = Pick<OpenedContact['Variables'], 'actor' | 'settings' | 'contact'>;

/** A thread as it was before this look, so that what is new can be marked, and its version after it. */
export type SeenThread = { thread: Thread; messages: readonly Message[]; version: number };

const tries = 3;

/**
 * Keeps that the reader has a thread before them. When that is lost to a race each time, the thread stays as unread as
 * it was: it is shown again as new, never as read.
 */
export async function seenThread(deps: Needs, reader: Reader, kept?: KeptThread): Promise<SeenThread> {
  const { contact } = reader;
  let current = withHead(contact, kept ?? (await deps.store.threads.of(contact.id)));
  for (let left = tries; left > 0; left -= 1) {
    const seen = seeMessages({ contact, ...current }, momentOf(deps, reader));
    if (!seen) break;
    const saved = await deps.store.threads.save(seen, deps.newId());
    if (saved.ok) return { ...current, version: seen.thread.version };
    current = withHead(contact, await deps.store.threads.of(contact.id));
  }
  return { ...current, version: current.thread.version };
}

/** A thread as it stands, of which nothing is kept: a form that is refused changes nothing, not even what counts as read. */
export function unseenThread(contact: Contact, kept: KeptThread): SeenThread {
  const thread = withHead(contact, kept);
  return { ...thread, version: thread.thread.version };
}

const withHead = (contact: Contact, { thread = noThread(contact), messages }: KeptThread) => ({ thread, messages });
