import { QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { openItems } from './seal/open-items.ts';
import { isKey } from './seal/record-keys.ts';
import { openPlace, type Place, sealPlace } from './sealed-place.ts';
import type { Table } from './table.ts';

/** A part of a list as the table reads it, and where the next begins; `place` is for the service alone. */
export type Part<T> = { items: T[]; place?: Place };

/**
 * One page of a list for people, and the words by which they ask for the next. `strayed` says that it was asked for by
 * words that are none of this list's, and is the first page therefore.
 */
export type Page<T> = { items: T[]; cursor?: string; strayed?: true };

type Query = Omit<QueryCommandInput, 'TableName' | 'ExclusiveStartKey'>;

/** One part of a query as it lies in the table, with whatever of it is sealed and the keys that lie among it. */
async function lyingOf(table: Table, query: Query, place?: Place): Promise<Part<Record<string, unknown>>> {
  const { Items = [], LastEvaluatedKey } = await table.client.send(
    new QueryCommand({ ...query, TableName: table.name, ...(place && { ExclusiveStartKey: place }) }),
  );
  return { items: Items, ...(LastEvaluatedKey && { place: LastEvaluatedKey }) };
}

/** One part of a query, every item parsed: one that does not parse stops the request, it never vanishes from a list. */
export async function partOf<S extends z.ZodType>(
  schema: S,
  table: Table,
  query: Query,
  place?: Place,
): Promise<Part<z.infer<S>>> {
  const { items, ...part } = await lyingOf(table, query, place);
  return { ...part, items: (await openItems(table, items)).map((item) => schema.parse(item)) };
}

/** By what a list is told from all others, those of another stretch of the same partition among them. */
const listOf = ({ IndexName = '', KeyConditionExpression, ExpressionAttributeValues }: Query): string =>
  JSON.stringify([IndexName, KeyConditionExpression, ExpressionAttributeValues]);

/**
 * One page of a query for people. Where it ended is sealed: the last row that the table read may be one that is kept from
 * whoever turns the page, and nobody begins at a place that they made up.
 */
export async function pageOf<S extends z.ZodType>(
  schema: S,
  table: Table,
  query: Query,
  cursor?: string,
): Promise<Page<z.infer<S>>> {
  const list = listOf(query);
  const place = cursor ? await openPlace(table, list, cursor) : undefined;
  const part = await partOf(schema, table, query, place);
  return {
    items: part.items,
    ...(part.place && { cursor: await sealPlace(table, list, part.place) }),
    ...(cursor !== undefined && !place && { strayed: true }),
  };
}

/** A part for the minute hand, which does what it can read: how many items did not parse, and those that did. */
export type ReadablePart<T> = Part<T> & { unreadable: number };

function readableOf<S extends z.ZodType>(schema: S, items: readonly unknown[]) {
  const read = items.map((item) => schema.safeParse(item));
  const readable = read.flatMap(({ success, data }) => (success ? [data] : []));
  return { items: readable, unreadable: items.length - readable.length };
}

/** One part of a query of which each item stands for itself, so that one that does not parse keeps none of the others. */
export async function readablePartOf<S extends z.ZodType>(
  schema: S,
  table: Table,
  query: Query,
  place?: Place,
): Promise<ReadablePart<z.infer<S>>> {
  const { items, ...part } = await partOf(z.unknown(), table, query, place);
  return { ...part, ...readableOf(schema, items) };
}

/**
 * Every item of a query, page after page, up to `most`; `more` says that there are others. They are opened together: the
 * keys of some lie in a later part than what they open, and there are functions that may read them in no other way.
 */
export async function allOf<S extends z.ZodType>(
  schema: S,
  table: Table,
  query: Query,
  most: number,
): Promise<{ items: z.infer<S>[]; more: boolean }> {
  const lying: Record<string, unknown>[] = [];
  let place: Place | undefined;
  do {
    const part = await lyingOf(table, query, place);
    lying.push(...part.items);
    place = part.place;
  } while (place && lying.filter((item) => !isKey(item)).length < most);
  const items = (await openItems(table, lying)).map((item): z.infer<S> => schema.parse(item));
  return { items: items.slice(0, most), more: place !== undefined || items.length > most };
}

/** What the minute hand reads of a list: the items that parse, and how many do not. */
export type Readable<T> = { items: T[]; unreadable: number };

/** Every item of a query that parses, page after page, up to `most`, for the minute hand; and how many do not. */
export async function allReadable<S extends z.ZodType>(
  schema: S,
  table: Table,
  query: Query,
  most: number,
): Promise<Readable<z.infer<S>>> {
  const { items } = await allOf(z.unknown(), table, query, most);
  return readableOf(schema, items);
}

/** The items of one index partition, in the order of its sort key. */
export const inIndex = (index: 'gsi1' | 'gsi2' | 'gsi3', partition: string, options: Partial<Query> = {}): Query => ({
  IndexName: index,
  KeyConditionExpression: '#pk = :pk',
  ...options,
  ExpressionAttributeNames: { '#pk': `${index}pk`, ...options.ExpressionAttributeNames },
  ExpressionAttributeValues: { ':pk': partition, ...options.ExpressionAttributeValues },
});
