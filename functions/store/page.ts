import { QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { openItems } from './seal/open-items.ts';
import type { Table } from './table.ts';

/** One page of a list, and the opaque place where the next begins. */
export type Page<T> = { items: T[]; cursor?: string };

type Query = Omit<QueryCommandInput, 'TableName' | 'ExclusiveStartKey'>;

const encode = (key: object) => Buffer.from(JSON.stringify(key)).toString('base64url');
const Start = z.record(z.string(), z.string());

/** The place that a cursor names. One that is not ours names none, so that a list made from it begins at its start. */
function decode(cursor: string | undefined): Record<string, string> | undefined {
  if (!cursor) return undefined;
  try {
    return Start.safeParse(JSON.parse(Buffer.from(cursor, 'base64url').toString())).data;
  } catch {
    return undefined;
  }
}

const isBadStart = (error: unknown): boolean => error instanceof Error && error.name === 'ValidationException';

/** One page of a query, every item parsed: one that does not parse stops the request, it never vanishes from a list. */
export async function pageOf<S extends z.ZodType>(
  schema: S,
  table: Table,
  query: Query,
  cursor?: string,
): Promise<Page<z.infer<S>>> {
  const start = decode(cursor);
  const ask = (ExclusiveStartKey?: Record<string, string>) =>
    table.client.send(
      new QueryCommand({ ...query, TableName: table.name, ...(ExclusiveStartKey && { ExclusiveStartKey }) }),
    );
  const { Items = [], LastEvaluatedKey } = await ask(start).catch((error) => {
    // The table refuses a place that is not in this list, such as one out of another list's address.
    if (start && isBadStart(error)) return ask();
    throw error;
  });
  return {
    items: (await openItems(table, Items)).map((item) => schema.parse(item)),
    ...(LastEvaluatedKey && { cursor: encode(LastEvaluatedKey) }),
  };
}

/** A page for the minute hand, which does what it can read: how many items did not parse, and those that did. */
export type ReadablePage<T> = Page<T> & { unreadable: number };

function readableOf<S extends z.ZodType>(schema: S, items: readonly unknown[]) {
  const read = items.map((item) => schema.safeParse(item));
  const readable = read.flatMap(({ success, data }) => (success ? [data] : []));
  return { items: readable, unreadable: items.length - readable.length };
}

/** One page of a query of which each item stands for itself, so that one that does not parse keeps none of the others. */
export async function readablePageOf<S extends z.ZodType>(
  schema: S,
  table: Table,
  query: Query,
  cursor?: string,
): Promise<ReadablePage<z.infer<S>>> {
  const { items, ...page } = await pageOf(z.unknown(), table, query, cursor);
  return { ...page, ...readableOf(schema, items) };
}

/** Every item of a query, page after page, up to `most`; `more` says that there are others. */
export async function allOf<S extends z.ZodType>(
  schema: S,
  table: Table,
  query: Query,
  most: number,
): Promise<{ items: z.infer<S>[]; more: boolean }> {
  const items: z.infer<S>[] = [];
  let cursor: string | undefined;
  do {
    const page = await pageOf(schema, table, query, cursor);
    items.push(...page.items);
    cursor = page.cursor;
  } while (cursor && items.length < most);
  return { items: items.slice(0, most), more: cursor !== undefined || items.length > most };
}

/** Every item of a query that parses, page after page, up to `most`, for the minute hand; and how many do not. */
export async function allReadable<S extends z.ZodType>(
  schema: S,
  table: Table,
  query: Query,
  most: number,
): Promise<{ items: z.infer<S>[]; unreadable: number }> {
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
