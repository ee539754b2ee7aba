import { Hono } from 'hono';
import { outcomeHref } from '../../../web/pages/triage-outcome/links.ts';
import { staffOf } from '../contacts/staff-of.ts';
import type { IncidentDeps, OpenedIncident } from '../context.ts';
import { refused } from '../refused.tsx';
import { conferenceShown } from './conference.tsx';
import { outcomeOnFile } from './outcome-file.ts';

/** What is carried to the conference, as the front door sees it. */
export const conferenceRoutes = (deps: IncidentDeps) =>
  new Hono<OpenedIncident>().get('/triage/incidents/:id/outcome/conference', async (c) => {
    const file = await outcomeOnFile(deps, c.var.incident.id);
    if (!file.ok) return refused(c, file.refusal);
    const { incident, triage, inForce } = file.value;
    const back = outcomeHref(incident.id);
    const page =
      inForce && (await conferenceShown(deps, staffOf(deps, c.var), { incident, triage, outcome: inForce, back }));
    return page ? c.html(page) : c.redirect(back, 303);
  });
