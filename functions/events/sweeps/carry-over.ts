import type { IncidentRow } from '../../../shared/incident/row.ts';
import { addDays } from '../../../shared/time/dates.ts';
import { localDate } from '../../../shared/time/london.ts';
import { carryOver } from '../../../shared/triage-meeting/carry-over.ts';
import { most, type SweepDeps, seeToEach, serviceMoment } from './sweep-part.ts';

/** How many days back a minute looks: longer than any stretch without an open office, and than the sweep ever stood still. */
const daysBack = 14;

type Sweeping = Pick<SweepDeps, 'authority' | 'now' | 'newId' | 'digest' | 'log'> & {
  store: Pick<SweepDeps['store'], 'settings' | 'incidents' | 'triageMeetings'>;
};

/**
 * Builds the agenda of the day overnight: whatever nobody decided or put off on an earlier day stands on the next meeting's.
 */
export async function sweepCarryOver({ store, authority, ...deps }: Sweeping): Promise<void> {
  const at = deps.now();
  const settings = await store.settings.inForce(at);
  if (!settings.domesticAbuse) return;
  const moment = serviceMoment(deps, settings, at);
  const today = localDate(at);
  const left: IncidentRow[] = [];
  let unreadable = 0;
  for (let back = 1; back <= daysBack; back += 1) {
    const ofDay = await store.triageMeetings.leftOn(authority, addDays(today, -back), most);
    left.push(...ofDay.items);
    unreadable += ofDay.unreadable;
  }
  await seeToEach({ items: left, unreadable }, deps.log, async ({ id }) => {
    const before = await store.incidents.findWithTriage(id);
    const change = before.ok ? carryOver(before.value.incident, moment) : before;
    // Whoever acts on it at this moment is quicker; if it is left still, the next minute carries it.
    if (before.ok && change.ok) await store.incidents.save(change.value, before.value);
  });
}
