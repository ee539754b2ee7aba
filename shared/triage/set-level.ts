import * as z from 'zod';
import { happening, type IncidentChange, stampedAt } from '../incident/change.ts';
import { type Incident, isCounted } from '../incident/incident.ts';
import { saysSomething } from '../letter/typed-text.ts';
import type { Moment } from '../moment.ts';
import { may } from '../permissions.ts';
import { ok, type Problem, type Result, refuse } from '../result.ts';
import { Seen } from '../seen.ts';
import { type DomesticAbuse, triageSettings } from '../settings/domestic-abuse.ts';
import { agencyOf } from '../triage-outcome/reader.ts';
import { TriageLevel } from '../triage-outcome/triage-agency.ts';
import { tellIfUrgent } from './tell-if-urgent.ts';
import { isRepeated, type LevelDecision, levelInForce, type Triage } from './triage.ts';

/** Settles on a level. Another one than the rule's needs the kind of reason and the reason itself. */
export const SetLevel = z.object({
  seen: Seen,
  level: z.coerce.number().pipe(TriageLevel),
  category: z.string().optional(),
  words: z.string().trim().max(2000).optional(),
});
export type SetLevel = z.infer<typeof SetLevel>;

/** Whose chair it is; undefined where the incident is decided outside a meeting, which a manager does. */
export type Chair = { id: string } | undefined;

/** The level that a lower one is measured from: the rule's, or the one in force where people had raised it. */
const heldAt = (triage: Triage): number => Math.max(triage.sum.computed, levelInForce(triage));

/** Whether a lower level needs a second qualified social worker: from 4, by 2 or more, or at a repeat. */
function secondNeeded(triage: Triage, level: TriageLevel, settings: DomesticAbuse, repeated: boolean): boolean {
  const from = heldAt(triage);
  if (level < from && (from === 4 || from - level >= 2)) return true;
  return repeated && settings.repeat.leadsTo === 'sign-off' && level < settings.repeat.below;
}

/** Whether a person may settle on a level: any member on a higher one, the chair alone on a lower one. */
function maySettle(triage: Triage, level: TriageLevel, chair: Chair, { actor, settings }: Moment): boolean {
  const mayChair = may(actor, 'chair-triage') && (chair === undefined || chair.id === actor.id);
  if (level < levelInForce(triage) || level < triage.sum.computed) return mayChair;
  if (level > levelInForce(triage)) {
    const member = agencyOf(actor, triageSettings(settings)) !== undefined;
    return actor.kind === 'person' && member && may(actor, 'speak-in-triage');
  }
  return mayChair || may(actor, 'settle-a-triage-level');
}

function problemsWith(triage: Triage, { level, category, words = '' }: SetLevel, settings: DomesticAbuse): Problem[] {
  const { categories, leastCharacters } = settings.override;
  const { insufficient, computed } = triage.sum;
  const override = level !== computed;
  const short = [...words.trim()].length < leastCharacters || !saysSomething(words);
  const wrong: [field: string, code: string, isWrong: boolean][] = [
    ['category', 'missing', override && !category],
    ['category', 'not-listed', override && !!category && !categories.some(({ code }) => code === category)],
    ['words', 'too-short', override && short],
    ['level', 'insufficient-information', insufficient !== undefined && level < insufficient.least],
  ];
  return wrong.flatMap(([field, code, isWrong]) => (isWrong ? [{ field, code }] : []));
}

/**
 * Settles the level of an incident. Computed and settled levels are both kept. One that needs a second qualified social
 * worker waits for them, and what was in force stays so meanwhile. It never touches what prompts a conference.
 */
export function setLevel(
  { incident, triage, chair }: { incident: Incident; triage: Triage; chair: Chair },
  command: SetLevel,
  moment: Moment,
): Result<IncidentChange> {
  const { level, category, words } = command;
  const settings = triageSettings(moment.settings);
  if (!maySettle(triage, level, chair, moment)) return refuse({ kind: 'forbidden' });
  if (!isCounted(incident)) return refuse({ kind: 'wrong-status', status: incident.status });
  if (command.seen !== triage.version) return refuse({ kind: 'stale' });
  const problems = problemsWith(triage, command, settings);
  if (problems.length > 0) return refuse({ kind: 'invalid', problems });

  const { computed } = triage.sum;
  const override = level !== computed && category && words ? { category, words: words.trim() } : undefined;
  const decision: LevelDecision = { level, computed, ...(override && { override }), ...stampedAt(moment) };
  const awaitsSecond = secondNeeded(triage, level, settings, isRepeated(triage));
  const { decided, pending: dropped, ...rest } = triage;
  const earlier = [...triage.earlier, ...(dropped ? [dropped] : []), ...(decided && !awaitsSecond ? [decided] : [])];
  const after: Triage = {
    ...rest,
    version: triage.version + 1,
    earlier: earlier.slice(-100),
    ...(awaitsSecond ? { ...(decided && { decided }), pending: decision } : { decided: decision }),
  };
  return ok({
    triage: after,
    event: {
      ...happening(incident.id, moment),
      type: 'level-set',
      level,
      computed,
      ...override,
      awaitsSecond,
    },
    notices: tellIfUrgent(triage, after, moment),
  });
}
