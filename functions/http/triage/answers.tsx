import { Hono } from 'hono';
import { tracesOf } from '../../../shared/incident/traces.ts';
import { type Problem, type Result, refuse } from '../../../shared/result.ts';
import { triageSettings } from '../../../shared/settings/domestic-abuse.ts';
import { AnswerDescriptors, answerDescriptors } from '../../../shared/triage/answer-descriptors.ts';
import { levelsToSettle } from '../../../shared/triage/levels-to-settle.ts';
import { levelInForce, type Triage } from '../../../shared/triage/triage.ts';
import { levelName } from '../../../web/forms/triage-words.ts';
import { LevelPanel, LevelSumShown } from '../../../web/pages/triage/level-panel.tsx';
import type { WholeIncident } from '../../store/incidents.ts';
import { isConflict } from '../contacts/attempt.ts';
import { type IncidentDeps, momentOf, type OpenedIncident } from '../context.ts';
import { type FormBody, formBody } from '../form-body.ts';
import { refused, wantsJson } from '../refused.tsx';
import { problemsOf } from '../zod-problems.ts';
import { changedIn, marksOf } from './answer-marks.ts';
import { incidentShown } from './incident-shown.tsx';
import { sittingMeeting } from './sitting-meeting.ts';

/** How often an answer that only crossed with another's, about something else, is put on top of it. */
const tries = 4;

type Saved = { whole: WholeIncident; triage: Triage };
type Crossed = { crossed: string[]; whole: WholeIncident };
type Wrong = { problems: Problem[]; whole: WholeIncident };

/**
 * Saves those answers that somebody changed on their page. What others answered meanwhile about other descriptors stays;
 * where it was about the same one, nothing of theirs is written over.
 */
async function saveAnswers(
  deps: IncidentDeps,
  { incident: { id }, actor }: OpenedIncident['Variables'],
  body: FormBody,
): Promise<Result<Saved | Crossed | Wrong>> {
  for (let left = tries; ; left -= 1) {
    const found = await deps.store.incidents.forRule(id);
    if (!found.ok) return found;
    const whole = found.value;
    const { incident, triage, sealed } = whole;
    const settings = await deps.store.settings.ofVersion(triage.settingsVersion);
    const { descriptors } = triageSettings(settings).pack;
    const { given, crossed } = changedIn(body, descriptors, triage.answers, deps.digest);
    if (crossed.length > 0) return { ok: true, value: { crossed, whole } };
    if (given.size === 0) return { ok: true, value: { whole, triage } };
    const answers = Object.fromEntries(
      [...given].map(([code, { answer, evidence }]) => [code, { answer: answer || 'not-known', evidence }]),
    );
    const command = AnswerDescriptors.safeParse({ seen: triage.version, answers });
    if (!command.success) return { ok: true, value: { problems: problemsOf(command.error), whole } };
    const traces = tracesOf(incident.facts, sealed, incident.authority, deps.digest);
    const history = await deps.store.incidents.histories(traces);
    const moment = momentOf(deps, { actor, settings });
    const allowed = answerDescriptors({ incident, triage, history }, command.data, moment);
    if (!allowed.ok) return allowed;
    const saved = await deps.store.incidents.save(allowed.value, { incident, triage });
    if (saved.ok) return { ok: true, value: { whole, triage: allowed.value.triage ?? triage } };
    if (saved.refusal.kind !== 'stale' || left === 1) return refuse(saved.refusal);
  }
}

/** `answers.PH1.evidence` as the control of it. */
const controlOf = ({ field }: Problem): string => {
  const [, code = '', part = 'answer'] = field.split('.');
  return `${part}-${code}`;
};

/** Answers as they are spoken: one by one from a page's script, or all that changed by its button. */
export const answerRoutes = (deps: IncidentDeps) =>
  new Hono<OpenedIncident>().post('/triage/incidents/:id/answers', async (c) => {
    const read = await formBody(c);
    if (!read.ok) return refused(c, read.refusal);
    const body = read.value;
    const saved = await saveAnswers(deps, c.var, body);
    if (!saved.ok && !isConflict(saved.refusal)) return refused(c, saved.refusal);
    const script = wantsJson(c);
    if (!saved.ok) {
      const now = await deps.store.incidents.findWithTriage(c.var.incident.id);
      if (script || !now.ok) return refused(c, saved.refusal);
      const notSaved = { form: 'answers' as const, body, conflict: true };
      return c.html(await incidentShown(deps, c.var, now.value, { notSaved }), 409);
    }
    const { value } = saved;
    if ('problems' in value) {
      if (script) return refused(c, { kind: 'invalid', problems: value.problems });
      const errors = value.problems.map((problem) => ({
        id: controlOf(problem),
        text: 'Evidence must be 2,000 characters or fewer',
      }));
      return c.html(
        await incidentShown(deps, c.var, value.whole, { notSaved: { form: 'answers', body, errors } }),
        400,
      );
    }
    if ('crossed' in value) {
      if (script) return refused(c, { kind: 'stale' });
      const notSaved = { form: 'answers' as const, body, conflict: true, crossed: value.crossed };
      return c.html(await incidentShown(deps, c.var, value.whole, { notSaved }), 409);
    }
    if (!script) return c.redirect(`/triage/incidents/${c.var.incident.id}?done=answers-saved`, 303);

    const { whole, triage } = value;
    const settings = await deps.store.settings.ofVersion(triage.settingsVersion);
    const about = triageSettings(settings);
    const shown = { told: triage, facts: whole.incident.facts, settings: about };
    const chair = (await sittingMeeting(deps))?.chair;
    return c.json({
      seen: triage.version,
      words: `Saved. ${levelName(levelInForce(triage), about)}`,
      panel: await (<LevelPanel {...shown} />).toString(),
      sum: await (<LevelSumShown {...shown} />).toString(),
      levels: levelsToSettle(triage, { actor: c.var.actor, chair, settings: about }),
      marks: Object.fromEntries(marksOf(about.pack.descriptors, triage.answers, deps.digest)),
    });
  });
