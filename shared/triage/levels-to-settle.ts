import type { Actor } from '../actor.ts';
import { may } from '../permissions.ts';
import type { DomesticAbuse } from '../settings/domestic-abuse.ts';
import { agencyOf } from '../triage-outcome/reader.ts';
import type { TriageLevel } from '../triage-outcome/triage-agency.ts';
import type { Chair } from './set-level.ts';
import { levelInForce, type Triage } from './triage.ts';

/**
 * The levels that somebody may settle on now, as `setLevel` allows them: any member a higher one, the chair any, and the
 * front door also the one in force.
 */
export function levelsToSettle(
  triage: Triage,
  { actor, chair, settings }: { actor: Actor; chair: Chair; settings: DomesticAbuse },
): TriageLevel[] {
  const all = settings.responses.map(({ level }) => level);
  if (may(actor, 'chair-triage') && (chair === undefined || chair.id === actor.id)) return all;
  if (!may(actor, 'speak-in-triage') || agencyOf(actor, settings) === undefined) return [];
  const inForce = levelInForce(triage);
  const settles = may(actor, 'settle-a-triage-level');
  return all.filter((level) => level > inForce || (settles && level === inForce && level >= triage.sum.computed));
}
