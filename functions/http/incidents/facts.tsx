import { type Context, Hono } from 'hono';
import { answeredReport, asExpected } from '../../../shared/incident-form/answered-report.ts';
import { controlOf } from '../../../shared/incident-form/control-of.ts';
import { textAt, textsAt } from '../../../shared/incident-form/form-reader.ts';
import type { Problem } from '../../../shared/result.ts';
import { triageSettings } from '../../../shared/settings/domestic-abuse.ts';
import { localDate } from '../../../shared/time/london.ts';
import { doneWords } from '../../../web/forms/done-words.ts';
import { incidentProblemsInWords } from '../../../web/forms/incident-form-words.ts';
import { type FactsForm, IncidentFactsPage } from '../../../web/pages/incident/facts.tsx';
import { isConflict } from '../contacts/attempt.ts';
import { seenIn } from '../contacts/form.ts';
import type { IncidentDeps, OpenedIncident } from '../context.ts';
import { type FormBody, formBody } from '../form-body.ts';
import { heldFor } from '../held-form.ts';
import { refused } from '../refused.tsx';
import { changeReport } from './change-report.ts';

/** Something to look at when nothing in particular is wrong: the first question of the form. */
const firstControl = (body: FormBody): string => Object.keys(body).find((name) => name !== 'seen') ?? 'sentence';

type C = Context<OpenedIncident>;
type Extra = Partial<Pick<FactsForm, 'errors' | 'conflict' | 'notice' | 'seen'>>;

const shown = (c: C, body: FormBody, extra: Extra = {}, status: 200 | 400 | 409 = 200) => {
  const { site, actor, settings, incident } = c.var;
  const form: FactsForm = {
    seen: incident.version,
    errors: [],
    typed: (name) => textAt(body, name) ?? '',
    typedAll: (name) => textsAt(body, name),
    wasTyped: (name) => textAt(body, name) !== undefined,
    ...extra,
  };
  return c.html(<IncidentFactsPage {...{ site, actor, incident, form }} about={triageSettings(settings)} />, status);
};

/** The facts that were not recorded of an incident: what they are, and the answers of the police who told of it. */
export const factsRoutes = (deps: IncidentDeps) =>
  new Hono<OpenedIncident>()
    .get('/incidents/:id/facts', async (c) => {
      const held = await heldFor(c, deps);
      return held ? shown(c, held, { seen: seenIn(held), notice: doneWords('held') ?? '' }) : shown(c, {});
    })
    .post('/incidents/:id/facts', async (c) => {
      const read = await formBody(c);
      if (!read.ok) return refused(c, read.refusal);
      return answer(c, deps, read.value);
    });

/** How often an answer is tried again that only crossed with what the triage did meanwhile. */
const tries = 8;

async function answer(c: C, deps: IncidentDeps, body: FormBody, left = tries): Promise<Response> {
  const { store } = deps;
  const { id } = c.var.incident;
  const seen = seenIn(body);
  const wrong = (problems: readonly Problem[]) =>
    shown(c, body, { errors: incidentProblemsInWords(problems), seen }, 400);
  const found = await store.incidents.forRule(id);
  if (!found.ok) return refused(c, found.refusal);
  const known = found.value;
  const answered = answeredReport(known, body, localDate(deps.now()));
  if (!answered.ok) return wrong(answered.problems);
  if (answered.answers === 0) return wrong([{ field: firstControl(body), code: 'nothing-answered' }]);

  const by = { actor: c.var.actor, settings: c.var.settings };
  const saved = await changeReport(deps, known, { seen, report: answered.report, by });
  if (saved.ok) return c.redirect(`/incidents/${id}?done=facts-answered`, 303);
  const { refusal } = saved;
  if (refusal.kind === 'invalid') {
    const joined = asExpected(answered.ids, known.incident.facts.children.length);
    return wrong(
      refusal.problems.map(({ field, ...more }) =>
        field === 'report'
          ? { field: firstControl(body), ...more }
          : joined({ ...more, field: controlOf(field, answered.ids) }),
      ),
    );
  }
  if (refusal.kind === 'too-large') return wrong([{ field: firstControl(body), code: 'too-large' }]);
  if (!isConflict(refusal)) return refused(c, refusal);
  const now = await store.incidents.find(id);
  if (!now.ok) return refused(c, now.refusal);
  // What was told is as its reader saw it: somebody answered a descriptor at the same moment.
  if (refusal.kind === 'stale' && now.value.version === seen && left > 1) return answer(c, deps, body, left - 1);
  c.set('incident', now.value);
  return shown(c, body, { conflict: true }, 409);
}
