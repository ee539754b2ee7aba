import { type Context, Hono } from 'hono';
import { standsToIncident } from '../../../shared/incident/open-incident.ts';
import { type PoliceReport, separate } from '../../../shared/incident/report.ts';
import { reportProblems } from '../../../shared/incident/report-problems.ts';
import { controlOf, type FormIds } from '../../../shared/incident-form/control-of.ts';
import { emptyForm, peopleIn, withoutPerson, withPerson } from '../../../shared/incident-form/form-people.ts';
import { type Typed, textAt, textsAt } from '../../../shared/incident-form/form-reader.ts';
import { stepAfter, stepOf, stepsOf } from '../../../shared/incident-form/form-steps.ts';
import { reportOfForm } from '../../../shared/incident-form/report-of-form.ts';
import type { Problem } from '../../../shared/result.ts';
import { triageSettings } from '../../../shared/settings/domestic-abuse.ts';
import { localDate } from '../../../shared/time/london.ts';
import { doneWords } from '../../../web/forms/done-words.ts';
import { incidentProblemsInWords } from '../../../web/forms/incident-form-words.ts';
import { AdultStep } from '../../../web/pages/incident-form/adult-step.tsx';
import { AssessmentStep } from '../../../web/pages/incident-form/assessment-step.tsx';
import { CheckStep } from '../../../web/pages/incident-form/check-step.tsx';
import { ChildStep } from '../../../web/pages/incident-form/child-step.tsx';
import type { FormStep } from '../../../web/pages/incident-form/form-page.tsx';
import { IncidentStep } from '../../../web/pages/incident-form/incident-step.tsx';
import type { IncidentDeps, SignedIn } from '../context.ts';
import { formBody } from '../form-body.ts';
import { heldFor } from '../held-form.ts';
import { refused } from '../refused.tsx';
import { policeOnly } from './police.ts';
import { reporterOf } from './reporter.ts';
import { takeReport } from './take-report.ts';

type C = Context<SignedIn>;
type Shown = { problems?: readonly Problem[]; fromCheck?: boolean; notice?: string | undefined };

/** A form with at least one adult and one child, whatever was sent. */
function wholeForm(typed: Typed): Typed {
  const { adults, children } = peopleIn(typed);
  return {
    ...typed,
    ...(adults.length === 0 && { adult: emptyForm.adult ?? 'a1' }),
    ...(children.length === 0 && { child: emptyForm.child ?? 'c1' }),
  };
}

/** One page of the form, with all that was typed on the others in it. */
function stepPage(c: C, typed: Typed, step: string, { problems = [], fromCheck = false, notice }: Shown = {}) {
  const { site, actor, settings } = c.var;
  const form: FormStep = {
    ...{ site, actor, step, fromCheck, notice, all: typed },
    about: triageSettings(settings),
    typed: (name) => textAt(typed, name) ?? '',
    typedAll: (name) => textsAt(typed, name),
    errors: incidentProblemsInWords(problems.filter(({ field }) => stepOf(field, typed) === step)),
  };
  const status = problems.length > 0 ? 400 : 200;
  const { adults, children } = peopleIn(typed);
  const [adult, child] = [adults.indexOf(step), children.indexOf(step)];
  if (adult >= 0) {
    return c.html(<AdultStep {...form} position={`Adult ${adult + 1} of ${adults.length}`} />, status);
  }
  if (child >= 0) {
    return c.html(<ChildStep {...form} position={`Child ${child + 1} of ${children.length}`} />, status);
  }
  return step === 'assessment'
    ? c.html(<AssessmentStep {...form} />, status)
    : c.html(<IncidentStep {...form} step="incident" />, status);
}

const inForm = ({ field, ...more }: Problem, ids: FormIds): Problem => ({ ...more, field: controlOf(field, ids) });

/** The first page of the form with something wrong on it. */
const firstWrong = (typed: Typed, problems: readonly Problem[]): string =>
  stepsOf(peopleIn(typed)).find((step) => problems.some(({ field }) => stepOf(field, typed) === step)) ?? 'incident';

/** The check page, or the first page that keeps it from being sent. */
async function checkPage(c: C, deps: IncidentDeps, typed: Typed) {
  const { site, actor, settings } = c.var;
  const about = triageSettings(settings);
  const read = reportOfForm(typed, localDate(deps.now()));
  const problems = read.ok
    ? reportProblems(separate(read.report), about, deps.now()).map((one) => inForm(one, read.ids))
    : read.problems;
  if (!read.ok || problems.length > 0) {
    return stepPage(c, typed, firstWrong(typed, problems), { problems, fromCheck: true });
  }
  const { report, ids } = read;
  const known = await knownReference(deps, c, report);
  const form = { site, actor, about, all: typed, step: 'check', fromCheck: false, errors: [], typed: () => '' };
  return c.html(<CheckStep {...form} {...{ report, ids, known }} />);
}

/** Our reference of the incident that was told of under this police reference, if whoever asks may know of it. */
async function knownReference({ store, authority }: IncidentDeps, c: C, report: PoliceReport) {
  const { actor, settings } = c.var;
  const id = await store.incidents.byPoliceReference(authority, report);
  const found = id && (await store.incidents.find(id));
  const isTheirs = found?.ok && standsToIncident(actor, found.value, settings).as === 'reporter';
  return isTheirs ? found.value.reference : undefined;
}

async function send(c: C, deps: IncidentDeps, typed: Typed) {
  const { actor, settings } = c.var;
  const read = reportOfForm(typed, localDate(deps.now()));
  if (!read.ok) return checkPage(c, deps, typed);
  const telling = { actor, settings, reporter: reporterOf(actor), channel: 'portal' as const };
  const taken = await takeReport(deps, read.report, telling);
  if (taken.ok) {
    const { how, incident } = taken.value;
    // Of one that is restricted, and that a colleague told of first, there is nothing else to see.
    const opens = standsToIncident(actor, incident, settings).as === 'reporter';
    const done = how === 'new' ? 'incident-sent' : `incident-${how}`;
    return c.redirect(`/incidents/${opens ? incident.id : 'sent'}?done=${done}`, 303);
  }
  const { refusal } = taken;
  const wrong = (problems: readonly Problem[]) =>
    stepPage(c, typed, firstWrong(typed, problems), { problems, fromCheck: true });
  if (refusal.kind === 'invalid') return wrong(refusal.problems.map((one) => inForm(one, read.ids)));
  if (refusal.kind === 'too-large') return wrong([{ field: 'narrative', code: 'too-large' }]);
  if (refusal.kind === 'wrong-status') return wrong([{ field: 'policeReference', code: 'no-longer-counts' }]);
  if (refusal.kind === 'stale') return wrong([{ field: 'policeReference', code: 'busy' }]);
  return refused(c, refusal);
}

/** Does what a press of the form asks. Nothing of the form lies anywhere until it is sent. */
async function take(c: C, deps: IncidentDeps, typed: Typed) {
  const act = textAt(typed, 'act') ?? 'continue';
  const step = textAt(typed, 'step') ?? 'incident';
  const fromCheck = textAt(typed, 'fromCheck') === 'yes';
  const [what, id = ''] = act.split(':');
  const steps = stepsOf(peopleIn(typed));
  if (what === 'send') return send(c, deps, typed);
  if (what === 'go') return stepPage(c, typed, steps.includes(id) ? id : 'incident', { fromCheck: true });
  if (what === 'remove' && steps.includes(id)) return checkPage(c, deps, wholeForm(withoutPerson(typed, id)));

  const read = reportOfForm(typed, localDate(deps.now()));
  const problems = read.ok ? [] : read.problems.filter(({ field }) => stepOf(field, typed) === step);
  if (problems.length > 0) return stepPage(c, typed, step, { problems, fromCheck });
  if (what === 'add-adult' || what === 'add-child') {
    const added = withPerson(typed, what === 'add-adult' ? 'adult' : 'child');
    if (added) return stepPage(c, added.typed, added.id, { fromCheck: step === 'check' });
  }
  const next = fromCheck || !steps.includes(step) ? 'check' : stepAfter(step, typed);
  return next === 'check' ? checkPage(c, deps, typed) : stepPage(c, typed, next);
}

/** The form in which the police tell of one incident, page by page, with a check before it is sent. */
export const newIncidentRoutes = (deps: IncidentDeps) =>
  new Hono<SignedIn>()
    .get('/incidents/new', policeOnly, async (c) => {
      const held = await heldFor(c, deps);
      if (!held) return stepPage(c, emptyForm, 'incident');
      const typed = wholeForm(held);
      const step = textAt(typed, 'step') ?? 'incident';
      const notice = doneWords('held');
      // Whoever had checked it all looks at it once more.
      return step === 'check'
        ? checkPage(c, deps, typed)
        : stepPage(c, typed, step, { notice, fromCheck: textAt(typed, 'fromCheck') === 'yes' });
    })
    .post('/incidents/new', policeOnly, async (c) => {
      const read = await formBody(c);
      return read.ok ? take(c, deps, wholeForm(read.value)) : refused(c, read.refusal);
    });
