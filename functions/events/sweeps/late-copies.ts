import type { AgencyCopy } from '../../../shared/triage-outcome/agency-copy.ts';
import { lateCopy } from '../../../shared/triage-outcome/late-copy.ts';
import { taskOwners } from '../task-owner.ts';
import { most, type SweepDeps, serviceMoment } from './sweep-part.ts';

/**
 * Makes it a named person's task that an agency has not acknowledged its part of an outcome, or has not done what it asks,
 * by its time; and gives such a task to somebody who is there, when whoever had it is away, or was nobody.
 */
export async function sweepLateCopies({ store, authority, now, newId, digest }: SweepDeps): Promise<void> {
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
  const { items: due } = await store.incidents.copiesDue(authority, at, most);
  for (const copy of due) await giveTask(copy);
  for (const copy of await lateOnes(store, authority)) {
    // What is held back is any manager’s to decide.
    if (!copy.held && !(await owners.keeps({ owner: `incident/${copy.incidentId}` }, copy.task?.owner)))
      await giveTask(copy);
  }
}

async function lateOnes({ incidents }: SweepDeps['store'], authority: string): Promise<AgencyCopy[]> {
  const copies: AgencyCopy[] = [];
  let cursor: string | undefined;
  do {
    const page = await incidents.copiesLate(authority, cursor);
    copies.push(...page.items);
    cursor = page.cursor;
  } while (cursor && copies.length < most);
  return copies;
}
