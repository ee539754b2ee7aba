import { randomBytes } from 'node:crypto';
import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it, vi } from 'vitest';
import { commit, type Write } from '../../functions/store/commit.ts';
import type { Key } from '../../functions/store/keys.ts';
import { readItem, readItems } from '../../functions/store/read.ts';
import { openText, sealText } from '../../functions/store/seal/content.ts';
import { openSeals } from '../../functions/store/seal/seals.ts';
import { storedItem } from '../../functions/store/stored.ts';
import { keyWrappings } from '../../infra/local/key-wrapping.ts';
import { engines, freshTable } from '../support/engines.ts';
import { testSealKeys, testSeals } from '../support/seals.ts';
import { countingIds } from '../support/service.ts';

// The other engine may have to be started first.
vi.setConfig({ testTimeout: 120_000 });

const key = Buffer.alloc(32, 7);
const there = { authority: 'wyre', record: 'CONTACT#1', item: 'CONCERN', compartment: 'narrative' } as const;

describe('what is sealed', () => {
  const sealed = sealText(key, there, 'He said that he would burn the house down.');

  it('opens at its own place', () => {
    expect(openText(key, there, sealed)).toBe('He said that he would burn the house down.');
  });

  it('opens nowhere else, and not with another key', () => {
    for (const other of [
      { ...there, authority: 'severn' },
      { ...there, record: 'CONTACT#2' },
      { ...there, item: 'EVENT#000001' },
      { ...there, compartment: 'address' as const },
    ])
      expect(() => openText(key, other, sealed)).toThrow();
    expect(() => openText(Buffer.alloc(32, 8), there, sealed)).toThrow();
  });

  it('does not open with any one bit flipped, nor cut short or drawn out anywhere', () => {
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const flipped = Uint8Array.from(sealed);
      flipped[bit >> 3]! ^= 1 << (bit & 7);
      expect(() => openText(key, there, flipped)).toThrow();
    }
    for (let length = 0; length < sealed.length; length += 1)
      expect(() => openText(key, there, sealed.subarray(0, length))).toThrow();
    expect(() => openText(key, there, Buffer.concat([sealed, Buffer.of(0)]))).toThrow();
  });

  it('never uses a nonce twice', () => {
    const nonces = new Set<string>();
    for (let n = 0; n < 20_000; n += 1)
      nonces.add(Buffer.from(sealText(key, there, '').subarray(1, 13)).toString('hex'));
    expect(nonces.size).toBe(20_000);
  });

  it('keeps its shape, so that what was sealed years ago still opens', () => {
    const golden = 'AQAAAAAAAAAAAAAAABWwwZKI82aNwXDgFqAI/v48wbFxRHJdhhclN9pREg==';
    expect(Buffer.from(sealText(key, there, 'the same words', Buffer.alloc(12))).toString('base64')).toBe(golden);
    expect(openText(key, there, Buffer.from(golden, 'base64'))).toBe('the same words');
  });
});

describe('the envelope of a record’s key', () => {
  const { narrative } = keyWrappings(testSealKeys);
  const belongs = { ...there, item: 'KEY#narrative' };

  it('opens for its own record and for no other, whichever of the two keys is at hand', async () => {
    const wrapped = await narrative.wrap(key, belongs);
    expect(Buffer.from(await narrative.unwrap(wrapped, belongs))).toEqual(key);
    expect(Buffer.from(await keyWrappings(testSealKeys, 'recovery').narrative.unwrap(wrapped, belongs))).toEqual(key);
    await expect(narrative.unwrap(wrapped, { ...belongs, record: 'CONTACT#2' })).rejects.toThrow('somewhere else');
    await expect(keyWrappings(testSealKeys).address.unwrap(wrapped, belongs)).rejects.toThrow();
  });

  it('does not open when it is changed or cut short', async () => {
    const wrapped = await narrative.wrap(key, belongs);
    for (let n = 0; n < 40; n += 1) {
      const flipped = Uint8Array.from(wrapped);
      flipped[Math.floor((n * wrapped.length) / 40)]! ^= 1;
      // A flip in the other key’s part of it harms nobody; anywhere else nothing opens.
      const opened = await narrative.unwrap(flipped, belongs).catch(() => undefined);
      if (opened) expect(Buffer.from(opened)).toEqual(key);
      await expect(
        narrative.unwrap(wrapped.subarray(0, Math.floor((n * wrapped.length) / 40)), belongs),
      ).rejects.toThrow();
    }
  });
});

const keyOf = ({ pk, sk }: Key): Key => ({ pk, sk });

describe.each(engines)('the table in %s', (engine) => {
  const newId = countingIds(randomBytes(4).toString('hex'));
  const words = 'CANARY the words of a teacher';

  const world = async () => {
    const table = await freshTable(engine);
    const record = { pk: `CONTACT#${newId()}`, sk: 'CONTACT' };
    const concern = { pk: record.pk, sk: 'CONCERN' };
    await commit(table, newId(), [
      { item: { ...record, version: 1 }, over: 'nothing' },
      { item: { ...concern, concern: words }, over: 'nothing' },
    ]);
    return { table, record, concern };
  };
  const again = <T extends object>(table: T) => ({ ...table, seals: testSeals() });

  it('holds nothing of the words, and gives them back to whoever has the key', async () => {
    const { table, concern } = await world();
    const lies = await storedItem(table, concern);
    expect(Object.keys(lies ?? {}).toSorted()).toEqual(['pk', 'salt', 'sealedPart', 'sk']);
    expect(Buffer.from(JSON.stringify(lies)).includes('CANARY')).toBe(false);

    expect(await readItem(again(table), concern)).toEqual({ ...concern, concern: words });
    expect(await readItems(again(table), [concern])).toEqual([{ ...concern, concern: words }]);
  });

  it('seals what comes later with the key that is there', async () => {
    const { table, record } = await world();
    const event = { pk: record.pk, sk: 'EVENT#000002', type: 'rated', reason: words };
    await commit(again(table), newId(), [{ item: event, over: 'nothing' }]);
    expect(await storedItem(table, keyOf(event))).toMatchObject({ type: 'rated' });
    expect(await storedItem(table, keyOf(event))).not.toHaveProperty('reason');
    expect(await readItem(again(table), keyOf(event))).toEqual(event);
  });

  it('opens when its transaction had no room for its key, failed, and was sent once more', async () => {
    const table = await freshTable(engine);
    const pk = `CONTACT#${newId()}`;
    const whole: Write[] = [
      { item: { pk, sk: 'CONTACT', version: 1 }, over: 'nothing' },
      { item: { pk, sk: 'CONCERN', concern: words }, over: 'nothing' },
      ...Array.from(
        { length: 96 },
        (_, n): Write => ({ item: { pk: `REF#${newId()}`, sk: `R${n}` }, over: 'nothing' }),
      ),
    ];
    const lost: Write = { item: { pk: `REF#${newId()}`, sk: 'R', version: 2 }, over: { version: 1 } };
    expect(await commit(table, newId(), [...whole, lost])).toMatchObject({ refusal: { kind: 'stale' } });
    expect((await commit(again(table), newId(), [...whole, { ...lost, over: 'anything' }])).ok).toBe(true);
    expect(await readItem(again(table), { pk, sk: 'CONCERN' })).toMatchObject({ concern: words });
  });

  it('asks for the key of a record once in a transaction, however much of it that seals', async () => {
    const { table, record } = await world();
    const { narrative } = keyWrappings(testSealKeys);
    let opened = 0;
    const unwrap: typeof narrative.unwrap = (...given) => {
      opened += 1;
      return narrative.unwrap(...given);
    };
    const counting = { ...table, seals: openSeals('wyre', { narrative: { ...narrative, unwrap } }) };
    const events = [2, 3, 4, 5].map(
      (n): Write => ({ item: { pk: record.pk, sk: `EVENT#00000${n}`, reason: words }, over: 'nothing' }),
    );
    expect((await commit(counting, newId(), events)).ok).toBe(true);
    expect(opened).toBe(1);
  });

  it('opens the rows of many records with one key, which one process asks for once', async () => {
    const table = await freshTable(engine);
    const rows = Array.from({ length: 30 }, () => ({ pk: `CONTACT#${newId()}`, sk: 'ROW', row: words, version: 1 }));
    // Of several who seal the first of them at once, all go on with one key.
    await Promise.all(rows.slice(0, 6).map((row) => commit(again(table), newId(), [{ item: row, over: 'nothing' }])));
    await commit(
      again(table),
      newId(),
      rows.slice(6).map((row): Write => ({ item: row, over: 'nothing' })),
    );
    for (const row of rows) expect(await storedItem(table, keyOf(row))).not.toHaveProperty('row');

    const { narrative } = keyWrappings(testSealKeys);
    let opened = 0;
    const unwrap: typeof narrative.unwrap = (...given) => {
      opened += 1;
      return narrative.unwrap(...given);
    };
    const counting = { ...table, seals: openSeals('wyre', { narrative: { ...narrative, unwrap } }) };
    expect(await readItems(counting, rows.map(keyOf))).toEqual(rows);
    expect(await readItems(counting, rows.map(keyOf))).toEqual(rows);
    expect(opened).toBe(1);
  });

  it('reads what was stored before anything was sealed, and seals it when it is next written', async () => {
    const { table } = await world();
    const old = { pk: `DRAFT#${newId()}`, sk: 'DRAFT', version: 1, concern: words };
    await table.client.send(new PutCommand({ TableName: table.name, Item: old }));
    expect(await readItem(table, keyOf(old))).toEqual(old);
    // Of two who are the first to seal something of it, both go on with one key.
    const [one, other] = [again(table), again(table)];
    const write = (of: typeof table) => commit(of, newId(), [{ item: { ...old, version: 2 }, over: { version: 1 } }]);
    const saved = await Promise.all([write(one), write(other)]);
    expect(saved.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await storedItem(table, keyOf(old))).not.toHaveProperty('concern');
    expect(await readItem(again(table), keyOf(old))).toEqual({ ...old, version: 2 });
  });

  it('gives nothing of what was moved to another record, or whose key is gone: it fails', async () => {
    const [{ table, concern }, other] = [await world(), await world()];
    const moved = { ...(await storedItem(table, concern)), ...other.concern };
    await table.client.send(new PutCommand({ TableName: table.name, Item: moved }));
    await expect(readItem(again(table), other.concern)).rejects.toThrow();

    await table.client.send(new DeleteCommand({ TableName: table.name, Key: { pk: concern.pk, sk: 'KEY#narrative' } }));
    await expect(readItem(again(table), concern)).rejects.toThrow('the key of a sealed item is gone');
  });

  it('gives nothing to a process without the compartment’s key', async () => {
    const { table, concern } = await world();
    await expect(readItem({ ...table, seals: openSeals('wyre', {}) }, concern)).rejects.toThrow('no key');
    await expect(readItem({ ...table, seals: undefined }, concern)).rejects.toThrow('nothing is at hand');
    await expect(
      readItem({ ...table, seals: openSeals('severn', keyWrappings(testSealKeys)) }, concern),
    ).rejects.toThrow();
  });
});
