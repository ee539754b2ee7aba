import { Hono } from 'hono';
import { askForFacts } from '../../../shared/incident/ask-for-facts.ts';
import type { Incident } from '../../../shared/incident/incident.ts';
import { seenIn } from '../contacts/form.ts';
import { type IncidentDeps, momentOf, type OpenedIncident } from '../context.ts';
import { formBody } from '../form-body.ts';
import { refused } from '../refused.tsx';

/** How often it is tried again when only the triage moved on. */
const tries = 8;

/** The account of whoever told of an incident, where they have one, and everybody else of their organisation. */
async function whoTold({ store: { people } }: IncidentDeps, { authority, receivedFrom }: Incident) {
  const { personId, organisation } = receivedFrom;
  const [account, colleagues] = await Promise.all([
    personId && people.find(personId),
    people.of(authority, organisation.id),
  ]);
  return { account: account || undefined, near: { colleagues } };
}

/** The press of the triage that asks the police for everything about the children that was not recorded. */
export const askRoutes = (deps: IncidentDeps) =>
  new Hono<OpenedIncident>().post('/incidents/:id/ask-for-facts', async (c) => {
    const read = await formBody(c);
    if (!read.ok) return refused(c, read.refusal);
    const { id } = c.var.incident;
    const seen = seenIn(read.value);
    for (let left = tries; ; left -= 1) {
      const before = await deps.store.incidents.findWithTriage(id);
      if (!before.ok) return refused(c, before.refusal);
      const { incident } = before.value;
      const asked = askForFacts({ incident, ...(await whoTold(deps, incident)) }, { seen }, momentOf(deps, c.var));
      const saved = asked.ok ? await deps.store.incidents.save(asked.value, before.value) : asked;
      if (saved.ok) return c.redirect(`/triage/incidents/${id}?done=facts-asked`, 303);
      // Somebody answered a descriptor at the same moment: what was told is as it was.
      const crossed = asked.ok && saved.refusal.kind === 'stale';
      if (!crossed || left === 1) return refused(c, saved.refusal);
    }
  });
