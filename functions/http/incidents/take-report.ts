import type { Actor } from '../../../shared/actor.ts';
import { IncidentId } from '../../../shared/ids.ts';
import type { Incident, Reporter } from '../../../shared/incident/incident.ts';
import { withKnownAnswers } from '../../../shared/incident/known-answers.ts';
import { isAboutOthers, withKnownIds } from '../../../shared/incident/known-people.ts';
import { isKeptFromIncident } from '../../../shared/incident/open-incident.ts';
import { receiveIncident } from '../../../shared/incident/receive.ts';
import type { PoliceReport } from '../../../shared/incident/report.ts';
import { peopleOfReport } from '../../../shared/restriction/people-of-report.ts';
import { ok, type Result, refuse } from '../../../shared/result.ts';
import type { Settings } from '../../../shared/settings.ts';
import type { Write } from '../../store/commit.ts';
import { type IncidentDeps, momentOf } from '../context.ts';
import { type StaffAmong, staffKnown } from '../kept-from-staff.ts';
import { changeReport, historyOf } from './change-report.ts';
import { recountLater } from './recount-later.ts';

export type TakingDeps = Pick<IncidentDeps, 'authority' | 'store' | 'now' | 'newId' | 'digest'>;

/** Who tells of an incident, and how it comes. */
export type Telling = { actor: Actor; settings: Settings; reporter: Reporter; channel: Incident['channel'] };

/** What goes with a report: writes of the same act, and who of the staff is close to whom, where that was read already. */
type Along = { also: (id: IncidentId) => Write[]; staff?: StaffAmong | undefined };

/** What became of a report. */
export type Taken = { how: 'new' | 'changed' | 'unchanged'; incident: Incident };

/** How often one report is tried again when another was saved at the same moment. */
const tries = 6;
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Takes a report, from whichever side it comes. A new police reference is a new incident; a known one with the same
 * facts changes nothing, and with other facts changes what was told. Where nobody in it is in the incident of that
 * reference, or another organisation told of that, it is refused: it is another incident. Whoever that incident is kept
 * from is answered the same: nobody rewrites what was told of themselves. `also` are writes of the same act; `untold` says
 * that nobody had told of this reference a moment ago, so that it is not asked again; `staff` knows the families of staff,
 * where they were read already.
 */
export async function takeReport(
  deps: TakingDeps,
  report: PoliceReport,
  telling: Telling,
  { also = () => [], untold = false, staff }: Partial<Along> & { untold?: boolean } = {},
): Promise<Result<Taken>> {
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    // Whoever was quicker holds the reference, and is found at the second attempt.
    const isNew = untold && attempt === 1;
    const known = isNew ? undefined : await deps.store.incidents.byPoliceReference(deps.authority, report);
    const along = { also, staff };
    const taken = known ? await again(deps, known, report, telling, along) : await first(deps, report, telling, along);
    if (taken.ok || taken.refusal.kind !== 'stale') return taken;
    await wait(attempt * 20);
  }
  return refuse({ kind: 'stale' });
}

async function first(
  deps: TakingDeps,
  report: PoliceReport,
  { channel, reporter, ...by }: Telling,
  { also, staff }: Along,
): Promise<Result<Taken>> {
  const id = IncidentId.parse(deps.newId());
  const [history, close] = await Promise.all([historyOf(deps, report), staff ?? staffKnown(deps)]);
  // Judged before it is saved, so that it stands on no agenda before.
  const keptFrom = close(peopleOfReport(report));
  const received = receiveIncident(report, { id, channel, reporter, history, keptFrom }, momentOf(deps, by));
  if (!received.ok) return received;
  if (received.value.kind !== 'new') throw new Error('what nobody told of before is new');
  const { change } = received.value;
  const { incident, triage, traces = [] } = change;
  if (!incident || !triage) throw new Error('a new incident is whole');
  const later = await recountLater(deps, { incident, triage, traces }, history, by.actor);
  const saved = await deps.store.incidents.receive(change, also(id), later);
  if (!saved.ok) return saved;
  return ok({ how: 'new', incident });
}

async function again(
  deps: TakingDeps,
  id: IncidentId,
  report: PoliceReport,
  { channel, reporter, actor, settings }: Telling,
  along: Along,
): Promise<Result<Taken>> {
  const { store } = deps;
  const found = await store.incidents.forRule(id);
  if (!found.ok) throw new Error(`incident ${id} is gone`);
  const known = found.value;
  const { facts, receivedFrom, version } = known.incident;
  const isTheirs = receivedFrom.organisation.id === actor.organisation.id && !isKeptFromIncident(actor, known.incident);
  if (!isTheirs || isAboutOthers(report, facts)) {
    return refuse({ kind: 'invalid', problems: [{ field: 'policeReference', code: 'another-incident' }] });
  }
  const same = withKnownAnswers(withKnownIds(report, facts), facts);
  const moment = momentOf(deps, { actor, settings });
  const received = receiveIncident(same, { id, channel, reporter, known, history: [] }, moment);
  if (received.ok) return ok({ how: 'unchanged', incident: known.incident });
  const { refusal } = received;
  const isOtherwise = refusal.kind === 'invalid' && refusal.problems.every(({ code }) => code === 'told-otherwise');
  if (!isOtherwise) return received;
  const changed = await changeReport(deps, known, { seen: version, report: same, by: { actor, settings }, ...along });
  return changed.ok ? ok({ how: 'changed', incident: changed.value.incident ?? known.incident }) : changed;
}
