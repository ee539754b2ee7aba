import { Hono } from 'hono';
import { askForFacts } from '../../../shared/incident/ask-for-facts.ts';
import { seenIn } from '../contacts/form.ts';
import { type IncidentDeps, momentOf, type OpenedIncident } from '../context.ts';
import { formBody } from '../form-body.ts';
import { refused } from '../refused.tsx';

/** The press of the triage that asks the police for everything about the children that was not recorded. */
export const askRoutes = (deps: IncidentDeps) =>
  new Hono<OpenedIncident>().post('/incidents/:id/ask-for-facts', async (c) => {
    const read = await formBody(c);
    if (!read.ok) return refused(c, read.refusal);
    const { id } = c.var.incident;
    const before = await deps.store.incidents.findWithTriage(id);
    if (!before.ok) return refused(c, before.refusal);
    const asked = askForFacts(before.value.incident, { seen: seenIn(read.value) }, momentOf(deps, c.var));
    const saved = asked.ok ? await deps.store.incidents.save(asked.value, before.value) : asked;
    return saved.ok ? c.redirect(`/triage/incidents/${id}?done=facts-asked`, 303) : refused(c, saved.refusal);
  });
