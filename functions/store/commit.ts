import { setTimeout } from 'node:timers/promises';
import { IdempotentParameterMismatchException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { ok, type Result, refuse } from '../../shared/result.ts';
import { endWith, entriesOf, linksOf, salted, standsOf, tokenOf } from './chain.ts';
import type { Link } from './reading-links.ts';
import { type NewKey, putKey, remember } from './seal/record-keys.ts';
import { sealWrites } from './seal/seal-items.ts';
import { storedItem } from './stored.ts';
import type { Table } from './table.ts';
import type { Guard, Write } from './write.ts';

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

const conditionOf = (over: Write['over'] | Guard['over']): Condition => {
  if (over === 'anything') return {};
  if (over === 'nothing' || over === 'something') {
    const exists = over === 'nothing' ? 'not_exists' : 'exists';
    return { ConditionExpression: `attribute_${exists}(#pk)`, ExpressionAttributeNames: { '#pk': 'pk' } };
  }
  return {
    ConditionExpression: '#version = :version',
    ExpressionAttributeNames: { '#version': 'version' },
    ExpressionAttributeValues: { ':version': over.version },
  };
};

/** A guard as the table is asked for it. */
function guarding({ name }: Table, guard: Guard) {
  const asked = { TableName: name, Key: { ...guard.key } };
  if ('takes' in guard) return { Delete: { ...asked, ...conditionOf(guard.over) } };
  const { ConditionExpression = '', ...values } = conditionOf(guard.over);
  return { ConditionCheck: { ...asked, ConditionExpression, ...values } };
}

/** As many items as one transaction may write. */
const mostItems = 100;
/** Whether a transaction, with its entries in chains, is more than the table takes at once. */
export const areTooMany = (writes: readonly Write[], guards: readonly Guard[] = []): boolean =>
  writes.length + linksOf(writes).length + guards.length > mostItems;

/** New keys go with what they open; where there is no room for them, before it: these are of single items, and no other has them. */
async function withKeys(
  table: Table,
  writes: Write[],
  keys: readonly NewKey[],
  guards: readonly Guard[],
): Promise<Write[]> {
  const all = [...writes, ...keys.map(({ item }): Write => ({ item, over: 'nothing' }))];
  if (!areTooMany(all, guards)) return all;
  await Promise.all(keys.map((key) => putKey(table, key)));
  return writes;
}

/** So often is a transaction sent again whose chains others moved meanwhile, each time after a longer while. */
const mostRaces = 12;
/** Whoever lost to the same one waits for another while: it follows from what each wanted to write. */
const whileMs = (race: number, token: string) =>
  (Number.parseInt(token.slice(0, 4), 16) / 0xffff) * Math.min(200, 5 * 2 ** race);

type Tried = 'saved' | 'stale' | 'chain moved';

/** Sends one transaction: saved, refused for something of its own, or for the ends of the chains alone. */
async function tryOnce(
  table: Table,
  token: string,
  { writes, guards }: { writes: readonly Write[]; guards: readonly Guard[] },
  entries: readonly Write[],
): Promise<Tried> {
  const put = ({ item, over }: Write) => ({ Put: { TableName: table.name, Item: item, ...conditionOf(over) } });
  const own = [...writes.map(put), ...guards.map((guard) => guarding(table, guard))];
  const TransactItems = [...own, ...entries.map(put)];
  try {
    await table.client.send(new TransactWriteCommand({ ClientRequestToken: token, TransactItems }));
    return 'saved';
  } catch (error) {
    // Another has just saved the same act: what is sealed is never twice the same, even when its words are.
    if (error instanceof IdempotentParameterMismatchException) return 'stale';
    if (!(error instanceof TransactionCanceledException)) throw error;
    const lost = (error.CancellationReasons ?? []).map(({ Code }) => lostRace.has(Code ?? ''));
    if (lost.slice(0, own.length).includes(true)) return 'stale';
    if (lost.includes(true)) return 'chain moved';
    throw error;
  }
}

/**
 * Saves everything or nothing, sealed where it is to be, with an entry in the chain of each record that it writes. Sent
 * twice with the same token, it saves once: within ten minutes, or for as long as nothing else is written to those
 * records. A lost race is refused as `stale`, but a race for the ends of chains is run again: it is nobody’s business but
 * the table’s. Anything else that goes wrong is a fault and is thrown. `others`: what is entered besides, of which
 * nothing is written. `guards`: what must lie elsewhere meanwhile, or goes with it.
 */
export async function commit(
  table: Table,
  token: string,
  asked: readonly Write[],
  { others = [], guards = [] }: { others?: readonly Link[]; guards?: readonly Guard[] } = {},
): Promise<Result<void>> {
  // A key is made beside a transaction, and none may be made for a record that is gone.
  for (const { key, over } of guards)
    if (over === 'something' && !(await storedItem(table, key))) return refuse({ kind: 'stale' });
  const chains = [...linksOf(asked), ...others];
  const room = mostItems - asked.length - chains.length - guards.length;
  const [sealed, stood] = await Promise.all([sealWrites(table, asked, room), standsOf(table, chains)]);
  if (endWith(stood, token)) return ok(undefined);
  const writes = salted(await withKeys(table, sealed.writes, sealed.keys, guards));
  const links = [...linksOf(writes), ...others];
  let stands = stood;
  for (let race = 0; ; race += 1) {
    const entries = entriesOf(links, stands, token);
    // What goes into a chain depends on where it stands: another try is another transaction, with a token of its own.
    const ofThisTry = tokenOf(token, entries);
    const tried = await tryOnce(table, ofThisTry, { writes, guards }, entries);
    if (tried === 'saved') {
      if (table.seals) for (const key of sealed.keys) remember(table.seals, key);
      return ok(undefined);
    }
    if (tried === 'chain moved') await setTimeout(whileMs(race, ofThisTry));
    stands = await standsOf(table, links, 'all');
    if (endWith(stands, token)) return ok(undefined);
    if (tried === 'stale') return refuse({ kind: 'stale' });
    if (race === mostRaces) throw new Error('others kept moving the chains that this was to go into');
  }
}
