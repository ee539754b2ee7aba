import { triageSettings } from '../settings/domestic-abuse.ts';
import type { Settings } from '../settings.ts';
import type { TriageAgency } from '../triage-outcome/triage-agency.ts';
import type { LevelSum, Uplift } from './level.ts';
import type { Triage } from './triage.ts';

/** What an agency is shown of a triage before its outcome. */
export type TriageTold = Pick<Triage, 'sum' | 'marac' | 'repeats' | 'decided' | 'pending'>;

/**
 * A triage as an agency of the meeting is shown it. A conference is known only to those who take part in it; a child who
 * is not in the agency's scope (`childIds`) is no reason that it reads.
 */
export function triageFor(
  { sum, marac, repeats, decided, pending }: Triage,
  { agency, childIds }: { agency: TriageAgency; childIds: readonly string[] },
  settings: Settings,
): TriageTold {
  const confers = triageSettings(settings).agencies.some((one) => one.agency === agency && one.marac);
  const inScope = (ids: readonly string[]) => ids.filter((id) => childIds.includes(id));
  const uplifts = sum.uplifts.flatMap((uplift): Uplift[] => {
    if (uplift.reason === 'after-marac') return confers ? [uplift] : [];
    if (!('childIds' in uplift) || uplift.childIds.length === 0) return [uplift];
    const known = inScope(uplift.childIds);
    return known.length > 0 ? [{ ...uplift, childIds: known }] : [];
  });
  const floors = sum.floors.flatMap((floor): LevelSum['floors'] => {
    if (floor.reason !== 'plan-or-care') return [floor];
    const known = inScope(floor.childIds);
    return known.length > 0 ? [{ ...floor, childIds: known }] : [];
  });
  return {
    sum: { ...sum, uplifts, floors },
    marac: confers ? marac : [],
    repeats: repeats.filter(({ about, personId }) => about !== 'child' || !personId || childIds.includes(personId)),
    ...(decided && { decided }),
    ...(pending && { pending }),
  };
}
