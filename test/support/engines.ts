import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { createTable, openTable, type Table } from '../../functions/store/table.ts';
import { testSeals } from './seals.ts';

/** The embedded engine of the box, and AWS's own DynamoDB Local as a second opinion. */
export type Engine = 'embedded' | 'official';

/** The engines that this machine has: `describe.each(engines)` runs a store test on all of them. */
export const engines: Engine[] = [
  ...(inject('embeddedEngine') ? ['embedded' as const] : []),
  ...(inject('officialEngine') ? ['official' as const] : []),
];

async function officialEndpoint() {
  const door = inject('officialEngine');
  if (!door) throw new Error('DynamoDB Local needs Java 17');
  const answer = await fetch(door);
  if (!answer.ok) throw new Error(await answer.text());
  return answer.text();
}

/** Where an engine listens; the address is also what an entry expects as `DYNAMODB_ENDPOINT`. */
export const endpointOf = async (engine: Engine | undefined = engines[0]) =>
  (engine === 'embedded' && inject('embeddedEngine')) || officialEndpoint();

/** An empty table in the deployed shape. One for each test file is enough: make ids differ, not tables. */
export async function freshTable(engine: Engine | undefined = engines[0]): Promise<Table> {
  const table = openTable({
    name: `test-${randomUUID()}`,
    endpoint: await endpointOf(engine),
    seals: testSeals(),
  });
  await createTable(table);
  return table;
}
