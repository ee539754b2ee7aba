import type { Context } from 'hono';
import { cleaned } from '../../../shared/form/patterns.ts';
import { PersonId } from '../../../shared/ids.ts';
import { ok } from '../../../shared/result.ts';
import { answeredBy, PostMessage, postMessage } from '../../../shared/thread/post-message.ts';
import { noThread, type Side, whyShut } from '../../../shared/thread/thread.ts';
import { threadEntries } from '../../../shared/thread/thread-entries.ts';
import { doneWords } from '../../../web/forms/done-words.ts';
import { type FieldError, problemsInWords } from '../../../web/forms/problem-words.ts';
import { messageProblems } from '../../../web/forms/thread-words.ts';
import type { ContactThreadProps } from '../../../web/pages/thread/contact-thread.tsx';
import { threadHref } from '../../../web/pages/thread/links.ts';
import { staffOf } from '../contacts/staff-of.ts';
import { type Deps, momentOf, type OpenedContact } from '../context.ts';
import { type FormBody, formBody, textOf } from '../form-body.ts';
import { heldFor } from '../held-form.ts';
import { refused } from '../refused.tsx';
import { problemsOf } from '../zod-problems.ts';
import { seenThread, unseenThread } from './seen-thread.ts';

type C = Context<OpenedContact>;
type Status = 200 | 400 | 409 | 413;
type Said = {
  typed?: string;
  reason?: string;
  messageId?: string;
  errors?: readonly FieldError[];
  done?: string | undefined;
  notice?: string | undefined;
};

/** Whose side of a thread, and its page. */
export type ThreadView = { side: Side; page: (thread: ContactThreadProps) => string | Promise<string> };

/** The thread, with what was typed when a session had ended. */
export async function threadOpened(deps: Deps, c: C, view: ThreadView) {
  const held = await heldFor(c, deps);
  if (held) return threadShown(deps, c, view, { ...kept(held), notice: doneWords('held') }, 200);
  return threadShown(deps, c, view, { done: doneWords(c.req.query('done')) }, 200);
}

/** What was typed into a message, or as the reason to end the thread. */
const kept = (body: FormBody): Said => ({
  typed: cleaned(textOf(body, 'text')),
  messageId: textOf(body, 'message'),
  ...(textOf(body, 'reason') && { reason: cleaned(textOf(body, 'reason')) }),
});

/** Posts are tried again when another crosses them: both are kept, one after the other. */
const mostTries = 8;

/** A message of one side, kept after whatever crossed it. */
export async function messagePosted(deps: Deps, c: C, view: ThreadView) {
  const body = await formBody(c);
  if (!body.ok) return refused(c, body.refusal);
  const { typed = '', messageId } = kept(body.value);
  // A form of ours always brings an id. Words that come without one are not lost for that.
  const id = PostMessage.shape.id.safeParse(messageId).data ?? deps.newId();
  const command = PostMessage.safeParse({ id, text: typed });
  if (!command.success) {
    const errors = problemsInWords(problemsOf(command.error), messageProblems);
    return threadShown(deps, c, view, { typed, messageId: id, errors }, 400);
  }
  let { contact } = c.var;
  for (let tries = 0; tries < mostTries; tries += 1) {
    const { thread = noThread(contact), messages } = await deps.store.threads.of(contact.id);
    const answers =
      view.side === 'front-door' ? await deps.store.people.those(peopleIn(answeredBy(messages, contact))) : [];
    const change = postMessage({ contact, thread, messages, answers }, command.data, momentOf(deps, c.var));
    if (!change.ok && change.refusal.kind === 'wrong-status') {
      c.set('contact', contact);
      return threadShown(deps, c, view, { typed }, 409);
    }
    if (!change.ok && change.refusal.kind === 'too-large') {
      const errors = problemsInWords([{ field: 'text', code: 'no-room' }], messageProblems);
      return threadShown(deps, c, view, { typed, messageId: id, errors }, 413);
    }
    if (!change.ok) return refused(c, change.refusal);
    const saved = change.value ? await deps.store.threads.save(change.value, deps.newId()) : ok(undefined);
    if (saved.ok) return c.redirect(`${threadHref(contact.id, view.side)}?done=message-sent`, 303);
    const again = await deps.store.contacts.find(contact.id);
    if (!again.ok) return refused(c, again.refusal);
    contact = again.value;
  }
  throw new Error('a thread kept changing while a message was posted');
}

/** The ids of accounts; an agency's system has none. */
const peopleIn = (ids: readonly string[]): PersonId[] => ids.flatMap((id) => PersonId.safeParse(id).data ?? []);

/** The thread as one side sees it, with whatever they had typed. */
export async function threadShown(deps: Deps, c: C, view: ThreadView, said: Said, status: Status) {
  const { contact } = c.var;
  const file = await deps.store.contacts.file(contact.id);
  const shown = status === 200 ? await seenThread(deps, c.var, file) : unseenThread(contact, file);
  const { thread, messages, version } = shown;
  const shut = whyShut(contact, thread);
  const page = {
    ...staffOf(deps, c.var),
    contact,
    thread: { ...thread, version },
    entries: threadEntries(contact, messages, file.events),
    ...(shut && { shut }),
    messageId: said.messageId || deps.newId(),
    ...said,
  };
  return c.html(view.page(page), status);
}
