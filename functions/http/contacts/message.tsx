import { type Context, Hono } from 'hono';
import * as z from 'zod';
import { stampOf } from '../../../shared/actor.ts';
import { cleaned } from '../../../shared/form/patterns.ts';
import { NoticeId } from '../../../shared/ids.ts';
import type { Notice } from '../../../shared/notice.ts';
import { taskDone } from '../../../shared/notice-task.ts';
import { released } from '../../../shared/notice-transitions.ts';
import { reachedProblems, reachedWords } from '../../../web/forms/notice-words.ts';
import { type FieldError, problemsInWords } from '../../../web/forms/problem-words.ts';
import { MessagePage } from '../../../web/pages/contact/message.tsx';
import { noticeKey } from '../../store/notices.ts';
import type { Deps, OpenedContact } from '../context.ts';
import { type FormBody, formBody, textOf } from '../form-body.ts';
import { heldFor } from '../held-form.ts';
import { refused } from '../refused.tsx';
import { problemsOf } from '../zod-problems.ts';
import { staffOf } from './staff-of.ts';

const Seen = z.object({ seen: z.coerce.number().int() });
const Done = Seen.extend({
  how: z.enum(Object.keys(reachedWords)),
  note: z.string().trim().max(200).optional(),
});

type C = Context<OpenedContact>;
type Act = { seen: number; done: string; act: (notice: Notice) => ReturnType<typeof released> };
type Shown = { body?: FormBody; errors?: readonly FieldError[]; changed?: true; kept?: true };

/** One message about a contact: its whole story, and what a person may do when it has not arrived. */
export const messageRoutes = (deps: Deps) => {
  const { store, now, newId } = deps;

  /** The message in the address, of this contact and no other. */
  async function noticeIn(c: C): Promise<Notice | undefined> {
    const id = NoticeId.safeParse(c.req.param('notice'));
    return id.success ? store.notices.ofContact(c.var.contact.id, id.data) : undefined;
  }

  async function shown(c: C, notice: Notice, form: Shown, status: 200 | 400 | 409 = 200) {
    const { contact } = c.var;
    const letter = notice.letterId && (await store.letters.find(contact.id, notice.letterId));
    const { digest: id, to } = notice;
    const digest = id && to.personId && (await store.notices.find(noticeKey({ owner: `person/${to.personId}`, id })));
    const typed = (name: string) => cleaned(textOf(form.body ?? {}, name));
    return c.html(
      <MessagePage
        {...staffOf(deps, c.var)}
        contact={contact}
        notice={notice}
        letter={letter?.ok ? letter.value : undefined}
        digest={digest || undefined}
        values={{ how: typed('how'), note: typed('note') }}
        errors={form.errors}
        changed={form.changed}
        kept={form.kept}
      />,
      status,
    );
  }

  /** Saves what a person did about a message as they saw it; what they typed is kept when it has moved on. */
  async function keep(c: C, body: FormBody, { seen, done, act }: Act) {
    const notice = await noticeIn(c);
    if (!notice) return refused(c, { kind: 'not-found' });
    const changed = async () => shown(c, (await noticeIn(c)) ?? notice, { body, changed: true }, 409);
    if (notice.version !== seen) return changed();
    const next = act(notice);
    if (!next.ok) return changed();
    const saved = await store.notices.save(next.value, newId());
    return saved.ok ? c.redirect(`/undelivered?done=${done}`, 303) : changed();
  }

  return new Hono<OpenedContact>()
    .get('/contacts/:id/notices/:notice', async (c) => {
      const notice = await noticeIn(c);
      if (!notice) return refused(c, { kind: 'not-found' });
      const held = await heldFor(c, deps);
      return shown(c, notice, held ? { body: held, kept: true } : {});
    })
    .post('/contacts/:id/notices/:notice/done', async (c) => {
      const body = await formBody(c);
      if (!body.ok) return refused(c, body.refusal);
      const notice = await noticeIn(c);
      if (!notice) return refused(c, { kind: 'not-found' });
      const note = cleaned(textOf(body.value, 'note'));
      const command = Done.safeParse({ ...body.value, note });
      if (!command.success) {
        const problems = problemsOf(command.error);
        const unseen = problems.some(({ field }) => field === 'seen');
        if (unseen) return shown(c, notice, { body: body.value, changed: true }, 409);
        return shown(c, notice, { body: body.value, errors: problemsInWords(problems, reachedProblems) }, 400);
      }
      const { seen, ...said } = command.data;
      const act = (current: Notice) => taskDone(current, { ...said, by: stampOf(c.var.actor), now: now() });
      return keep(c, body.value, { seen, done: 'task-ended', act });
    })
    .post('/contacts/:id/notices/:notice/again', async (c) => {
      const body = await formBody(c);
      if (!body.ok) return refused(c, body.refusal);
      const command = Seen.safeParse(body.value);
      const act = (current: Notice) => released(current, { by: stampOf(c.var.actor), now: now() });
      return keep(c, body.value, { seen: command.success ? command.data.seen : 0, done: 'sent-again', act });
    });
};
