import * as z from 'zod';
import type { IncidentId } from '../../shared/ids.ts';
import { incidentKeys } from './incident-keys.ts';
import { allOf } from './page.ts';
import { stoodKeys } from './stood-keys.ts';
import type { Table } from './table.ts';

/** So many versions of one incident are looked through. */
const mostVersions = 2000;

const Somebody = z.object({ id: z.string() });
/** Who was in a version of an incident, whatever else it said. */
const Stood = z.object({
  incident: z.object({ facts: z.object({ adults: z.array(Somebody), children: z.array(Somebody) }) }),
});

/** Who the police once told of in an incident and tell of no more, by their ids there. `people`: those whom they tell of now. */
export async function takenOff(
  table: Table,
  id: IncidentId,
  people: readonly z.infer<typeof Somebody>[],
): Promise<string[]> {
  const query = {
    KeyConditionExpression: '#pk = :pk AND begins_with(#sk, :prefix)',
    ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk' },
    ExpressionAttributeValues: { ':pk': incidentKeys.partition(id), ':prefix': stoodKeys.ofIncident },
    ConsistentRead: true,
  };
  const { items } = await allOf(Stood, table, query, mostVersions);
  const told = items.flatMap(({ incident: { facts } }) => [...facts.adults, ...facts.children]);
  const now = new Set(people.map((one) => one.id));
  return [...new Set(told.map((one) => one.id))].filter((person) => !now.has(person));
}
