import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { commit } from '../../functions/store/commit.ts';
import { keys } from '../../functions/store/keys.ts';
import { engines, freshTable } from '../support/engines.ts';

describe.each(engines)('on the %s engine', (engine) => {
  it('what is committed can be read, and lies in the deployed shape of table', async () => {
    const table = await freshTable(engine);
    const key = keys.person('p-1');

    const saved = await commit(table, 'token-1', [{ item: { ...key, version: 1 }, over: 'nothing' }]);

    expect(saved.ok).toBe(true);
    const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key: key }));
    expect(Item).toMatchObject({ ...key, version: 1 });
  });
});

it('at least one engine can be had on this machine', () => {
  expect(engines).not.toEqual([]);
});
