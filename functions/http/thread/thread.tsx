import { type Context, Hono } from 'hono';
import { cleaned } from '../../../shared/form/patterns.ts';
import { ok, type Result, refuse } from '../../../shared/result.ts';
import { CloseThread, closeThread, ReopenThread, reopenThread } from '../../../shared/thread/close-thread.ts';
import { PostMessage, postMessage } from '../../../shared/thread/post-message.ts';
import { noThread, type Side, type Thread, whyShut } from '../../../shared/thread/thread.ts';
import { threadEntries } from '../../../shared/thread/thread-entries.ts';
import { openingAt } from '../../../shared/time/working-time.ts';
import { doneWords } from '../../../web/forms/done-words.ts';
import { type FieldError, problemsInWords } from '../../../web/forms/problem-words.ts';
import { messageProblems } from '../../../web/forms/thread-words.ts';
import { ContactThreadPage } from '../../../web/pages/thread/contact-thread.tsx';
import { threadHref } from '../../../web/pages/thread/links.ts';
import { ReferralThreadPage } from '../../../web/pages/thread/referral-thread.tsx';
import { staffOf } from '../contacts/staff-of.ts';
import { type Deps, momentOf, type OpenedContact } from '../context.ts';
import { type FormBody, formBody, textOf } from '../form-body.ts';
import { heldFor } from '../held-form.ts';
import { refused } from '../refused.tsx';
import { problemsOf } from '../zod-problems.ts';
import { seenThread } from './seen-thread.ts';

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

/** What the front door and those who raised a concern write to each other, for each side at its own address. */
export const threadRoutes = (deps: Deps) =>
  new Hono<OpenedContact>()
    .get('/referrals/:id/thread', (c) => opened(deps, c, 'referrer'))
    .post('/referrals/:id/thread', (c) => posted(deps, c, 'referrer'))
    .get('/contacts/:id/thread', (c) => opened(deps, c, 'front-door'))
    .post('/contacts/:id/thread', (c) => posted(deps, c, 'front-door'))
    .post('/contacts/:id/thread/close', async (c) => {
      const body = await formBody(c);
      if (!body.ok) return refused(c, body.refusal);
      const reason = cleaned(textOf(body.value, 'reason'));
      const command = CloseThread.safeParse({ seen: textOf(body.value, 'seen'), reason });
      if (!command.success) return wrong(deps, c, command.error, { reason });
      const saved = await changed(deps, c, (thread) =>
        closeThread({ contact: c.var.contact, thread }, command.data, momentOf(deps, c.var)),
      );
      if (saved.ok) return c.redirect(`${threadHref(c.var.contact.id, 'front-door')}?done=thread-closed`, 303);
      if (saved.refusal.kind !== 'stale') return refused(c, saved.refusal);
      const errors = [
        { id: 'reason', text: 'Something was written while you had this open. Read it, then end the conversation' },
      ];
      return shown(deps, c, 'front-door', { reason, errors }, 409);
    })
    .post('/contacts/:id/thread/reopen', async (c) => {
      const body = await formBody(c);
      if (!body.ok) return refused(c, body.refusal);
      const command = ReopenThread.safeParse(body.value);
      if (!command.success) return refused(c, { kind: 'invalid', problems: [] });
      const saved = await changed(deps, c, (thread) =>
        reopenThread({ contact: c.var.contact, thread }, command.data, momentOf(deps, c.var)),
      );
      if (!saved.ok) return refused(c, saved.refusal);
      return c.redirect(`${threadHref(c.var.contact.id, 'front-door')}?done=thread-reopened`, 303);
    });

async function opened(deps: Deps, c: C, side: Side) {
  const held = await heldFor(c, deps);
  if (held) return shown(deps, c, side, { ...kept(held), notice: doneWords('held') }, 200);
  return shown(deps, c, side, { done: doneWords(c.req.query('done')) }, 200);
}

/** What was typed into a message, or as the reason to end the thread. */
const kept = (body: FormBody): Said => ({
  typed: cleaned(textOf(body, 'text')),
  messageId: textOf(body, 'message'),
  ...(textOf(body, 'reason') && { reason: cleaned(textOf(body, 'reason')) }),
});

/** Posts are tried again when another crosses them: both are kept, one after the other. */
const mostTries = 8;

async function posted(deps: Deps, c: C, side: Side) {
  const body = await formBody(c);
  if (!body.ok) return refused(c, body.refusal);
  const { typed = '', messageId } = kept(body.value);
  // A form of ours always brings an id. Words that come without one are not lost for that.
  const id = PostMessage.shape.id.safeParse(messageId).data ?? deps.newId();
  const command = PostMessage.safeParse({ id, text: typed });
  if (!command.success) {
    const errors = problemsInWords(problemsOf(command.error), messageProblems);
    return shown(deps, c, side, { typed, messageId: id, errors }, 400);
  }
  let { contact } = c.var;
  for (let tries = 0; tries < mostTries; tries += 1) {
    const { thread = noThread(contact), messages } = await deps.store.threads.of(contact.id);
    const change = postMessage({ contact, thread, messages }, command.data, momentOf(deps, c.var));
    if (!change.ok && change.refusal.kind === 'wrong-status') {
      c.set('contact', contact);
      return shown(deps, c, side, { typed }, 409);
    }
    if (!change.ok && change.refusal.kind === 'too-large') {
      const errors = problemsInWords([{ field: 'text', code: 'no-room' }], messageProblems);
      return shown(deps, c, side, { typed, messageId: id, errors }, 413);
    }
    if (!change.ok) return refused(c, change.refusal);
    const saved = change.value ? await deps.store.threads.save(change.value, deps.newId()) : ok(undefined);
    if (saved.ok) return c.redirect(`${threadHref(contact.id, side)}?done=message-sent`, 303);
    const again = await deps.store.contacts.find(contact.id);
    if (!again.ok) return refused(c, again.refusal);
    contact = again.value;
  }
  throw new Error('a thread kept changing while a message was posted');
}

/** Changes the thread itself, over the version that is there. */
async function changed({ store, newId }: Deps, c: C, rule: (thread: Thread) => Result<Thread>): Promise<Result<void>> {
  const { contact } = c.var;
  const { thread = noThread(contact) } = await store.threads.of(contact.id);
  const next = rule(thread);
  if (!next.ok) return refuse(next.refusal);
  return store.threads.save({ thread: next.value, messages: [] }, newId());
}

const wrong = (deps: Deps, c: C, error: Parameters<typeof problemsOf>[0], said: Said) => {
  const problems = problemsOf(error);
  if (problems.some(({ field }) => !Object.hasOwn(messageProblems, field))) {
    return refused(c, { kind: 'invalid', problems });
  }
  return shown(deps, c, 'front-door', { ...said, errors: problemsInWords(problems, messageProblems) }, 400);
};

async function shown(deps: Deps, c: C, side: Side, said: Said, status: Status) {
  const { contact } = c.var;
  const file = await deps.store.contacts.file(contact.id);
  const { thread, messages, version } = await seenThread(deps, c.var, file);
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
  if (side === 'front-door') return c.html(<ContactThreadPage {...page} />, status);
  return c.html(<ReferralThreadPage {...page} opening={openingAt(page.settings.calendar, page.now)} />, status);
}
