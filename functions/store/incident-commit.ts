import type { IncidentChange } from '../../shared/incident/change.ts';
import { type Result, refuse } from '../../shared/result.ts';
import { areTooMany, commit, isTooBig, type Write } from './commit.ts';
import { type IncidentBefore, incidentWrites } from './incident-items.ts';
import type { Table } from './table.ts';

/** A change of another incident that follows from the one that is saved, with what it was decided on. */
export type Beside = { change: IncidentChange; before: IncidentBefore };

/** Saves a change with those of other incidents that follow from it, or nothing. What no item can hold is `too-large`. */
export async function commitIncident(
  table: Table,
  { event }: IncidentChange,
  own: readonly Write[],
  beside: readonly Beside[],
): Promise<Result<void>> {
  const writes = [...own, ...beside.flatMap(({ change, before }) => incidentWrites(change, before))];
  if (areTooMany(writes) || writes.some(isTooBig)) return refuse({ kind: 'too-large' });
  return commit(table, event.id, writes);
}
