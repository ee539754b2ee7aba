import { Hono } from 'hono';
import { OpenCheckId } from '../../../shared/ids.ts';
import { endMessageTask } from '../contacts/end-message-task.ts';
import type { OpenCheckDeps, SignedIn } from '../context.ts';

/** That whoever answers for a child was told of a check another way than by the mail, which did not arrive. */
export const reachedRoutes = (deps: OpenCheckDeps) =>
  new Hono<SignedIn>().post('/checks/:check/notices/:notice/done', (c) => {
    const check = OpenCheckId.safeParse(c.req.param('check'));
    return endMessageTask(c, deps, check.success ? `check/${check.data}` : undefined);
  });
