import { type Context, Hono } from 'hono';
import { cleaned } from '../../../shared/form/patterns.ts';
import { type Result, refuse } from '../../../shared/result.ts';
import { CloseThread, closeThread, ReopenThread, reopenThread } from '../../../shared/thread/close-thread.ts';
import { noThread, type Thread } from '../../../shared/thread/thread.ts';
import { problemsInWords } from '../../../web/forms/problem-words.ts';
import { messageProblems } from '../../../web/forms/thread-words.ts';
import { ContactThreadPage } from '../../../web/pages/thread/contact-thread.tsx';
import { threadHref } from '../../../web/pages/thread/links.ts';
import { type Deps, momentOf, type OpenedContact } from '../context.ts';
import { formBody, textOf } from '../form-body.ts';
import { refused } from '../refused.tsx';
import { problemsOf } from '../zod-problems.ts';
import { messagePosted, type ThreadView, threadOpened, threadShown } from './either-side.ts';

type C = Context<OpenedContact>;

const view: ThreadView = { side: 'front-door', page: (thread) => <ContactThreadPage {...thread} /> };

/** What the front door writes to those who raised a concern, and whether that conversation is open. */
export const contactThreadRoutes = (deps: Deps) =>
  new Hono<OpenedContact>()
    .get('/contacts/:id/thread', (c) => threadOpened(deps, c, view))
    .post('/contacts/:id/thread', (c) => messagePosted(deps, c, view))
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
      return threadShown(deps, c, view, { reason, errors }, 409);
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

/** Changes the thread itself, over the version that is there. */
async function changed({ store, newId }: Deps, c: C, rule: (thread: Thread) => Result<Thread>): Promise<Result<void>> {
  const { contact } = c.var;
  const { thread = noThread(contact) } = await store.threads.of(contact.id);
  const next = rule(thread);
  if (!next.ok) return refuse(next.refusal);
  return store.threads.save({ thread: next.value, messages: [] }, newId());
}

const wrong = (deps: Deps, c: C, error: Parameters<typeof problemsOf>[0], said: { reason: string }) => {
  const problems = problemsOf(error);
  if (problems.some(({ field }) => !Object.hasOwn(messageProblems, field))) {
    return refused(c, { kind: 'invalid', problems });
  }
  return threadShown(deps, c, view, { ...said, errors: problemsInWords(problems, messageProblems) }, 400);
};
