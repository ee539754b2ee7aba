import { DeleteTableCommand, ResourceNotFoundException } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { actingAs, partOfService } from '../../functions/store/acting.ts';
import type { Store } from '../../functions/store/store.ts';
import { createTable, type Table } from '../../functions/store/table.ts';
import { type BoxFile, fact } from './box-file.ts';
import { seedAuthority, seedContacts } from './seeds/seed.ts';
import { seedSchools } from './seeds/seed-schools.ts';

type Deps = { db: BoxFile; table: Table; store: Store; now: () => Date; digest: (text: string) => string };

/**
 * Makes sure that the table is there and holds the demonstration's beginnings. A first start that was cut short is
 * done again from nothing: only a table that was seeded whole counts.
 */
export async function ensureSeeded({ db, table, store, now, digest }: Deps, withCases: boolean): Promise<void> {
  const seeded = fact(db, 'seeded', z.object({ at: z.string() }));
  if (seeded.read()) return createTable(table);
  try {
    await table.client.send(new DeleteTableCommand({ TableName: table.name }));
  } catch (error) {
    if (!(error instanceof ResourceNotFoundException)) throw error;
  }
  await createTable(table);
  await actingAs({ authority: store.authority, now, by: partOfService('seeds') }, async () => {
    const authority = await seedAuthority({ store, digest });
    await seedSchools({ table, now: now(), digest }, authority);
    if (withCases) await seedContacts({ table, now: now(), digest }, authority);
  });
  seeded.write({ at: now().toISOString() });
}
