import { Hono } from 'hono';
import * as z from 'zod';
import { stampOf } from '../../../shared/actor.ts';
import { NoticeId } from '../../../shared/ids.ts';
import { taskDone } from '../../../shared/notice-task.ts';
import { reachedWords } from '../../../web/forms/notice-words.ts';
import { UndeliveredPage } from '../../../web/pages/board/undelivered.tsx';
import type { Deps, OpenedContact, SignedIn } from '../context.ts';
import { formBody } from '../form-body.ts';
import { refused } from '../refused.tsx';
import { staffOf } from './staff-of.ts';

/** How somebody was reached, and the version of the message that was shown. */
export const Reached = z.object({
  seen: z.coerce.number().int(),
  how: z.enum(Object.keys(reachedWords)),
});

/** Messages that did not arrive. */
export const undeliveredRoutes = (deps: Deps) =>
  new Hono<SignedIn>().get('/undelivered', async (c) => {
    const { items, cursor } = await deps.store.notices.trouble(deps.authority, c.req.query('cursor'));
    const ids = [...new Set(items.flatMap(({ contactId }) => contactId ?? []))];
    const rows = await deps.store.contacts.rows(ids);
    const references = new Map(rows.flatMap((row) => (row ? [[row.id, row.reference]] : [])));
    const messages = items.map((notice) => ({
      notice,
      reference: notice.contactId && references.get(notice.contactId),
    }));
    return c.html(<UndeliveredPage {...staffOf(deps, c.var)} messages={messages} next={cursor} />);
  });

/** That somebody was reached another way. */
export const reachedRoutes = (deps: Deps) =>
  new Hono<OpenedContact>().post('/contacts/:id/notices/:notice/done', async (c) => {
    const body = await formBody(c);
    if (!body.ok) return refused(c, body.refusal);
    const command = Reached.safeParse(body.value);
    if (!command.success) return refused(c, { kind: 'invalid', problems: [{ field: 'how', code: 'not-listed' }] });
    const id = NoticeId.safeParse(c.req.param('notice'));
    const notice = id.success ? await deps.store.notices.ofContact(c.var.contact.id, id.data) : undefined;
    if (!notice) return refused(c, { kind: 'not-found' });
    if (notice.version !== command.data.seen) return refused(c, { kind: 'stale' });
    const { how } = command.data;
    const done = taskDone(notice, { by: stampOf(c.var.actor), how, now: deps.now() });
    if (!done.ok) return refused(c, done.refusal);
    const saved = await deps.store.notices.save(done.value, deps.newId());
    return saved.ok ? c.redirect('/undelivered', 303) : refused(c, saved.refusal);
  });
