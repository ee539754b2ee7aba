import { randomUUID } from 'node:crypto';
import { beforeEach, expect, it } from 'vitest';
import { brennock, type FeedRow, feedFile, vale } from '../../support/case-feed.ts';
import { type Api, startApi } from './api-service.ts';

let api: Api;
beforeEach(async () => {
  api = await startApi();
});

const path = '/api/v1/case-files';
const night = '2026-11-23T05:00:00Z';
const rows: FeedRow[] = [brennock, vale];
const send = (file: string, { key = randomUUID() as string, as = 'case-system', type = 'text/csv' } = {}) =>
  api.send(path, { as, method: 'POST', body: file, headers: { 'Content-Type': type, 'Idempotency-Key': key } });
const head = () => api.store.caseFeed.head('wyre');

it('the case system’s nightly file is in force at once, once, however often it is sent', async () => {
  const key = randomUUID();
  const answers = await Promise.all([1, 2, 3].map(() => send(feedFile(rows, night), { key })));
  const bodies = await Promise.all(answers.map((answer) => answer.json()));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(new Set(bodies.map(({ id }) => id)).size).toBe(1);
  expect(await (await send(feedFile(rows, night), { key })).json()).toMatchObject({
    inForce: true,
    counts: { added: 2, rejected: 0 },
    halts: [],
  });
  expect(await head()).toMatchObject({ version: 1, children: 2 });
  expect((await send(feedFile([brennock], night), { key })).status).toBe(409);
});

it('one that closes too many is halted and changes nothing, and what is wrong in it is named by row', async () => {
  await send(feedFile(rows, night));
  const half = await (await send(feedFile([{ ...brennock, nhs_number: '12' }], '2026-11-23T06:00:00Z'))).json();
  expect(half).toMatchObject({ inForce: false, problems: [{ row: 2, column: 'nhs_number' }] });
  expect(half.halts.map(({ code }: { code: string }) => code)).toContain('closes-too-many');
  expect(await head()).toMatchObject({ version: 1, children: 2 });
});

it.each([
  ['', 'empty'],
  ['case_id,favourite\n1,2', 'unknown-column'],
  ['a,"b\nc', 'not-csv'],
  [feedFile(rows, '2026-12-01T05:00:00Z'), 'time-ahead'],
])('one that is none is refused as a whole, and by what is wrong with it', async (file, code) => {
  const answer = await send(file);
  expect(answer.status).toBe(400);
  expect((await answer.json()).errors).toMatchObject([{ pointer: '', code }]);
});

it('nobody else’s system sends one, and nothing else is taken for one', async () => {
  for (const as of ['school-system', 'police-system']) {
    expect((await send(feedFile(rows, night), { as })).status).toBe(403);
  }
  expect((await send('{}', { type: 'application/json' })).status).toBe(415);
  expect((await send(feedFile(rows, night), { key: 'ä' })).status).toBe(400);
  expect((await send('x'.repeat(4_000_001))).status).toBe(413);
  expect(await head()).toBeUndefined();
});
