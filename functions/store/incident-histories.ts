import * as z from 'zod';
import { IncidentId } from '../../shared/ids.ts';
import type { RiskHistory } from '../../shared/incident/history.ts';
import { earlierIncident } from '../../shared/incident/row.ts';
import type { Trace } from '../../shared/incident/traces.ts';
import { incidentKeys } from './incident-keys.ts';
import { StoredIncidentRow } from './incident-row.ts';
import { allOf } from './page.ts';
import { readItems } from './read.ts';
import type { Table } from './table.ts';

/** As many incidents of one person or household as are looked at, the latest told of first. */
const mostOfOne = 200;
/** As many items as one round trip may ask for. */
const atOnce = 100;

const Line = z.object({ incidentId: IncidentId });
const Stands = z.object({ keys: z.array(z.string()) });

async function linesOf(table: Table, key: string): Promise<IncidentId[]> {
  const { items } = await allOf(
    Line,
    table,
    {
      KeyConditionExpression: '#pk = :pk',
      ExpressionAttributeNames: { '#pk': 'pk' },
      ExpressionAttributeValues: { ':pk': incidentKeys.history(key, '', '').pk },
      ConsistentRead: true,
      ScanIndexForward: false,
    },
    mostOfOne,
  );
  return items.map(({ incidentId }) => incidentId);
}

/** Those incidents with the histories that each stands in now, as their rows tell of them. */
async function standing(table: Table, ids: readonly IncidentId[]) {
  const asked = ids.flatMap((id) => [incidentKeys.row(id), incidentKeys.traces(id)]);
  const parts = Array.from({ length: Math.ceil(asked.length / atOnce) }, (_, at) =>
    asked.slice(at * atOnce, (at + 1) * atOnce),
  );
  const items = (await Promise.all(parts.map((keys) => readItems(table, keys)))).flat();
  return new Map(
    ids.map((id, at) => [
      id,
      { row: StoredIncidentRow.parse(items[2 * at]), keys: new Set(Stands.parse(items[2 * at + 1]).keys) },
    ]),
  );
}

/**
 * What is known of every person, couple and household of an incident: each by all the keys it may be known by, each
 * incident once, as it stands now. It reads no more than those histories, however much is in the table.
 */
export async function historiesOf(table: Table, traces: readonly Trace[]): Promise<RiskHistory[]> {
  const asked = traces.filter(({ about }) => about !== 'couple');
  const lines = await Promise.all(asked.map(async (trace) => ({ trace, ids: await linesOf(table, trace.key) })));
  // Whatever a couple is in, its victim is in: their own lines would lead nowhere else.
  const ofVictims = [...new Set(lines.filter(({ trace }) => trace.about === 'victim').flatMap(({ ids }) => ids))];
  const found = traces.map((trace) => lines.find((line) => line.trace === trace) ?? { trace, ids: ofVictims });
  const known = await standing(table, [...new Set(found.flatMap(({ ids }) => ids))]);
  const whose = ({ about, personId, key }: Trace) => `${about}|${personId ?? key}`;
  return [...new Set(traces.map(whose))].map((one): RiskHistory => {
    const own = found.filter(({ trace }) => whose(trace) === one);
    const ids = new Set(own.flatMap(({ trace, ids }) => ids.filter((id) => known.get(id)?.keys.has(trace.key))));
    const { about = 'victim', personId } = own[0]?.trace ?? {};
    return {
      about,
      ...(personId && { personId }),
      incidents: [...ids].flatMap((id) => {
        const row = known.get(id)?.row;
        return row ? [earlierIncident(row)] : [];
      }),
    };
  });
}
