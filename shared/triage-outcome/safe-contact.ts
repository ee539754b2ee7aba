import { type DomesticAbuse, triageSettings } from '../settings/domestic-abuse.ts';
import type { Settings } from '../settings.ts';
import type { TriageOutcome } from './outcome.ts';
import type { TriageAgency } from './triage-agency.ts';

/** Whether an agency may read how to reach a victim whatever the outcome says. */
export const alwaysReaches = (
  agency: TriageAgency | undefined,
  { agencies }: Pick<DomesticAbuse, 'agencies'>,
): boolean => agencies.some((candidate) => candidate.agency === agency && candidate.safeContact === 'always');

/**
 * Whether an agency may read how to reach a victim: those who always must, and whoever the outcome says speaks with them.
 * A school is no agency of the triage, and no school ever may. Each reading is recorded.
 */
export function mayReadSafeContact(
  agency: TriageAgency | undefined,
  outcome: Pick<TriageOutcome, 'victimContact'> | undefined,
  settings: Settings,
): boolean {
  const found = triageSettings(settings).agencies.find((candidate) => candidate.agency === agency);
  if (!found || found.safeContact === 'never') return false;
  return alwaysReaches(agency, triageSettings(settings)) || outcome?.victimContact?.agency === found.agency;
}
