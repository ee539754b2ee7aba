import type { Page } from 'playwright-core';
import type { DisclosureId, PersonRecordId } from '../../../shared/ids.ts';
import { openRequest } from '../../support/disclosure.ts';
import { workOnRequest } from '../../support/disclosure-work.ts';
import { concernFor } from '../../support/front-door.ts';
import { pageOf } from '../../support/page.ts';
import { raise } from '../../support/raise.ts';
import { richConcern } from '../../support/rich-concern.ts';
import { recordIn, tellOf } from '../../support/told-child.ts';
import { type Looks, send, world } from './world.ts';

const ids = {} as {
  held: DisclosureId;
  given: DisclosureId;
  outdated: DisclosureId;
  ofConcern: DisclosureId;
  contact: string;
  person: PersonRecordId;
  late: DisclosureId;
  paused: DisclosureId;
  ended: DisclosureId;
};

/** A pack with an address that the referrer says is secret once it was approved. */
async function approvedBeforeItWasSecret(): Promise<DisclosureId> {
  const { service } = world.site;
  const home = { home: 'address', address: '9 Canary Lofts', postcode: 'WX14 9ZZ', addressConfidential: 'no' } as const;
  const concern = concernFor((whole) => ({
    ...whole,
    children: whole.children.map((child) => ({ ...child, 'child-home': { ...home, livesWith: 'Her mother' } })),
  }));
  const contact = await raise(service, concern);
  const id = await openRequest(service, await recordIn(service, contact), { asker: 'parent', name: 'Dan Brightwell' });
  const work = workOnRequest(service, id);
  await work.giveAll();
  await work.approve();
  const answer = `child-home~${contact.children[0]?.id}~addressConfidential`;
  const said = { form: service.deps.newId(), now: 'It must be kept secret.', why: 'They fled from him.' };
  await work.post('teacher', `/referrals/${contact.id}/corrections/${answer}`, said);
  return id;
}

/** A request, decided on, of a parent who has the name of somebody who is said to do harm. */
async function askedByWhoDoesHarm(): Promise<DisclosureId> {
  const { service } = world.site;
  const dan = { name: 'Daniel Brightwell', personOfConcern: 'yes', worksWithChildren: 'no' } as const;
  const concern = concernFor((whole) => ({ ...whole, adults: [{ id: 'a1', adult: dan }] }));
  const contact = await raise(service, concern);
  const asker = { asker: 'parent', name: 'Daniel Brightwell' };
  const id = await openRequest(service, await recordIn(service, contact), asker);
  await workOnRequest(service, id).giveAll();
  return id;
}

/** Requests: one late, one paused and extended, one that has ended. */
export async function prepareDisclosure(): Promise<void> {
  const { service } = world.site;
  ids.person = (await tellOf(service, { forename: 'Orla', surname: 'Fenwright' })).record;
  const { record } = await tellOf(service, { forename: 'Bram', surname: 'Ashdown' });
  ids.late = await openRequest(service, record, { 'came-month': '10', name: 'Bram Ashdown' });
  ids.paused = await openRequest(service, ids.person, { identity: 'not-yet', asked: 'What my school said in 2024.' });
  ids.ended = await openRequest(service, ids.person, { asker: 'parent', name: 'Thea Fenwright' });
  const told = await raise(service, richConcern());
  ids.contact = told.id;
  ids.held = await openRequest(service, await recordIn(service, told), { name: 'Maisie Thornbury' });
  const manager = await service.signInAs('manager');
  const given = await raise(service, richConcern());
  const child = await recordIn(service, given);
  ids.given = await openRequest(service, child, { name: 'Maisie Thornbury' });
  const chosen = [
    [`concern_${given.id}`, { choice: 'give-redacted', out: ['Alfie', 'Dan'], outReason: 'third-party' }],
    [`history_${given.id}`, { choice: 'give' }],
    [`record_${child}`, { choice: 'withhold', reason: 'serious-harm', words: 'Not now.' }],
  ] as const;
  for (const [ref, fields] of chosen) {
    const path = `/disclosures/${ids.given}/items/${ref}`;
    const page = await pageOf(await manager.get(path));
    const [[seen = ''], [print = '']] = [page.sent('seen'), page.sent('print')];
    await manager.post(path, { ...fields, ...('out' in fields && { out: [...fields.out] }), seen, print } as never);
  }
  await (await service.signInAs('otherManager')).post(`/disclosures/${ids.given}/pack`, { seen: '4' });
  ids.outdated = await approvedBeforeItWasSecret();
  ids.ofConcern = await askedByWhoDoesHarm();
  const day = (name: string, on: string) => ({
    [`${name}-day`]: on,
    [`${name}-month`]: '11',
    [`${name}-year`]: '2026',
  });
  const extend = { act: 'extend', seen: '1', why: 'complex', words: 'There is much of it.', ...day('told', '20') };
  await manager.post(`/disclosures/${ids.paused}`, extend);
  await manager.post(`/disclosures/${ids.paused}`, { act: 'pause', seen: '2', why: 'identity', ...day('on', '10') });
  const end = { act: 'end', seen: '1', how: 'withdrawn', words: 'She rang to say so.', ...day('on', '20') };
  await manager.post(`/disclosures/${ids.ended}`, end);
}

const redact = async (page: Page) => {
  await page.check('[value=give-redacted]');
  await send(page);
  await page.waitForURL('**/items?done=decided');
  await page.goBack();
};

const decideNothing = async (page: Page) => {
  await page.check('[value=withhold]');
  await send(page);
};

const endWithNothing = async (page: Page) => {
  await page.locator('details summary').last().click();
  await send(page);
};

export const disclosureLooks: Looks = {
  'GET /disclosures': () => [
    { as: 'manager', at: '/disclosures' },
    { as: 'manager', at: '/disclosures?month=2020-01' },
  ],
  'GET /disclosures/people/:record': () => [{ as: 'manager', at: `/disclosures/people/${ids.person}`, after: send }],
  'GET /disclosures/:request': () => [
    { as: 'manager', at: `/disclosures/${ids.late}`, after: endWithNothing },
    { as: 'manager', at: `/disclosures/${ids.paused}` },
    { as: 'manager', at: `/disclosures/${ids.ended}` },
  ],
  'GET /disclosures/:request/items': () => [{ as: 'manager', at: `/disclosures/${ids.held}/items` }],
  'GET /disclosures/:request/items/:item': () => [
    { as: 'manager', at: `/disclosures/${ids.held}/items/concern_${ids.contact}`, after: decideNothing },
    { as: 'manager', at: `/disclosures/${ids.held}/items/concern_${ids.contact}`, after: redact },
  ],
  'GET /disclosures/:request/pack': () => [
    { as: 'manager', at: `/disclosures/${ids.held}/pack` },
    { as: 'manager', at: `/disclosures/${ids.given}/pack` },
    { as: 'manager', at: `/disclosures/${ids.outdated}/pack` },
    { as: 'otherManager', at: `/disclosures/${ids.ofConcern}/pack`, after: send },
  ],
  'GET /disclosures/:request/pack/print': () => [{ as: 'manager', at: `/disclosures/${ids.given}/pack/print` }],
};
