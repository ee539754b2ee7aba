import { type Context, Hono } from 'hono';
import { readReference } from '../../../shared/contact/reference.ts';
import { supersedeIncident } from '../../../shared/incident/end-incident.ts';
import { isCounted } from '../../../shared/incident/incident.ts';
import { type Result, refuse } from '../../../shared/result.ts';
import { doneWords } from '../../../web/forms/done-words.ts';
import { sameAsProblems } from '../../../web/forms/end-incident-words.ts';
import { problemsInWords } from '../../../web/forms/problem-words.ts';
import { incidentHref } from '../../../web/pages/triage/links.ts';
import { type SameAsForm, SameAsPage } from '../../../web/pages/triage/same-as.tsx';
import { isConflict } from '../contacts/attempt.ts';
import { seenIn, typedIn } from '../contacts/form.ts';
import { staffOf } from '../contacts/staff-of.ts';
import type { IncidentDeps, OpenedIncident } from '../context.ts';
import { formBody } from '../form-body.ts';
import { heldFor } from '../held-form.ts';
import { endIncident } from '../incidents/end-incident.ts';
import { refused } from '../refused.tsx';

/** Says that an incident is another one recorded twice, such as by two forces: it is counted once from then on. */
export const sameAsRoutes = (deps: IncidentDeps) => {
  const shown = (c: Context<OpenedIncident>, form: Partial<SameAsForm>, status: 200 | 400 | 409 = 200) => {
    const { incident } = c.var;
    if (incident.status === 'decided' || !isCounted(incident)) return refused(c, { kind: 'not-found' });
    return c.html(
      <SameAsPage {...staffOf(deps, c.var)} incident={incident} form={{ seen: incident.version, ...form }} />,
      status,
    );
  };

  return new Hono<OpenedIncident>()
    .get('/triage/incidents/:id/same-as', async (c) => {
      const held = await heldFor(c, deps);
      if (!held) return shown(c, {});
      return shown(c, { into: typedIn(held, 'into'), seen: seenIn(held), notice: doneWords('held') ?? '' });
    })
    .post('/triage/incidents/:id/same-as', async (c) => {
      const read = await formBody(c);
      if (!read.ok) return refused(c, read.refusal);
      const { id } = c.var.incident;
      const [seen, into] = [seenIn(read.value), typedIn(read.value, 'into')];
      const ended = await supersede(deps, c.var, { seen, into });
      if (ended.ok) return c.redirect(`${incidentHref(id)}?done=recorded-twice`, 303);
      const { refusal } = ended;
      if (refusal.kind === 'invalid') {
        return shown(c, { into, seen, errors: problemsInWords(refusal.problems, sameAsProblems) }, 400);
      }
      if (!isConflict(refusal)) return refused(c, refusal);
      const now = await deps.store.incidents.find(id);
      if (!now.ok) return refused(c, now.refusal);
      c.set('incident', now.value);
      return shown(c, { into, conflict: true }, 409);
    });
};

async function supersede(
  deps: IncidentDeps,
  { actor, settings, incident }: OpenedIncident['Variables'],
  { seen, into }: { seen: number; into: string },
): Promise<Result<unknown>> {
  const wrong = (code: string): Result<never> => refuse({ kind: 'invalid', problems: [{ field: 'into', code }] });
  if (into === '') return wrong('empty');
  const reference = readReference(into, 'DA');
  const other = reference ? await deps.store.incidents.byReference(deps.authority, reference) : undefined;
  const found = other ? await deps.store.incidents.find(other) : undefined;
  if (!found?.ok) return wrong('not-listed');
  return endIncident(deps, incident.id, (one, moment) => supersedeIncident(one, { seen, into: found.value }, moment), {
    actor,
    settings,
  });
}
