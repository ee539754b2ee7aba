import { Hono } from 'hono';
import type { Actor } from '../../../shared/actor.ts';
import { OpenCheckId } from '../../../shared/ids.ts';
import type { CheckFinding } from '../../../shared/open-check/open-check.ts';
import { may } from '../../../shared/permissions.ts';
import { CheckToldPage } from '../../../web/pages/open-check/told.tsx';
import { staffOf } from '../contacts/staff-of.ts';
import type { OpenCheckDeps } from '../context.ts';
import { refused } from '../refused.tsx';
import { type WithRules, withRules } from './rules-in-force.ts';

/** What of a finding somebody may see: the children they were told of; all of them, for those who look after records. */
const seenBy = (actor: Actor, { children }: CheckFinding): CheckFinding['children'] =>
  may(actor, 'review-open-checks')
    ? children
    : children.filter(({ told }) => told !== undefined && told.toLowerCase() === actor.email?.toLowerCase());

/** Who asked after a child, for whoever answers for the child. To everybody else nothing is there. */
export const toldRoutes = (deps: OpenCheckDeps) =>
  new Hono<WithRules>().get('/checks/:check/told', withRules, async (c) => {
    const { actor } = c.var;
    const id = OpenCheckId.safeParse(c.req.param('check'));
    const check = id.success ? await deps.store.openChecks.find(id.data) : undefined;
    if (check?.authority !== actor.authority) return refused(c, { kind: 'not-found' });
    const cases = seenBy(actor, await deps.store.openChecks.finding(check.id));
    if (cases.length === 0 && !may(actor, 'review-open-checks')) return refused(c, { kind: 'not-found' });
    const what = 'GET /checks/:check/told';
    await deps.store.access.recordOpening(check.id, actor, { at: deps.now(), id: deps.newId(), what });
    return c.html(<CheckToldPage {...staffOf(deps, c.var)} check={check} cases={cases} />);
  });
