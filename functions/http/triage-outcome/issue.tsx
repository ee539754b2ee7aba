import { type Context, Hono } from 'hono';
import { may } from '../../../shared/permissions.ts';
import type { Problem } from '../../../shared/result.ts';
import { triageSettings } from '../../../shared/settings/domestic-abuse.ts';
import { levelInForce } from '../../../shared/triage/triage.ts';
import { quorumOf } from '../../../shared/triage-meeting/meeting.ts';
import { giveCopies } from '../../../shared/triage-outcome/give-copies.ts';
import { IssueOutcome, issueOutcome } from '../../../shared/triage-outcome/issue-outcome.ts';
import { issuedFrom } from '../../../shared/triage-outcome/issued-from.ts';
import { outcomeProblems } from '../../../shared/triage-outcome/outcome-problems.ts';
import { doneWords } from '../../../web/forms/done-words.ts';
import { issueProblem, pressProblem } from '../../../web/forms/outcome-problem-words.ts';
import type { FieldError } from '../../../web/forms/problem-words.ts';
import { IssueOutcomePage } from '../../../web/pages/triage-outcome/issue.tsx';
import { outcomeHref } from '../../../web/pages/triage-outcome/links.ts';
import { isConflict } from '../contacts/attempt.ts';
import { typedIn } from '../contacts/form.ts';
import { staffOf } from '../contacts/staff-of.ts';
import { type IncidentDeps, momentOf, type OpenedIncident } from '../context.ts';
import { formBody } from '../form-body.ts';
import { heldFor } from '../held-form.ts';
import { refused } from '../refused.tsx';
import { meetingNow, type OutcomeOnFile, outcomeOnFile, schoolsOf, withSealed } from './outcome-file.ts';

type C = Context<OpenedIncident>;
type Shown = { reason?: string; errors?: readonly FieldError[]; conflict?: true; notice?: string | undefined };

/** What is asked for at the press itself, and nowhere on the page of the outcome. */
const atThePress = ['meeting', 'reason'];

/** The chair’s last look, and the press with which an outcome goes out. */
export const issueOutcomeRoutes = (deps: IncidentDeps) => {
  /** Everything about what is being written, for the page and for the rule; undefined when nothing is. */
  async function beforeThePress(file: OutcomeOnFile) {
    const { draft } = file;
    if (!draft) return undefined;
    const [sealed, meeting, schools, onNotice] = await Promise.all([
      withSealed(deps, file),
      meetingNow(deps),
      schoolsOf(deps, file.incident),
      deps.store.incidents.onNotice(file.incident.id),
    ]);
    const previous = file.inForce;
    return sealed.ok ? { ...file, draft, previous, sealed: sealed.value, meeting, schools, onNotice } : undefined;
  }

  async function shown(c: C, file: OutcomeOnFile, said: Shown, status: 200 | 400 | 409 = 200) {
    const before = await beforeThePress(file);
    if (!before) return c.redirect(outcomeHref(file.incident.id), 303);
    const { incident, triage, draft, meeting, previous } = before;
    const staff = staffOf(deps, c.var);
    const settings = triageSettings(staff.settings);
    const moment = momentOf(deps, c.var);
    const agencyOfLine = (id: string) => draft.lines.find((line) => line.id === id)?.agency;
    const found = outcomeProblems(draft, { ...before, settings: staff.settings });
    const problems = found.map((problem) => issueProblem(problem, { facts: incident.facts, settings, agencyOfLine }));
    const decidedIn = { kind: 'at-once' as const, reason: '' };
    const outcome = issuedFrom({ incident, triage, draft, previous }, decidedIn, moment);
    const waits = levelInForce(triage) < settings.meeting.atOnceFrom && !previous && !meeting;
    return c.html(
      <IssueOutcomePage
        {...staff}
        incident={incident}
        triageVersion={triage.version}
        draft={draft}
        triageSettings={settings}
        meeting={meeting}
        problems={[
          ...problems,
          ...(waits ? [{ text: 'This level waits for the meeting, and none sits now', at: '#issued' }] : []),
        ]}
        given={found.length === 0 && !waits ? giveCopies(outcome, before, moment) : undefined}
        maySign={may(staff.actor, 'chair-triage') && (!meeting || meeting.chair.id === staff.actor.id)}
        needsReason={!meeting || !quorumOf(meeting, settings).met}
        reason={said.reason ?? ''}
        errors={said.errors ?? []}
        {...(said.conflict && { conflict: true })}
        notice={said.notice}
      />,
      status,
    );
  }

  return new Hono<OpenedIncident>()
    .get('/triage/incidents/:id/outcome/issue', async (c) => {
      const file = await outcomeOnFile(deps, c.var.incident.id);
      if (!file.ok) return refused(c, file.refusal);
      const held = await heldFor(c, deps);
      return shown(c, file.value, held ? { reason: typedIn(held, 'reason'), notice: doneWords('held') } : {});
    })
    .post('/triage/incidents/:id/outcome/issue', async (c) => {
      const read = await formBody(c);
      if (!read.ok) return refused(c, read.refusal);
      const { id } = c.var.incident;
      const reason = typedIn(read.value, 'reason').trim();
      const file = await outcomeOnFile(deps, id);
      if (!file.ok) return refused(c, file.refusal);
      const settings = triageSettings(c.var.settings);
      const wrong = (problems: readonly Problem[]) =>
        shown(c, file.value, { reason, errors: problems.slice(0, 1).map((one) => pressProblem(one, settings)) }, 400);
      const typed = Object.fromEntries(
        ['seen', 'seenTriage', 'seenIncident'].map((name) => [name, typedIn(read.value, name)]),
      );
      const command = IssueOutcome.safeParse({ ...typed, ...(reason && { reason }) });
      if (!command.success) {
        return [...reason].length > 1000
          ? wrong([{ field: 'reason', code: 'too_big' }])
          : refused(c, { kind: 'invalid', problems: [{ field: 'seen', code: 'missing' }] });
      }
      const before = await beforeThePress(file.value);
      const allowed = before && issueOutcome(before, command.data, momentOf(deps, c.var));
      const saved = allowed?.ok ? await deps.store.incidents.save(allowed.value, file.value) : allowed;
      if (saved?.ok) return c.redirect(`${outcomeHref(id)}?done=outcome-issued#issued`, 303);
      if (saved?.refusal.kind === 'invalid') {
        const { problems } = saved.refusal;
        // What is not whole is listed on the page, each with its link.
        return problems.every(({ field }) => atThePress.includes(field))
          ? wrong(problems)
          : shown(c, file.value, { reason }, 400);
      }
      if (saved && !isConflict(saved.refusal)) return refused(c, saved.refusal);
      const now = await outcomeOnFile(deps, id);
      if (!now.ok) return refused(c, now.refusal);
      if (!now.value.draft) return refused(c, { kind: 'stale' });
      return shown(c, now.value, { reason, conflict: true }, 409);
    });
};
