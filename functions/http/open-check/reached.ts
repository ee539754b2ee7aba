import { Hono } from 'hono';
import { stampOf } from '../../../shared/actor.ts';
import { NoticeId, OpenCheckId } from '../../../shared/ids.ts';
import { taskDone } from '../../../shared/notice-task.ts';
import { noticeKey } from '../../store/notices.ts';
import { Reached } from '../contacts/undelivered.tsx';
import type { OpenCheckDeps, SignedIn } from '../context.ts';
import { formBody } from '../form-body.ts';
import { refused } from '../refused.tsx';

/** That whoever answers for a child was told of a check another way than by the mail, which did not arrive. */
export const reachedRoutes = (deps: OpenCheckDeps) =>
  new Hono<SignedIn>().post('/checks/:check/notices/:notice/done', async (c) => {
    const body = await formBody(c);
    if (!body.ok) return refused(c, body.refusal);
    const check = OpenCheckId.safeParse(c.req.param('check'));
    const id = NoticeId.safeParse(c.req.param('notice'));
    const key = check.success && id.success && noticeKey({ owner: `check/${check.data}`, id: id.data });
    const notice = key ? await deps.store.notices.find(key) : undefined;
    if (notice?.authority !== deps.authority) return refused(c, { kind: 'not-found' });
    const command = Reached.safeParse(body.value);
    if (!command.success) return refused(c, { kind: 'invalid', problems: [{ field: 'how', code: 'not-listed' }] });
    if (notice.version !== command.data.seen) return refused(c, { kind: 'stale' });
    const done = taskDone(notice, { by: stampOf(c.var.actor), how: command.data.how, now: deps.now() });
    if (!done.ok) return refused(c, done.refusal);
    const saved = await deps.store.notices.save(done.value, deps.newId());
    return saved.ok ? c.redirect('/undelivered?done=task-ended', 303) : refused(c, saved.refusal);
  });
