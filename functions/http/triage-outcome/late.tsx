import { Hono } from 'hono';
import { LateCopiesPage } from '../../../web/pages/triage-outcome/late.tsx';
import { staffOf } from '../contacts/staff-of.ts';
import type { IncidentDeps, SignedIn } from '../context.ts';

/** Parts of outcomes that were not acknowledged, or not done, in time: everyone's, or those that are the reader's task. */
export const lateCopyRoutes = ({ store, authority, ...deps }: IncidentDeps) =>
  new Hono<SignedIn>().get('/triage/late', async (c) => {
    const staff = staffOf(deps, c.var);
    const whose = c.req.query('whose') === 'mine' ? 'mine' : 'all';
    const { items, cursor } = await store.incidents.copiesLate(authority, c.req.query('cursor'));
    const copies = items.filter(({ task }) => whose === 'all' || task?.owner?.id === staff.actor.id);
    return c.html(<LateCopiesPage {...staff} {...{ copies, whose, next: cursor }} />);
  });
