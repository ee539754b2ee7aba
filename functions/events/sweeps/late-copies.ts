import type { AgencyCopy } from '../../../shared/triage-outcome/agency-copy.ts';
import { lateCopy } from '../../../shared/triage-outcome/late-copy.ts';
import type { Place } from '../../store/sealed-place.ts';
import { taskOwners } from '../task-owner.ts';
import { most, type SweepDeps, seeToEach, serviceMoment } from './sweep-part.ts';

/**
 * Makes it a named person's task that an agency has not acknowledged its part of an outcome, or has not done what it asks,
 * by its time; and gives such a task to somebody who is there, when whoever had it is away, or was nobody.
 */
export async function sweepLateCopies({ store, authority, now, newId, digest, log }: SweepDeps): Promise<void> {
  const at = now();
  const settings = await store.settings.inForce(at);
  if (!settings.domesticAbuse) return;
  const owners = taskOwners(store, { now: at, settings });
  const moment = serviceMoment({ newId, digest }, settings, at);
  const giveTask = async (copy: AgencyCopy) => {
    const change = lateCopy(copy, await owners.of({ owner: `incident/${copy.incidentId}` }), moment);
    // Whoever answers at this moment is quicker; if nobody does, the next minute gives the task.
    if (change) await store.incidents.saveCopies(change);
  };
  const due = await store.incidents.copiesDue(authority, at, most);
  const late = await lateOnes(store, authority);
  const each = [
    ...due.items.map((copy) => ({ id: copy.incidentId, copy, isLate: false })),
    ...late.items.map((copy) => ({ id: copy.incidentId, copy, isLate: true })),
  ];
  await seeToEach({ items: each, unreadable: due.unreadable + late.unreadable }, log, async ({ copy, isLate }) => {
    // What is held back is any manager’s to decide.
    const isKept = async () => copy.held || owners.keeps({ owner: `incident/${copy.incidentId}` }, copy.task?.owner);
    if (!isLate || !(await isKept())) await giveTask(copy);
  });
}

async function lateOnes({ incidents }: SweepDeps['store'], authority: string) {
  const copies: AgencyCopy[] = [];
  let unreadable = 0;
  let place: Place | undefined;
  do {
    const part = await incidents.copiesLateReadable(authority, place);
    copies.push(...part.items);
    unreadable += part.unreadable;
    place = part.place;
  } while (place && copies.length < most);
  return { items: copies, unreadable };
}
