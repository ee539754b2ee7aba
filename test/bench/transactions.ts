import { TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { openStore } from '../../functions/store/store.ts';
import type { Table } from '../../functions/store/table.ts';
import type { Life } from '../../infra/local/seeds/write-lives.ts';
import { median } from './measure.ts';
import { newId } from './world.ts';

type Items = NonNullable<TransactWriteCommandInput['TransactItems']>;

const processorTime = async (act: () => Promise<unknown>): Promise<number> => {
  const before = process.cpuUsage();
  await act();
  const { user, system } = process.cpuUsage(before);
  return user + system;
};

/** The same items under other keys: almost the same bytes, and nothing in the way. */
const elsewhere = (items: Items): Items =>
  items.map(({ Put }) => ({
    Put: {
      TableName: Put?.TableName,
      Item: { ...Put?.Item, pk: `${Put?.Item?.pk}#${newId()}` },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  }));

/** What a submit and a decision cost the store, for one of a bare transaction of the same items with the same client. */
export async function transactionRatios(
  table: Table,
  lives: readonly Life[],
): Promise<{ submit: number; decision: number }> {
  const store = openStore(table, 'wyre');
  let last: Items = [];
  table.client.middlewareStack.add(
    (next) => (args) => {
      if ('TransactItems' in args.input) last = args.input.TransactItems as Items;
      return next(args);
    },
    { step: 'initialize' },
  );
  const submits: number[] = [];
  const decisions: number[] = [];
  const bare = (items: Items) => () =>
    table.client.send(new TransactWriteCommand({ ClientRequestToken: newId(), TransactItems: items }));
  for (const { concern, changes } of lives) {
    for (const [at, change] of changes.entries()) {
      const spent = await processorTime(() =>
        at === 0 ? store.contacts.submit(change, concern) : store.contacts.save(change),
      );
      const items = elsewhere(last);
      const ratio = spent / (await processorTime(bare(items)));
      if (at === 0) submits.push(ratio);
      if (change.event.type === 'decision-proposed') decisions.push(ratio);
    }
  }
  return { submit: median(submits.slice(5)), decision: median(decisions.slice(5)) };
}
