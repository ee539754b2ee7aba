import type { Submission } from '../../shared/contact/submit.ts';
import type { IncidentChange } from '../../shared/incident/change.ts';
import type { Result } from '../../shared/result.ts';
import { commit } from './commit.ts';
import { type IncidentBefore, incidentWrites } from './incident-items.ts';
import { submitWrites } from './items.ts';
import type { Table } from './table.ts';

export const contactFrom = (table: Table) => ({
  /** Saves a contact that was opened from an incident, and that it was, in one transaction. Refused as `stale` when either moved on. */
  saveWithContact: (
    change: IncidentChange,
    before: IncidentBefore,
    { change: begun, concern }: Submission,
  ): Promise<Result<void>> =>
    commit(table, change.event.id, [...incidentWrites(change, before), ...submitWrites(begun, concern)]),
});
