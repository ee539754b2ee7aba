import { type Context, Hono } from 'hono';
import type { IncidentChange } from '../../../shared/incident/change.ts';
import { type Problem, type Result, refuse } from '../../../shared/result.ts';
import { beginOutcome } from '../../../shared/triage-outcome/begin-outcome.ts';
import { WriteOutcome, writeOutcome } from '../../../shared/triage-outcome/write-outcome.ts';
import { doneWords } from '../../../web/forms/done-words.ts';
import { writeProblems } from '../../../web/forms/outcome-problem-words.ts';
import { triageDoneWords } from '../../../web/forms/triage-done-words.ts';
import { outcomeHref } from '../../../web/pages/triage-outcome/links.ts';
import { isConflict } from '../contacts/attempt.ts';
import { seenIn, typedIn } from '../contacts/form.ts';
import { type IncidentDeps, momentOf, type OpenedIncident } from '../context.ts';
import { type FormBody, formBody } from '../form-body.ts';
import { heldFor } from '../held-form.ts';
import { refused } from '../refused.tsx';
import { problemsOf } from '../zod-problems.ts';
import { type OutcomeOnFile, outcomeOnFile, withSealed } from './outcome-file.ts';
import { outcomeShown } from './outcome-shown.tsx';
import { commonIn, formIn, lineIn, nothingIn } from './write-command.ts';

type C = Context<OpenedIncident>;

/** The record of an outcome, begun, written as it is spoken, and begun again where it changes. */
export const writeOutcomeRoutes = (deps: IncidentDeps) => {
  const { store } = deps;

  /** Takes one thing that was said, with whatever keeps it from being saved, and nothing that was typed lost. */
  async function take(
    c: C,
    form: (body: FormBody) => string,
    rule: (file: OutcomeOnFile, body: FormBody) => Promise<Result<IncidentChange>>,
    where: (body: FormBody) => string,
  ): Promise<Response> {
    const read = await formBody(c);
    if (!read.ok) return refused(c, read.refusal);
    const body = read.value;
    const { id } = c.var.incident;
    const file = await outcomeOnFile(deps, id);
    if (!file.ok) return refused(c, file.refusal);
    const allowed = await rule(file.value, body);
    const saved: Result<unknown> = allowed.ok ? await store.incidents.save(allowed.value, file.value) : allowed;
    if (saved.ok) return c.redirect(`${outcomeHref(id)}${where(body)}`, 303);
    const { refusal } = saved;
    const notWritten = { form: form(body), body };
    if (refusal.kind === 'invalid') {
      const errors = refusal.problems.some(({ field }) => field === 'why')
        ? whyProblems(refusal.problems)
        : writeProblems(refusal.problems, notWritten.form);
      if (!errors) return refused(c, refusal);
      const line = typedIn(body, 'id') || undefined;
      return c.html(outcomeShown(deps, c.var, file.value, { notWritten: { ...notWritten, errors }, line }), 400);
    }
    if (!isConflict(refusal)) return refused(c, refusal);
    const now = await outcomeOnFile(deps, id);
    if (!now.ok) return refused(c, now.refusal);
    return c.html(outcomeShown(deps, c.var, now.value, { notWritten: { ...notWritten, conflict: true } }), 409);
  }

  /** What was said of the draft, by its rule and by the settings in force. */
  const write =
    (commandIn: (body: FormBody, c: C) => unknown) =>
    (c: C) =>
    async (file: OutcomeOnFile, body: FormBody): Promise<Result<IncidentChange>> => {
      const { incident, draft } = file;
      const command = WriteOutcome.safeParse(commandIn(body, c));
      if (!command.success) return refuse({ kind: 'invalid', problems: problemsOf(command.error) });
      if (!draft) return refuse({ kind: 'stale' });
      const sealed = await withSealed(deps, file);
      if (!sealed.ok) return sealed;
      return writeOutcome({ incident, sealed: sealed.value, draft }, command.data, momentOf(deps, c.var));
    };

  const common = write((body, c) => commonIn(body, c.var.settings));
  const line = write((body, c) => lineIn(body, c.var.settings));
  const nothing = write((body) => nothingIn(body));
  const noLine = write((body) => ({ what: 'no-line', seen: seenIn(body), id: typedIn(body, 'id') }));
  const agencyOf = (body: FormBody) => typedIn(body, 'agency');
  const atAgency = (body: FormBody) => `?done=outcome-saved#agency-${encodeURIComponent(agencyOf(body))}`;

  return new Hono<OpenedIncident>()
    .get('/triage/incidents/:id/outcome', async (c) => {
      const file = await outcomeOnFile(deps, c.var.incident.id);
      if (!file.ok) return refused(c, file.refusal);
      const held = await heldFor(c, deps);
      const notWritten = held && { form: formIn(held), body: held };
      const line = (held && typedIn(held, 'id')) || c.req.query('line');
      const done = held ? undefined : triageDoneWords(c.req.query('done'));
      return c.html(
        outcomeShown(deps, c.var, file.value, { notWritten, line, done, notice: held && doneWords('held') }),
      );
    })
    .post('/triage/incidents/:id/outcome/begin', (c) =>
      take(
        c,
        () => 'begin',
        async ({ incident, outcomes }, body) =>
          beginOutcome(incident, outcomes.at(-1), { why: typedIn(body, 'why') }, momentOf(deps, c.var)),
        () => '',
      ),
    )
    .post('/triage/incidents/:id/outcome/common', (c) =>
      take(
        c,
        () => 'common',
        common(c),
        () => '?done=outcome-saved#common',
      ),
    )
    .post('/triage/incidents/:id/outcome/lines', (c) => take(c, formIn, line(c), atAgency))
    .post('/triage/incidents/:id/outcome/lines/remove', (c) => take(c, formIn, noLine(c), atAgency))
    .post('/triage/incidents/:id/outcome/nothing', (c) =>
      take(
        c,
        () => 'agencies',
        nothing(c),
        () => '?done=outcome-saved#agencies',
      ),
    );
};

/** Why a new edition takes the place of the one that went out. */
const whyProblems = (problems: readonly Problem[]) =>
  problems.slice(0, 1).map(() => ({
    id: 'why',
    text: 'Enter why the outcome changes, in at least 10 characters',
  }));
