import { type Context, Hono } from 'hono';
import { withdrawIncident } from '../../../shared/incident/end-incident.ts';
import { isCounted } from '../../../shared/incident/incident.ts';
import { doneWords } from '../../../web/forms/done-words.ts';
import { withdrawIncidentProblems } from '../../../web/forms/end-incident-words.ts';
import { type FieldError, problemsInWords } from '../../../web/forms/problem-words.ts';
import { WithdrawIncidentPage } from '../../../web/pages/incident/withdraw.tsx';
import { isConflict } from '../contacts/attempt.ts';
import { seenIn, typedIn } from '../contacts/form.ts';
import type { IncidentDeps, OpenedIncident } from '../context.ts';
import { formBody } from '../form-body.ts';
import { heldFor } from '../held-form.ts';
import { refused } from '../refused.tsx';
import { endIncident } from './end-incident.ts';

type Form = { reason?: string; seen?: number; errors?: readonly FieldError[]; conflict?: boolean; notice?: string };

const shown = (c: Context<OpenedIncident>, form: Form, status: 200 | 400 | 409 = 200) => {
  const { site, actor, incident } = c.var;
  // An outcome that agencies hold is not taken from them: it is changed by another edition.
  if (incident.status === 'decided' || !isCounted(incident)) return refused(c, { kind: 'not-found' });
  return c.html(<WithdrawIncidentPage {...{ site, actor, incident }} seen={incident.version} {...form} />, status);
};

/** Where the police take back an incident that was told of in error, as long as nothing was decided about it. */
export const withdrawRoutes = (deps: IncidentDeps) =>
  new Hono<OpenedIncident>()
    .get('/incidents/:id/withdraw', async (c) => {
      const held = await heldFor(c, deps);
      if (!held) return shown(c, {});
      return shown(c, { reason: typedIn(held, 'reason'), seen: seenIn(held), notice: doneWords('held') ?? '' });
    })
    .post('/incidents/:id/withdraw', async (c) => {
      const read = await formBody(c);
      if (!read.ok) return refused(c, read.refusal);
      const { id } = c.var.incident;
      const [seen, reason] = [seenIn(read.value), typedIn(read.value, 'reason')];
      const rule: Parameters<typeof endIncident>[2] = (incident, moment) =>
        withdrawIncident(incident, { seen, reason }, moment);
      const ended = await endIncident(deps, id, rule, c.var);
      if (ended.ok) return c.redirect(`/incidents/${id}?done=incident-withdrawn`, 303);
      const { refusal } = ended;
      if (refusal.kind === 'invalid') {
        return shown(c, { reason, seen, errors: problemsInWords(refusal.problems, withdrawIncidentProblems) }, 400);
      }
      if (!isConflict(refusal)) return refused(c, refusal);
      const now = await deps.store.incidents.find(id);
      if (!now.ok) return refused(c, now.refusal);
      c.set('incident', now.value);
      return shown(c, { reason, conflict: true }, 409);
    });
