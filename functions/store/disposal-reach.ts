import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { Letter } from '../../shared/letter/letter.ts';
import type { Disposed } from '../../shared/retention/disposed.ts';
import { disposalKeys } from './disposal-keys.ts';
import { type Key, keys } from './keys.ts';
import { allOf } from './page.ts';
import { pairKey } from './same-events.ts';
import type { Table } from './table.ts';

const Place = z.object({ pk: z.string(), sk: z.string() });

/** Partitions that are part of a concern and go with it, whole: whatever lies there, whoever added it. */
export const goesWithContact = ['CONTACT', 'SEALED', 'ATTACHMENTS', 'LETTERLINK', 'SAMEEVENT'] as const;

/** Partitions that are part of a record and stay when a concern goes, because … */
export const staysWithoutContact: Readonly<Record<string, string>> = {
  REF: 'its reference leads to the word that it was disposed of, and is given to no other',
  HISTORY: 'it points to incidents',
  INCIDENTREF: 'it points to incidents',
  POLICEREF: 'it points to incidents',
  SCHOOLLINK: 'it points to notices about incidents',
};

/** Where everything of a partition lies but its keys. Nothing of it is opened, because nothing of it is asked for. */
export async function placesIn(table: Table, pk: string): Promise<Key[]> {
  const query = {
    KeyConditionExpression: '#pk = :pk',
    ProjectionExpression: '#pk, #sk',
    ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk' },
    ExpressionAttributeValues: { ':pk': pk },
    ConsistentRead: true,
  };
  return (await allOf(Place, table, query, Number.POSITIVE_INFINITY)).items;
}

async function take(table: Table, places: readonly Key[]): Promise<void> {
  for (const { pk, sk } of places) {
    await table.client.send(new DeleteCommand({ TableName: table.name, Key: { pk, sk } }));
  }
}

/** The links of the letters that still lie there. */
async function linksOf(table: Table, id: string): Promise<string[]> {
  const query = {
    KeyConditionExpression: '#pk = :pk AND begins_with(#sk, :letter)',
    ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk' },
    ExpressionAttributeValues: { ':pk': keys.contactPartition(id), ':letter': 'LETTER#' },
    ConsistentRead: true,
  };
  const { items } = await allOf(Letter, table, query, 500);
  return items.flatMap(({ recipients }) => recipients.map(({ token }) => keys.letterLink(token).pk));
}

/**
 * Takes away all of a concern but the word that it was there, its reference and who opened it. What leads to something
 * else of it goes after that, so that done again after it was cut off, it does the rest. Keys stay: they go last.
 */
export async function takeAway(table: Table, { id, folder }: Pick<Disposed, 'id' | 'folder'>): Promise<void> {
  const own = keys.contactPartition(id);
  const pairs = (await placesIn(table, own)).flatMap(({ sk }) => pairKey(sk)?.pk ?? []);
  const beside = [
    ...(await linksOf(table, id)),
    ...pairs,
    ...[keys.attachments(folder).pk, disposalKeys.sealedPartition(id)],
  ];
  for (const pk of [...beside, own]) {
    const places = await placesIn(table, pk);
    await take(
      table,
      places.filter(({ sk }) => sk !== disposalKeys.disposed(id).sk),
    );
  }
}
