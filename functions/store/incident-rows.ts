import type { IncidentId } from '../../shared/ids.ts';
import type { IncidentRow } from '../../shared/incident/row.ts';
import { incidentKeys } from './incident-keys.ts';
import { StoredIncidentRow } from './incident-row.ts';
import { readItems } from './read.ts';
import type { Table } from './table.ts';

/** What lists and a person's past have of incidents, without what an incident is. */
export const incidentRowStore = (table: Table) => ({
  /** The rows of some incidents, by their id: at most 100 are asked for. */
  async rows(ids: readonly IncidentId[]): Promise<Map<IncidentId, IncidentRow>> {
    if (ids.length === 0) return new Map();
    const items = await readItems(
      table,
      [...new Set(ids)].map((id) => incidentKeys.row(id)),
    );
    const rows = items.flatMap((item) => (item ? [StoredIncidentRow.parse(item)] : []));
    return new Map(rows.map((row) => [row.id, row]));
  },
});
export type IncidentRowStore = ReturnType<typeof incidentRowStore>;
