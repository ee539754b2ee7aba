import { Hono } from 'hono';
import { doneWords } from '../../../web/forms/done-words.ts';
import { triageDoneWords } from '../../../web/forms/triage-done-words.ts';
import type { NotSaved } from '../../../web/pages/triage/not-saved.tsx';
import type { IncidentDeps, OpenedIncident } from '../context.ts';
import type { FormBody } from '../form-body.ts';
import { heldFor } from '../held-form.ts';
import { refused } from '../refused.tsx';
import { bringRoutes } from './bring.tsx';
import { incidentShown } from './incident-shown.tsx';
import { levelRoutes } from './level.tsx';
import { preReadRoutes } from './pre-read.tsx';

/** Which form of the screen was sent, after its session had ended. */
const formOf = (body: FormBody): NotSaved['form'] => {
  const names = Object.keys(body);
  if (names.some((name) => name.startsWith('mark-'))) return 'answers';
  if (names.includes('adults')) return 'pre-read';
  if (names.includes('reason')) return 'marac';
  if (names.includes('defer-reason')) return 'defer';
  return names.includes('category') ? 'level' : 'second';
};

/** The screen of one incident, and what is settled on it. */
export const incidentRoutes = (deps: IncidentDeps) =>
  new Hono<OpenedIncident>()
    .get('/triage/incidents/:id', async (c) => {
      const found = await deps.store.incidents.findWithTriage(c.var.incident.id);
      if (!found.ok) return refused(c, found.refusal);
      const held = await heldFor(c, deps);
      const notSaved = held && { form: formOf(held), body: held };
      return c.html(
        await incidentShown(deps, c.var, found.value, {
          ...(notSaved && { notSaved }),
          done: notSaved ? undefined : triageDoneWords(c.req.query('done')),
          notice: notSaved && doneWords('held'),
        }),
      );
    })
    .route('/', levelRoutes(deps))
    .route('/', bringRoutes(deps))
    .route('/', preReadRoutes(deps));
