import * as z from 'zod';
import { happening, type IncidentChange, stampedAt } from '../incident/change.ts';
import { type Incident, isCounted } from '../incident/incident.ts';
import type { Moment } from '../moment.ts';
import { may } from '../permissions.ts';
import { ok, type Result, refuse } from '../result.ts';
import { Seen } from '../seen.ts';
import { triageSettings } from '../settings/domestic-abuse.ts';
import { agencyOf } from '../triage-outcome/reader.ts';
import { promptsTogether } from './marac.ts';
import type { Triage } from './triage.ts';

export const JudgeMarac = z.object({ seen: Seen, reason: z.string().trim().max(2000) });
export type JudgeMarac = z.infer<typeof JudgeMarac>;

/** Brings an incident to a conference by professional judgement, also at a low score. No judgement takes it away. */
export function judgeMarac(
  { incident, triage }: { incident: Incident; triage: Triage },
  { seen, reason }: JudgeMarac,
  moment: Moment,
): Result<IncidentChange> {
  const settings = triageSettings(moment.settings);
  const agency = settings.agencies.find((candidate) => candidate.agency === agencyOf(moment.actor, settings));
  if (!agency?.marac || !may(moment.actor, 'speak-in-triage')) return refuse({ kind: 'forbidden' });
  if (!isCounted(incident)) return refuse({ kind: 'wrong-status', status: incident.status });
  if (seen !== triage.version) return refuse({ kind: 'stale' });
  if ([...reason.trim()].length < settings.override.leastCharacters) {
    return refuse({ kind: 'invalid', problems: [{ field: 'reason', code: 'too-short' }] });
  }
  const judged = { criterion: 'professional-judgement' as const, reason: reason.trim(), ...stampedAt(moment) };
  return ok({
    triage: { ...triage, version: triage.version + 1, marac: promptsTogether(triage.marac, [judged]) },
    event: { ...happening(incident.id, moment), type: 'marac-judged', reason: reason.trim() },
    notices: [],
  });
}
