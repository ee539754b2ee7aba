import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Context } from 'aws-lambda';
import { expect, inject, it } from 'vitest';
import { checkpointChains } from '../../functions/events/checkpoint-chains.ts';
import { actingAs } from '../../functions/store/acting.ts';
import { auditKeys } from '../../functions/store/audit-keys.ts';
import { canonical, sha256 } from '../../functions/store/canonical.ts';
import { openCheckpointStore } from '../../functions/store/checkpoint-head.ts';
import { commit, type Write } from '../../functions/store/commit.ts';
import { boxSigner, checkpointFolder } from '../../infra/local/audit/box-checkpoints.ts';
import { endsOfAll, endsOfChains, endsOfDay, takenOut } from '../../infra/local/audit/taken-out.ts';
import { signedWith, verifyLines } from '../../infra/local/audit/verify-file.ts';
import { KeptCheckpoint } from '../../shared/audit/checkpoint.ts';
import type { ChainEnd } from '../../shared/audit/entry.ts';
import { freshTable } from '../support/engines.ts';
import { movableClock } from '../support/service.ts';

/** A table with a clock, a folder that nobody has written to, and whoever makes checkpoints. */
async function world() {
  const table = await freshTable();
  const clock = movableClock('2026-11-23T09:00:00.000Z');
  const folder = path.join(inject('scratch'), randomUUID());
  const keys = { key: `${folder}.pem`, publicKey: `${folder}.pub.pem` };
  const store = openCheckpointStore(table, 'wyre');
  const place = checkpointFolder(folder);
  const sign = boxSigner(keys);
  const log = { info: () => {}, error: () => {} };
  const handler = checkpointChains({ store, place, sign, canonical, sha256, now: clock.now, log });
  const change = (chain: string, version: number) => {
    const write: Write = {
      item: { pk: chain, sk: 'CONTACT', version },
      over: version === 1 ? 'nothing' : { version: version - 1 },
    };
    const as = { authority: 'wyre', now: clock.now, by: { id: 'p-1' } };
    return actingAs(as, () => commit(table, randomUUID(), [write]));
  };
  const quarter = async () => {
    clock.forwardMinutes(15);
    await handler({}, {} as Context);
  };
  const verifiedEnds = (ends: readonly ChainEnd[]) =>
    verifyLines(takenOut({ store, place }, ends, clock.now()), signedWith(readFileSync(keys.publicKey, 'utf8')));
  const verified = async (chains: readonly string[]) => verifiedEnds(await endsOfChains({ store, place }, chains));
  clock.forwardMinutes(1);
  return { table, clock, store, place, sign, change, quarter, handler, verified, verifiedEnds };
}

const contact = () => `CONTACT#${randomUUID()}`;

it('what was written is vouched for within a quarter of an hour, and a bundle of it is verified with nothing but itself and the key', async () => {
  const { change, quarter, verified, store, place, clock } = await world();
  const [one, other] = [contact(), contact()];
  await change(one, 1);
  await change(other, 1);
  await quarter();
  await change(one, 2);
  await quarter();
  await quarter();
  const known = { findings: [], begun: [], notYetVouched: 0, checkpoints: 3 };
  expect(await verified([one])).toMatchObject({ ...known, chains: 1, entries: 2 });
  expect(await verified([one, other])).toMatchObject({ ...known, chains: 2, entries: 3 });
  expect((await endsOfDay({ store, place }, '2026-11-23')).map(({ chain }) => chain)).toEqual([one, other].toSorted());
  await change(one, 3);
  expect(await verified([one])).toMatchObject({ findings: [], notYetVouched: 1 });
  expect(clock.now().toISOString()).toBe('2026-11-23T09:46:00.000Z');
});

it('whoever has the table and not the key is found out: a chain that is written anew from its first entry', async () => {
  const { table, change, quarter, verified } = await world();
  const chain = contact();
  await change(chain, 1);
  await change(chain, 2);
  await quarter();
  const entry = {
    ...{ chain, seq: 1, at: '2026-11-23T09:01:00.000Z', by: { id: 'somebody-else' }, action: 'CONTACT' },
    ...{ items: [], prev: '' },
  };
  const anew = [entry, { ...entry, seq: 2, prev: sha256(canonical(entry)) }].map(canonical);
  for (const [at, text] of anew.entries()) {
    const item = { ...auditKeys.entry(chain, at + 1), entry: text, hash: sha256(text), token: 't' };
    await table.client.send(new PutCommand({ TableName: table.name, Item: item }));
  }
  expect((await verified([chain])).findings).toMatchObject([{ of: chain, from: 1, to: 2 }]);
});

it('whoever has the table and not the key is found out: a whole chain that is taken away, however it is asked after', async () => {
  const { table, change, quarter, verifiedEnds, store, place, clock } = await world();
  const [gone, stays] = [contact(), contact()];
  for (const chain of [gone, stays]) await change(chain, 1);
  await change(gone, 2);
  await quarter();
  const source = { store, place };
  const asked = {
    byDay: () => endsOfDay(source, '2026-11-23'),
    byName: () => endsOfChains(source, [gone, stays]),
    all: () => endsOfAll(source, clock.now()),
  };
  for (const ask of Object.values(asked)) {
    expect(await verifiedEnds(await ask())).toMatchObject({ findings: [], chains: 2, entries: 3 });
  }
  for (const seq of [1, 2]) {
    await table.client.send(new DeleteCommand({ TableName: table.name, Key: auditKeys.entry(gone, seq) }));
  }
  for (const [how, ask] of Object.entries(asked)) {
    const { findings } = await verifiedEnds(await ask());
    expect([how, findings]).toMatchObject([how, [{ of: gone, from: 1, what: 'is missing, with all that followed' }]]);
  }
  expect(await endsOfChains(source, [contact()])).toEqual([]);
});

it('asked again it makes no second checkpoint, and one that was kept before a fault is the one that counts', async () => {
  const { change, quarter, handler, verified, store, place, sign } = await world();
  const chain = contact();
  await change(chain, 1);
  await quarter();
  await handler({}, {} as Context);
  expect(await store.last()).toMatchObject({ number: 1 });

  const last = (await store.last())!;
  const until = '2026-11-23T09:30:00.000Z';
  const claims = {
    number: 2,
    authority: 'wyre',
    from: last.until,
    until,
    root: sha256(''),
    count: 0,
    previous: last.hash,
  };
  const text = canonical(claims);
  const left: KeptCheckpoint = { checkpoint: text, ...(await sign(text)), ends: [] };
  expect(await place.keep(2, JSON.stringify(left))).toBe('kept');
  await quarter();
  expect(await store.last()).toMatchObject({ number: 2, hash: sha256(text) });
  expect(await place.keep(2, 'something else')).toBe('taken');
  expect(KeptCheckpoint.parse(JSON.parse((await place.read(2))!))).toEqual(left);
  await quarter();
  expect(await verified([chain])).toMatchObject({ findings: [], checkpoints: 3 });
});
