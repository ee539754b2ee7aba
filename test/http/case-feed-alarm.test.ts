import { beforeEach, expect, it } from 'vitest';
import { sweepCaseFeed } from '../../functions/events/sweeps/case-feed.ts';
import { brennock, feedFile, feedInForce, sendFeed, vale } from '../support/case-feed.ts';
import { type Service, startService } from '../support/service.ts';
import { storeOfWorker } from '../support/store-of-worker.ts';

let service: Service;
beforeEach(async () => {
  service = await startService({ now: '2026-11-24T07:00:00.000Z' });
  await feedInForce(service, [brennock, vale]);
});

/** The minute hand, twice, and how many words a manager was owed by then. */
async function told(): Promise<number> {
  const { store, clock, deps } = service;
  const unused = { enqueue: async () => [], checkFolder: async () => {} };
  for (let minute = 0; minute < 2; minute += 1)
    await sweepCaseFeed({
      ...deps,
      ...unused,
      store: storeOfWorker(service, 'sweep'),
      authority: 'wyre',
      now: clock.now,
    });
  const { items } = await store.notices.unsettled('wyre', clock.now());
  return items.filter(({ kind }) => kind === 'case-feed-alarm').length;
}

it('a manager is told once that the list has become too old to answer from, and again of the next one that does', async () => {
  expect(await told()).toBe(0);
  service.clock.set('2026-11-24T08:01:00.000Z');
  expect(await told()).toBe(1);
  await feedInForce(service, [brennock, vale], '2026-11-24T08:00:00Z');
  expect(await told()).toBe(1);
  service.clock.set('2026-11-25T10:01:00.000Z');
  expect(await told()).toBe(2);
});

it('a manager is told once of each file that was halted, until one is put into force', async () => {
  await sendFeed(service, feedFile([brennock], '2026-11-24T06:00:00Z'));
  expect(await told()).toBe(1);
  await sendFeed(service, feedFile([vale], '2026-11-24T06:30:00Z'));
  expect(await told()).toBe(2);
  await feedInForce(service, [brennock, vale], '2026-11-24T06:40:00Z');
  expect(await told()).toBe(2);
});
