import { createHash, randomUUID } from 'node:crypto';
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { actingAs } from '../../functions/store/acting.ts';
import { auditKeys } from '../../functions/store/audit-keys.ts';
import { chained, chainedAs, notChained } from '../../functions/store/chained-partitions.ts';
import { commit, type Write } from '../../functions/store/commit.ts';
import { readItem } from '../../functions/store/read.ts';
import type { Table } from '../../functions/store/table.ts';
import { AuditEntry } from '../../shared/audit/entry.ts';
import { engines, freshTable } from '../support/engines.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** The entries of a chain as they lie, each with the hash that it has. */
async function entriesOf({ client, name }: Table, chain: string) {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: name,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :entry)',
      ExpressionAttributeValues: { ':pk': auditKeys.partition(chain), ':entry': 'ENTRY#' },
      ConsistentRead: true,
    }),
  );
  return Items.map(({ entry, hash }) => ({ entry: AuditEntry.parse(JSON.parse(entry)), hash, hashed: sha256(entry) }));
}

const contact = (id: string, version: number, words = 'what a child said'): Write => ({
  item: { pk: `CONTACT#${id}`, sk: 'CONTACT', version, words },
  over: version === 1 ? 'nothing' : { version: version - 1 },
});
const notice = (id: string, name: string): Write => ({
  item: { pk: `CONTACT#${id}`, sk: `NOTICE#${name}`, version: 1 },
  over: 'nothing',
});

describe.each(engines)('on the %s engine', (engine) => {
  it('each transaction adds one entry to the chain of each record it writes, which names who, what and the entry before', async () => {
    const table = await freshTable(engine);
    const by = { id: 'p-1', role: 'manager' as const, organisation: 'o-1' };
    const [one, other] = [randomUUID(), randomUUID()];
    const event = { pk: `CONTACT#${one}`, sk: 'EVENT#000001', version: 1, type: 'submitted' };
    const now = () => new Date('2026-11-23T10:00:00.000Z');
    await actingAs({ authority: 'wyre', now, by }, async () => {
      const writes = [contact(one, 1), { item: event, over: 'nothing' } satisfies Write];
      expect(await commit(table, randomUUID(), [...writes, contact(other, 1)])).toMatchObject({ ok: true });
      expect(await commit(table, randomUUID(), [contact(one, 2)])).toMatchObject({ ok: true });
    });

    const [first, second] = await entriesOf(table, `CONTACT#${one}`);
    expect(first?.entry).toMatchObject({
      ...{ chain: `CONTACT#${one}`, seq: 1, at: '2026-11-23T10:00:00.000Z', by, action: 'submitted', prev: '' },
      items: expect.arrayContaining(['CONTACT', 'EVENT#000001'].map((sk) => expect.objectContaining({ sk }))),
    });
    expect(first?.entry.begun).toBeUndefined();
    expect(second?.entry).toMatchObject({ seq: 2, action: 'CONTACT', prev: first?.hash });
    expect(first?.hashed).toBe(first?.hash);
    expect(await entriesOf(table, `CONTACT#${other}`)).toHaveLength(1);
    expect(JSON.stringify([first, second])).not.toContain('child said');
  });

  it('of many who write one record at once, in things that do not cross, all are saved and none forks its chain', async () => {
    const table = await freshTable(engine);
    const id = randomUUID();
    await commit(table, randomUUID(), [contact(id, 1)]);
    const all = await Promise.all(
      Array.from({ length: 8 }, (_, at) => commit(table, randomUUID(), [notice(id, `n${at}`)])),
    );
    expect(all.every(({ ok }) => ok)).toBe(true);
    const entries = await entriesOf(table, `CONTACT#${id}`);
    expect(entries.map(({ entry }) => entry.seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    for (const [at, { entry }] of entries.entries()) expect(entry.prev).toBe(entries[at - 1]?.hash ?? '');
  });

  it('of two who write over one version, the second is told that it is stale, and no entry is of what was not saved', async () => {
    const table = await freshTable(engine);
    const id = randomUUID();
    await commit(table, randomUUID(), [contact(id, 1)]);
    const both = await Promise.all(['one', 'two'].map((words) => commit(table, randomUUID(), [contact(id, 2, words)])));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both).toContainEqual({ ok: false, refusal: { kind: 'stale' } });
    expect(await entriesOf(table, `CONTACT#${id}`)).toHaveLength(2);
  });

  it('what is sent twice with one token is saved and entered once', async () => {
    const table = await freshTable(engine);
    const [id, token] = [randomUUID(), randomUUID()];
    for (let times = 0; times < 2; times += 1)
      expect(await commit(table, token, [contact(id, 1)])).toEqual({ ok: true, value: undefined });
    expect(await entriesOf(table, `CONTACT#${id}`)).toHaveLength(1);
  });

  it('a record that was there before its chain begins it at the first entry, which says so', async () => {
    const table = await freshTable(engine);
    const id = randomUUID();
    await commit(table, randomUUID(), [notice(id, 'n')]);
    expect((await entriesOf(table, `CONTACT#${id}`)).map(({ entry }) => entry)).toMatchObject([
      { seq: 1, begun: true },
    ]);
  });

  it('nothing is saved in nobody’s name', async () => {
    const table = await freshTable(engine);
    const nobody = { authority: 'wyre', now: () => new Date() };
    const write = contact(randomUUID(), 1);
    await expect(actingAs(nobody, () => commit(table, randomUUID(), [write]))).rejects.toThrow('nobody’s name');
    expect(await readItem(table, { pk: write.item.pk, sk: write.item.sk })).toBeUndefined();
  });
});

it('of every kind of partition somebody has said whether it is chained, and why where it is not', async () => {
  expect(() => chainedAs({ pk: 'NEW#1', sk: 'NEW' })).toThrow('nobody has said whether NEW is chained');
  expect(Object.keys(chained).filter((kind) => notChained.has(kind))).toEqual([]);
});
