import { Hono } from 'hono';
import type { Actor } from '../../../shared/actor.ts';
import { OpenCheckId } from '../../../shared/ids.ts';
import { checkSeen } from '../../../shared/looked/why-seen.ts';
import type { OpenCheck } from '../../../shared/open-check/open-check.ts';
import type { LookedRecord } from '../../../web/pages/looked/looked.tsx';
import type { SignedIn } from '../context.ts';
import { refused } from '../refused.tsx';
import type { LookedDeps } from './context.ts';
import { showLooks, showWhy } from './show.tsx';

/** A check with the rule by which the actor sees it; undefined where there is none. */
async function checkFor({ store, now, newId }: LookedDeps, actor: Actor, asked: string, what: string) {
  const id = OpenCheckId.safeParse(asked);
  const check = id.success ? await store.openChecks.find(id.data) : undefined;
  const rule = check && checkSeen(actor, check);
  if (!check || !rule) return undefined;
  await store.access.recordOpening(check.id, actor, { at: now(), id: newId(), what });
  return { check, rule, record: recordOf(check, rule === 'check/front-door') };
}

const recordOf = ({ id, reference }: OpenCheck, told: boolean): LookedRecord => ({
  name: 'check',
  caption: reference,
  back: told ? `/checks/${id}/told` : `/checks/${id}`,
  at: `/looked/checks/${id}`,
  part: told ? '/home' : '/checks',
});

/** Of a check whether a child is open. */
export const lookedCheckRoutes = (deps: LookedDeps) =>
  new Hono<SignedIn>()
    .get('/looked/checks/:check', async (c) => {
      const found = await checkFor(deps, c.var.actor, c.req.param('check'), 'GET /looked/checks/:check');
      if (!found) return refused(c, { kind: 'not-found' });
      return showLooks(c, deps, { id: found.check.id, record: found.record });
    })
    .get('/looked/checks/:check/why', async (c) => {
      const found = await checkFor(deps, c.var.actor, c.req.param('check'), 'GET /looked/checks/:check/why');
      if (!found) return refused(c, { kind: 'not-found' });
      return showWhy(c, deps, found);
    });
