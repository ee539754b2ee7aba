import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { sweep } from '../../functions/events/sweep.ts';
import { overdueName } from '../../shared/operations/line.ts';
import { type Watched, watched, watchedNames } from '../../shared/operations/watched.ts';
import { raise } from '../support/raise.ts';
import { richConcern } from '../support/rich-concern.ts';
import { startService } from '../support/service.ts';

const service = await startService();
const { deps, store, clock, table } = service;
const admin = await service.signInAs('admin');

/** The minute hand, as it goes round. */
const minute = (enqueued: string[] = []) =>
  sweep({
    ...deps,
    store,
    enqueue: async (keys) => {
      enqueued.push(...keys.map(({ sk }) => sk));
      return [];
    },
    checkFolder: async () => {},
  })({}, {} as never);
const page = async () => (await admin.get('/operations')).text();
const cardOf = (html: string, title: string) =>
  html.split('govuk-summary-card"').find((card) => card.includes(`card__title">${title}<`)) ?? '';

describe('the operations page', () => {
  it('says of each thing that is watched that it waits for nobody, when it does', async () => {
    await minute();
    const html = await page();
    for (const name of watchedNames) expect(html, name).toContain(`/operations/runbooks/${name}`);
  });

  it('shows a message that was not sent for longer than five minutes, since when, and whom that hurts', async () => {
    await raise(service, richConcern());
    await minute();
    expect(cardOf(await page(), watched['messages-unsent'].title)).toBe('');
    clock.forwardMinutes(6);
    await minute();
    const card = cardOf(await page(), watched['messages-unsent'].title);
    expect(card).toContain('Acknowledgement of a concern: 1');
    expect(card).toContain(watched['messages-unsent'].hurts);
    expect(card).toContain('10am on Monday 23 November');
    // The same readings drive the alarms.
    const said = service.logged.findLast(({ message }) => message === 'operations swept')?.facts;
    expect(said).toMatchObject({ [overdueName('messages-unsent')]: 60, [overdueName('decisions-late')]: 0 });
  });

  it('says when the minute hand has stopped, and since when', async () => {
    await minute();
    clock.forwardMinutes(10);
    expect(cardOf(await page(), watched['minute-hand'].title)).toContain('Last came round');
    await minute();
    expect(cardOf(await page(), watched['minute-hand'].title)).toBe('');
  });

  it('says of what it cannot read that it cannot, and goes on with the rest', async () => {
    const key = { pk: 'MINUTEHAND#wyre', sk: 'LAST' };
    await table.client.send(new PutCommand({ TableName: table.name, Item: { ...key, at: 'never' } }));
    const html = await page();
    expect(cardOf(html, watched['minute-hand'].title)).toContain('could not be read');
    expect(html).toContain('Not sent');
    await table.client.send(
      new PutCommand({ TableName: table.name, Item: { ...key, at: clock.now().toISOString(), failing: {} } }),
    );
  });

  it('tells a part that fails since when it has failed, until it does no more', async () => {
    await store.minuteHand.cameRound(clock.now(), ['sweepDigests'], deps.newId());
    const since = clock.now().toISOString();
    clock.forwardMinutes(7);
    await store.minuteHand.cameRound(clock.now(), ['sweepDigests'], deps.newId());
    expect((await store.minuteHand.last())?.failing).toEqual({ sweepDigests: since });
    expect(cardOf(await page(), watched['minute-hand-part'].title)).toContain('sweepDigests');
    await minute();
    expect((await store.minuteHand.last())?.failing).toEqual({});
  });

  it('names no child and no referrer, and leads nobody where they may not go', async () => {
    const html = await page();
    for (const word of ['Maya', 'Okonedo', 'CONTACT#']) expect(html).not.toContain(word);
    for (const { at } of watchedNames.map((name): Watched => watched[name]))
      if (at && !at.roles.includes('admin')) expect(html).not.toContain(`href="${at.href}"`);
  });

  it('counts to a hundred and then says that there are more, in one query', async () => {
    for (let n = 0; n < 101; n += 1) {
      const gsi2sk = `2026-11-22T10:00:00.000Z#${n}`;
      const Item = { pk: `CONTACT#counted-${n}`, sk: 'TASK#LATE-DECISION', gsi2pk: 'wyre#LATEDECISIONS', gsi2sk };
      await table.client.send(new PutCommand({ TableName: table.name, Item }));
    }
    expect(cardOf(await page(), watched['decisions-late'].title)).toContain('More than 100');
  });
});

it('each thing that is watched has a runbook, and what has none is not there', async () => {
  for (const name of watchedNames) {
    const answer = await admin.get(`/operations/runbooks/${name}`);
    expect(answer.status, name).toBe(200);
    expect(await answer.text()).toContain('At once');
  }
  expect((await admin.get('/operations/runbooks/none')).status).toBe(404);
});
