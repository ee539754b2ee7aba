import type { Context } from 'hono';
import type { SeenRule } from '../../../shared/looked/why-seen.ts';
import { LookedPage, type LookedRecord } from '../../../web/pages/looked/looked.tsx';
import { WhySeenPage } from '../../../web/pages/looked/why.tsx';
import type { accessLog } from '../../store/access-log.ts';
import { staffOf } from '../contacts/staff-of.ts';
import type { SignedIn } from '../context.ts';
import { refused } from '../refused.tsx';
import type { LookedDeps } from './context.ts';

type RecordId = Parameters<ReturnType<typeof accessLog>['of']>[0];

/** One page of who has looked at a record, the latest first. */
export async function showLooks<E extends SignedIn>(
  c: Context<E>,
  deps: LookedDeps,
  { id, record }: { id: RecordId; record: LookedRecord },
): Promise<Response> {
  const { items, cursor } = await deps.store.access.of(id, c.req.query('cursor'));
  return c.html(<LookedPage {...staffOf(deps, c.var)} record={record} looks={items} next={cursor} />);
}

/** Why its reader sees a record. Without a rule there is nothing to explain, and nothing there. */
export const showWhy = <E extends SignedIn>(
  c: Context<E>,
  deps: LookedDeps,
  { rule, record }: { rule: SeenRule | undefined; record: LookedRecord },
): Response | Promise<Response> =>
  rule
    ? c.html(<WhySeenPage {...staffOf(deps, c.var)} record={record} rule={rule} />)
    : refused(c, { kind: 'not-found' });
