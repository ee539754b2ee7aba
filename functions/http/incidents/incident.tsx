import { Hono } from 'hono';
import { triageSettings } from '../../../shared/settings/domestic-abuse.ts';
import { agencyOf } from '../../../shared/triage-outcome/reader.ts';
import { mayReadSafeContact } from '../../../shared/triage-outcome/safe-contact.ts';
import { incidentDoneWords } from '../../../web/forms/incident-done-words.ts';
import { SentIncidentPage } from '../../../web/pages/incident/incident.tsx';
import type { IncidentDeps, OpenedIncident } from '../context.ts';
import { refused } from '../refused.tsx';

/** An incident for the police who told of it. Of its outcome it says that there is one, and nothing of what it says. */
export const incidentRoutes = ({ store }: Pick<IncidentDeps, 'store'>) =>
  new Hono<OpenedIncident>().get('/incidents/:id', async (c) => {
    const { site, actor, settings } = c.var;
    const file = await store.incidents.file(c.var.incident.id);
    if (!file.ok) return refused(c, file.refusal);
    const { incident, events } = file.value;
    const about = triageSettings(settings);
    const mayReach = mayReadSafeContact(agencyOf(actor, about), undefined, settings);
    const done = incidentDoneWords(c.req.query('done'));
    return c.html(<SentIncidentPage {...{ site, actor, incident, about, events, mayReach, done }} />);
  });
