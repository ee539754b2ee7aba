import * as z from 'zod';
import { IncidentId } from '../../shared/ids.ts';
import { adultNamesOf } from '../../shared/incident/own-incident.ts';
import type { IncidentRow } from '../../shared/incident/row.ts';
import { incidentKeys } from './incident-keys.ts';
import { StoredIncidentRow } from './incident-row.ts';
import type { Key } from './keys.ts';
import { readItems } from './read.ts';
import type { Table } from './table.ts';

const Adult = z.object({ name: z.string(), otherNames: z.string().optional() });
/** Of whom an incident is told, whatever else it says. */
const OfAdults = z.object({ id: IncidentId, facts: z.object({ adults: z.array(Adult) }) });

/** What lists and a person's past have of incidents, without what an incident is. */
export const incidentRowStore = (table: Table) => {
  const those = async <S extends z.ZodType>(schema: S, asked: readonly Key[]): Promise<z.infer<S>[]> =>
    (await readItems(table, asked)).flatMap((item) => (item ? [schema.parse(item)] : []));

  return {
    /**
     * The rows of some incidents, by their id: at most 100 are asked for. Whose incident it is, where a row from before
     * does not say it, is said by the incident itself.
     */
    async rows(ids: readonly IncidentId[]): Promise<Map<IncidentId, IncidentRow>> {
      const rows = await those(StoredIncidentRow, [...new Set(ids)].map(incidentKeys.row));
      const unsaid = rows.filter(({ adultNames }) => !adultNames).map(({ id }) => incidentKeys.incident(id));
      const told = new Map((await those(OfAdults, unsaid)).map(({ id, facts }) => [id, facts.adults]));
      return new Map(
        rows.map((row) => [row.id, { ...row, adultNames: row.adultNames ?? adultNamesOf(told.get(row.id) ?? []) }]),
      );
    },
  };
};
export type IncidentRowStore = ReturnType<typeof incidentRowStore>;
