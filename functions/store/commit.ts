import { setTimeout } from 'node:timers/promises';
import { IdempotentParameterMismatchException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { ok, type Result, refuse } from '../../shared/result.ts';
import { chainWrites, itemsForChains, linksOf, tokenOf } from './chain.ts';
import type { Link } from './reading-links.ts';
import { type NewKey, putKey, remember } from './seal/record-keys.ts';
import { sealWrites } from './seal/seal-items.ts';
import type { Table } from './table.ts';
import type { Write } from './write.ts';

export type { Write } from './write.ts';

/** An item of DynamoDB holds 400 KB. Its size as JSON is never much less than what DynamoDB counts. */
const mostBytes = 390_000;

/** Whether an item is larger than the table takes. */
export const isTooBig = ({ item }: Write): boolean => Buffer.byteLength(JSON.stringify(item)) > mostBytes;

const lostRace = new Set(['ConditionalCheckFailed', 'TransactionConflict']);

type Condition = Pick<
  NonNullable<NonNullable<TransactWriteCommandInput['TransactItems']>[number]['Put']>,
  'ConditionExpression' | 'ExpressionAttributeNames' | 'ExpressionAttributeValues'
>;

const conditionOf = (over: Write['over']): Condition => {
  if (over === 'anything') return {};
  if (over === 'nothing')
    return { ConditionExpression: 'attribute_not_exists(#pk)', ExpressionAttributeNames: { '#pk': 'pk' } };
  const [name, value] = 'seq' in over ? ['seq', over.seq] : ['version', over.version];
  return {
    ConditionExpression: '#seen = :seen',
    ExpressionAttributeNames: { '#seen': name },
    ExpressionAttributeValues: { ':seen': value },
  };
};

/** As many items as one transaction may write. */
const mostItems = 100;
/** Whether a transaction, with its entries in chains, is more than the table takes at once. */
export const areTooMany = (writes: readonly Write[]): boolean => writes.length + itemsForChains(writes) > mostItems;

/** New keys go with what they open; where there is no room for them, before it. */
async function withKeys(table: Table, writes: Write[], keys: readonly NewKey[]): Promise<Write[]> {
  const all = [...writes, ...keys.map(({ item }): Write => ({ item, over: 'nothing' }))];
  if (!areTooMany(all)) return all;
  await Promise.all(keys.map((key) => putKey(table, key)));
  return writes;
}

/** So often is a transaction sent again whose chains others moved meanwhile, each time after a longer while. */
const mostRaces = 12;
/** Whoever lost to the same one waits for another while: it follows from what each wanted to write. */
const whileMs = (race: number, token: string) =>
  (Number.parseInt(token.slice(0, 4), 16) / 0xffff) * Math.min(200, 5 * 2 ** race);

type Lost = 'own' | 'chain' | undefined;

/** What a transaction lost a race for: something of its own, or only the ends of the chains that it moves. */
function lostFor(error: TransactionCanceledException, own: number): Lost {
  const lost = (error.CancellationReasons ?? []).map(({ Code }) => lostRace.has(Code ?? ''));
  if (lost.slice(0, own).includes(true)) return 'own';
  return lost.includes(true) ? 'chain' : undefined;
}

/**
 * Saves everything or nothing, sealed where it is to be, with an entry in the chain of each record that it writes. Sent
 * twice with the same token, it saves once: within ten minutes, or for as long as nothing else is written to those
 * records. A lost race is refused as `stale`, but a race for the ends of chains is run again: it is nobody’s business but the table’s. Anything else that
 * goes wrong is a fault and is thrown. `others`: what is entered besides, of which nothing is written.
 */
export async function commit(
  table: Table,
  token: string,
  asked: readonly Write[],
  others: readonly Link[] = [],
): Promise<Result<void>> {
  const sealed = await sealWrites(table, asked);
  const writes = await withKeys(table, sealed.writes, sealed.keys);
  const links = [...linksOf(writes), ...others];
  for (let race = 0; ; race += 1) {
    const chains = await chainWrites(table, token, links);
    if (chains === 'done') return ok(undefined);
    const TransactItems = [...writes, ...chains].map(({ item, over }) => ({
      Put: { TableName: table.name, Item: item, ...conditionOf(over) },
    }));
    // What goes into a chain depends on where it stands: another try is another transaction, with a token of its own.
    const ClientRequestToken = links.length > 0 ? tokenOf(token, chains) : token;
    try {
      await table.client.send(new TransactWriteCommand({ ClientRequestToken, TransactItems }));
      if (table.seals) for (const key of sealed.keys) remember(table.seals, key);
      return ok(undefined);
    } catch (error) {
      // Another has just saved the same act: what is sealed is never twice the same, even when its words are.
      if (error instanceof IdempotentParameterMismatchException) return refuse({ kind: 'stale' });
      const lost = error instanceof TransactionCanceledException && lostFor(error, writes.length);
      if (lost === 'own') return refuse({ kind: 'stale' });
      if (lost !== 'chain' || race === mostRaces) throw error;
      await setTimeout(whileMs(race, ClientRequestToken));
    }
  }
}
