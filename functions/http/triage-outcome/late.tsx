import { Hono } from 'hono';
import type { IncidentId } from '../../../shared/ids.ts';
import { isIncidentOpenTo } from '../../../shared/incident/open-incident.ts';
import { LateCopiesPage } from '../../../web/pages/triage-outcome/late.tsx';
import { staffOf } from '../contacts/staff-of.ts';
import type { IncidentDeps, SignedIn } from '../context.ts';

/**
 * Parts of outcomes that were not acknowledged, or not done, in time: everyone's, or those that are the reader's task. Of
 * an incident that its reader may not open, none.
 */
export const lateCopyRoutes = ({ store, authority, ...deps }: IncidentDeps) =>
  new Hono<SignedIn>().get('/triage/late', async (c) => {
    const staff = staffOf(deps, c.var);
    const whose = c.req.query('whose') === 'mine' ? 'mine' : 'all';
    const { items, cursor } = await store.incidents.copiesLate(authority, c.req.query('cursor'));
    const rows = await store.incidents.rows(items.map(({ incidentId }) => incidentId));
    const isOpen = (id: IncidentId) => {
      const row = rows.get(id);
      return row !== undefined && isIncidentOpenTo(staff.actor, row);
    };
    const copies = items.filter(
      ({ incidentId, task }) => isOpen(incidentId) && (whose === 'all' || task?.owner?.id === staff.actor.id),
    );
    return c.html(<LateCopiesPage {...staff} {...{ copies, whose, next: cursor }} />);
  });
