import { IdempotentParameterMismatchException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { ok, type Result, refuse } from '../../shared/result.ts';
import type { Key } from './keys.ts';
import { type NewKey, putKey, remember } from './seal/record-keys.ts';
import { sealWrites } from './seal/seal-items.ts';
import type { Table } from './table.ts';

type Item = Key & Record<string, unknown>;

/**
 * One item to save. `over` says what must lie there now: nothing, the version that the person saw, or anything
 * (only for items that another write of the same transaction guards, such as a contact's board row).
 */
export type Write = { item: Item; over: 'nothing' | 'anything' | { version: number } };

/** An item of DynamoDB holds 400 KB. Its size as JSON is never much less than what DynamoDB counts. */
const mostBytes = 390_000;

/** Whether an item is larger than the table takes. */
export const isTooBig = ({ item }: Write): boolean => Buffer.byteLength(JSON.stringify(item)) > mostBytes;

/** As many items as one transaction takes. */
const mostItems = 100;

const lostRace = new Set(['ConditionalCheckFailed', 'TransactionConflict']);

type Condition = Pick<
  NonNullable<NonNullable<TransactWriteCommandInput['TransactItems']>[number]['Put']>,
  'ConditionExpression' | 'ExpressionAttributeNames' | 'ExpressionAttributeValues'
>;

const conditionOf = (over: Write['over']): Condition => {
  if (over === 'anything') return {};
  if (over === 'nothing')
    return { ConditionExpression: 'attribute_not_exists(#pk)', ExpressionAttributeNames: { '#pk': 'pk' } };
  return {
    ConditionExpression: '#version = :version',
    ExpressionAttributeNames: { '#version': 'version' },
    ExpressionAttributeValues: { ':version': over.version },
  };
};

/** New keys go with what they open; where there is no room for them, before it: these are of single items, and no other has them. */
async function withKeys(table: Table, writes: Write[], keys: readonly NewKey[]): Promise<Write[]> {
  if (writes.length + keys.length <= mostItems)
    return [...writes, ...keys.map(({ item }): Write => ({ item, over: 'nothing' }))];
  await Promise.all(keys.map((key) => putKey(table, key)));
  return writes;
}

/**
 * Saves everything or nothing, sealed where it is to be. Sent twice with the same token within ten minutes, it saves
 * once. A lost race is refused as `stale`; anything else that goes wrong is a fault and is thrown.
 */
export async function commit(table: Table, token: string, asked: Write[]): Promise<Result<void>> {
  const sealed = await sealWrites(table, asked, mostItems - asked.length);
  const writes = await withKeys(table, sealed.writes, sealed.keys);
  const TransactItems = writes.map(({ item, over }) => ({
    Put: { TableName: table.name, Item: item, ...conditionOf(over) },
  }));
  try {
    await table.client.send(new TransactWriteCommand({ ClientRequestToken: token, TransactItems }));
    if (table.seals) for (const key of sealed.keys) remember(table.seals, key);
    return ok(undefined);
  } catch (error) {
    // Another has just saved the same act: what is sealed is never twice the same, even when its words are.
    if (error instanceof IdempotentParameterMismatchException) return refuse({ kind: 'stale' });
    if (!(error instanceof TransactionCanceledException)) throw error;
    if (!error.CancellationReasons?.some(({ Code }) => lostRace.has(Code ?? ''))) throw error;
    return refuse({ kind: 'stale' });
  }
}
