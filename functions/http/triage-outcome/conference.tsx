import type { Incident } from '../../../shared/incident/incident.ts';
import { triageSettings } from '../../../shared/settings/domestic-abuse.ts';
import type { Triage } from '../../../shared/triage/triage.ts';
import type { IssuedOutcome } from '../../../shared/triage-outcome/outcome.ts';
import { sliceForAgency } from '../../../shared/triage-outcome/slice-for-agency.ts';
import type { Staff } from '../../../web/pages/staff.ts';
import { ConferencePage } from '../../../web/pages/triage-outcome/conference.tsx';
import type { IncidentDeps } from '../context.ts';

/**
 * What is carried to the conference, for whoever refers to it and for the front door: what their agency was told, why the
 * conference is due, and what was answered. Undefined where nobody refers to one.
 */
export async function conferenceShown(
  { store }: Pick<IncidentDeps, 'store'>,
  staff: Staff,
  { incident, triage, outcome, back }: { incident: Incident; triage: Triage; outcome: IssuedOutcome; back: string },
) {
  const { marac } = outcome;
  if (!marac) return undefined;
  const [ofOutcome, ofTriage] = await Promise.all([
    store.settings.ofVersion(outcome.settingsVersion),
    store.settings.ofVersion(triage.settingsVersion),
  ]);
  const slice = sliceForAgency(outcome, incident, marac.agency, ofOutcome);
  const asked = { slice, triage, facts: incident.facts, triageSettings: triageSettings(ofTriage) };
  return <ConferencePage {...staff} {...asked} issuedAt={outcome.issued.at} back={back} />;
}
