import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Page } from 'playwright-core';
import { brennock, feedInForce } from '../../support/case-feed.ts';
import { raise } from '../../support/raise.ts';
import { richConcern } from '../../support/rich-concern.ts';
import { takeRegister } from '../../support/school-register.ts';
import { buildWorld, type Looks, world } from './world.ts';

const minuteHand = { pk: 'MINUTEHAND#wyre', sk: 'LAST' };
const put = (Item: Record<string, unknown>) => {
  const { client, name } = world.site.service.table;
  return client.send(new PutCommand({ TableName: name, Item }));
};

/** Everything that is kept up to date is so; what the world owes has waited for most of an hour. */
export async function prepareOperations(seed: number): Promise<void> {
  await buildWorld(seed);
  const { service } = world.site;
  const officer = await takeRegister(service);
  const terms = [
    ['Autumn 2026', '2/9/2026', '18/12/2026'],
    ['Spring 2027', '5/1/2027', '25/3/2027'],
  ].map(([name, first, last], at) =>
    Object.fromEntries(Object.entries({ name, first, last }).map(([part, text]) => [`terms.${at}.${part}`, text])),
  );
  const days = Object.assign({ seen: '0' }, ...terms);
  await officer.post('/schools/calendar', days, { Origin: service.deps.publicUrl });
  await raise(service, richConcern());
  await feedInForce(service, [brennock], new Date(service.clock.now().getTime() - 4 * 3_600_000).toISOString());
  service.clock.forwardMinutes(6);
  await service.store.minuteHand.cameRound(service.clock.now(), [], crypto.randomUUID());
}

/** What a bad night leaves: the minute hand cannot be read, and a part of its work has failed since before. */
async function damage(page: Page) {
  await put({ ...minuteHand, at: 'never' });
  await page.reload();
}

/** All that waits has been done. */
async function settle(page: Page) {
  const { table, clock } = world.site.service;
  for (const waiting of ['NOTICES#UNSETTLED', 'PERSONRECORDS#TOFILE', 'PERSONRECORDS#TOCOMPARE']) {
    const { Items = [] } = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        IndexName: 'gsi1',
        KeyConditionExpression: 'gsi1pk = :pk',
        ExpressionAttributeValues: { ':pk': `wyre#${waiting}` },
      }),
    );
    for (const { gsi1pk: _pk, gsi1sk: _sk, ...item } of Items) await put(item);
  }
  await put({ ...minuteHand, at: clock.now().toISOString(), failing: {} });
  await page.reload();
}

export const operationsLooks: Looks = {
  'GET /operations': () => [
    { as: 'manager', at: '/operations' },
    { as: 'auditor', at: '/operations', after: damage },
    { as: 'admin', at: '/operations', after: settle },
  ],
  'GET /operations/runbooks/:runbook': () => [
    { as: 'manager', at: '/operations/runbooks/school-notices-late' },
    { as: 'admin', at: '/operations/runbooks/minute-hand' },
  ],
};
