import type { Incident } from '../../../shared/incident/incident.ts';
import type { Settings } from '../../../shared/settings.ts';
import type { AgencyCopy } from '../../../shared/triage-outcome/agency-copy.ts';
import type { IssuedOutcome } from '../../../shared/triage-outcome/outcome.ts';
import { type Slice, sliceFor } from '../../../shared/triage-outcome/slice-for.ts';
import type { IncidentDeps } from '../context.ts';

/** What one reader is told: the edition that it is from, and its words by the settings of that edition. */
export type Told = { outcome: IssuedOutcome; slice: Slice | undefined; settings: Settings };

/**
 * What a reader is told of an outcome as it stands now, for their page and for their system alike. The edition in force
 * says the same to them as the one that they were told of last, or they would have been told again.
 */
export async function toldTo(
  { store }: Pick<IncidentDeps, 'store'>,
  { incident, copy }: { incident: Incident; copy: AgencyCopy },
): Promise<Told> {
  const edition = incident.status === 'decided' ? incident.edition : copy.edition;
  const outcome = await store.incidents.outcome(incident.id, edition);
  if (!outcome || outcome.status === 'draft') throw new Error(`incident ${incident.id} has no edition ${edition}`);
  const settings = await store.settings.ofVersion(outcome.settingsVersion);
  return { outcome, settings, slice: sliceFor(outcome, incident, copy.reader, settings) };
}
