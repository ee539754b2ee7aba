import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Write } from '../../../functions/store/commit.ts';
import { writesOf } from '../../../functions/store/items.ts';
import { keys } from '../../../functions/store/keys.ts';
import { sealWrites } from '../../../functions/store/seal/seal-items.ts';
import type { Table } from '../../../functions/store/table.ts';
import { toldWrite } from '../../../functions/store/told-people.ts';
import type { Change } from '../../../shared/contact/change.ts';
import type { Concern } from '../../../shared/form/concern.ts';

/** A contact's life so far: the concern it began with and every change since. */
export type Life = { concern: Concern; changes: Change[] };
type Item = Write['item'];

/** What lies in the table after a life: of each item, as it was last written. */
export function itemsOf({ concern, changes }: Life): Item[] {
  const lastOf = new Map<string, Item>();
  for (const change of changes) for (const { item } of writesOf(change)) lastOf.set(`${item.pk}|${item.sk}`, item);
  const contact = changes[0]?.contact;
  if (!contact) return [];
  const concernItem = { ...keys.concern(contact.id), concern: JSON.stringify(concern) };
  const reference = { ...keys.reference(contact.authority, contact.reference), contactId: contact.id };
  const { id, authority, submittedAt: at } = contact;
  const told = toldWrite({ kind: 'contact', id, authority, version: 1, at }).item;
  return [...lastOf.values(), concernItem, reference, told];
}

/** Writes many items at once, sealed and without conditions: only for tables that nobody uses yet. */
export async function writeAll(table: Table, open: readonly Item[]): Promise<void> {
  const sealed = await sealWrites(
    table,
    open.map((item): Write => ({ item, over: 'nothing' })),
    Number.POSITIVE_INFINITY,
  );
  const items = [...sealed.writes, ...sealed.keys].map(({ item }) => item);
  for (let at = 0; at < items.length; at += 25) {
    const requests = items.slice(at, at + 25).map((Item) => ({ PutRequest: { Item } }));
    const { UnprocessedItems = {} } = await table.client.send(
      new BatchWriteCommand({ RequestItems: { [table.name]: requests } }),
    );
    if (Object.keys(UnprocessedItems).length > 0) throw new Error('the engine put seeds off');
  }
}
