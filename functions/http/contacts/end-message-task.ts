import type { Context } from 'hono';
import * as z from 'zod';
import { stampOf } from '../../../shared/actor.ts';
import { NoticeId } from '../../../shared/ids.ts';
import type { Notice } from '../../../shared/notice.ts';
import { taskDone } from '../../../shared/notice-task.ts';
import { reachedWords } from '../../../web/forms/notice-words.ts';
import { noticeKey } from '../../store/notices.ts';
import type { Deps, SignedIn } from '../context.ts';
import { formBody } from '../form-body.ts';
import { refused } from '../refused.tsx';

/** How somebody was reached, and the version of the message that was shown. */
export const Reached = z.object({
  seen: z.coerce.number().int(),
  how: z.enum(Object.keys(reachedWords)),
});

/** Ends the task of a message that did not arrive, with how whoever it was for was reached: for messages without a page. */
export async function endMessageTask(
  c: Context<SignedIn>,
  deps: Pick<Deps, 'authority' | 'now' | 'newId'> & { store: Pick<Deps['store'], 'notices'> },
  owner: Notice['owner'] | undefined,
): Promise<Response> {
  const body = await formBody(c);
  if (!body.ok) return refused(c, body.refusal);
  const id = NoticeId.safeParse(c.req.param('notice'));
  const notice = owner && id.success ? await deps.store.notices.find(noticeKey({ owner, id: id.data })) : undefined;
  if (notice?.authority !== deps.authority) return refused(c, { kind: 'not-found' });
  const command = Reached.safeParse(body.value);
  if (!command.success) return refused(c, { kind: 'invalid', problems: [{ field: 'how', code: 'not-listed' }] });
  if (notice.version !== command.data.seen) return refused(c, { kind: 'stale' });
  const done = taskDone(notice, { by: stampOf(c.var.actor), how: command.data.how, now: deps.now() });
  if (!done.ok) return refused(c, done.refusal);
  const saved = await deps.store.notices.save(done.value, deps.newId());
  return saved.ok ? c.redirect('/undelivered?done=task-ended', 303) : refused(c, saved.refusal);
}
