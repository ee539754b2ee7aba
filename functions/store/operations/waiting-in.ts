import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { inIndex } from '../page.ts';
import type { Table } from '../table.ts';

/** A page of the operations page counts so many and then says that there are more. */
const most = 100;

type In = {
  index: 'gsi1' | 'gsi2';
  partition: string;
  /** Names of what is read of each item besides its place: nothing that anybody said about a person. */
  fields?: readonly string[];
  /** Only what stands before this moment. */
  until?: Date;
};

/**
 * What stands in one partition of an index, the first first: one query of at most a page, whatever waits there. Items are
 * read as they lie, never opened, and no more of them than `fields` names.
 */
export async function waitingIn<S extends z.ZodType>(
  schema: S,
  table: Table,
  { index, partition, fields = [], until }: In,
): Promise<{ items: z.infer<S>[]; more: boolean }> {
  const place = `${index}sk`;
  const names = Object.fromEntries([place, ...fields].map((name) => [`#${name}`, name]));
  const query = inIndex(index, partition, {
    ...(until && {
      KeyConditionExpression: `#pk = :pk AND #${place} <= :until`,
      ExpressionAttributeValues: { ':until': `${until.toISOString()}#~` },
    }),
    ProjectionExpression: Object.keys(names).join(', '),
    ExpressionAttributeNames: names,
    Limit: most + 1,
  });
  const { Items = [], LastEvaluatedKey } = await table.client.send(
    new QueryCommand({ ...query, TableName: table.name }),
  );
  const items = z
    .array(z.record(z.string(), z.unknown()))
    .parse(Items)
    .map((item) => schema.parse({ ...item, place: item[place] }));
  return { items: items.slice(0, most), more: LastEvaluatedKey !== undefined || items.length > most };
}

/** An item that stands in its index by a moment. */
export const Placed = z.object({
  place: z
    .string()
    .transform((place) => place.split('#', 1)[0])
    .pipe(z.iso.datetime()),
});

/** How many there are, and since when the oldest; nothing more of them. */
export async function countedIn(table: Table, where: In) {
  const { items, more } = await waitingIn(Placed, table, where);
  const since = items[0]?.place;
  return { count: items.length, more, ...(since && { since }) };
}
