import * as z from 'zod';
import { stampOf } from '../actor.ts';
import { happening, type IncidentChange } from '../incident/change.ts';
import type { RiskHistory } from '../incident/history.ts';
import { type Incident, isCounted } from '../incident/incident.ts';
import type { Moment } from '../moment.ts';
import { may } from '../permissions.ts';
import { ok, type Problem, type Result, refuse } from '../result.ts';
import { Seen } from '../seen.ts';
import { triageSettings } from '../settings/domestic-abuse.ts';
import { Answer, type Answers } from './answer.ts';
import { triageAgain } from './begin-triage.ts';
import { tellIfUrgent } from './tell-if-urgent.ts';
import type { Triage } from './triage.ts';

/** Answers to any of the descriptors, with what each rests on. What is not among them stays as it is. */
export const AnswerDescriptors = z.object({
  seen: Seen,
  answers: z.record(z.string(), z.object({ answer: Answer, evidence: z.string().trim().max(2000).optional() })),
});
export type AnswerDescriptors = z.infer<typeof AnswerDescriptors>;

/**
 * Answers descriptors of the pack that the triage was begun by. The level is reckoned anew at once; a settled one that was
 * about another sum is settled again. `moment` brings the settings of the triage's own version.
 */
export function answerDescriptors(
  { incident, triage, history }: { incident: Incident; triage: Triage; history: readonly RiskHistory[] },
  { seen, answers }: AnswerDescriptors,
  moment: Moment,
): Result<IncidentChange> {
  const { actor, now, settings } = moment;
  if (!may(actor, 'prepare-triage')) return refuse({ kind: 'forbidden' });
  if (!isCounted(incident)) return refuse({ kind: 'wrong-status', status: incident.status });
  if (seen !== triage.version) return refuse({ kind: 'stale' });
  const known = triageSettings(settings).pack.descriptors.map(({ code }) => code);
  const problems = Object.keys(answers).flatMap((code): Problem[] =>
    known.includes(code) ? [] : [{ field: `answers.${code}`, code: 'not-listed' }],
  );
  if (problems.length > 0) return refuse({ kind: 'invalid', problems });

  const given = Object.entries(answers).filter(([code, { answer, evidence }]) => {
    const before = triage.answers[code];
    return before?.answer !== answer || (before.evidence ?? '') !== (evidence ?? '');
  });
  const by = stampOf(actor);
  const at = now.toISOString();
  const next: Answers = {
    ...triage.answers,
    ...Object.fromEntries(
      given.map(([code, { answer, evidence }]) => [code, { answer, ...(evidence && { evidence }), at, by }]),
    ),
  };
  const after = triageAgain(triage, incident, history, moment, next);
  return ok({
    triage: after,
    event: {
      ...happening(incident.id, moment),
      type: 'answered',
      answers: given.map(([code, { answer }]) => ({ code, answer })),
      computed: after.sum.computed,
    },
    notices: tellIfUrgent(triage, after, moment),
  });
}
