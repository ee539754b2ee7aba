import type { Page } from 'playwright-core';
import { oldConcern } from '../../support/old-concern.ts';
import { pageOf } from '../../support/page.ts';
import { tellOf } from '../../support/told-child.ts';
import { incidentOf } from '../../support/triage-incidents.ts';
import { type Looks, send, world } from './world.ts';

const ids = { held: '', free: '', person: '', incident: '', old: '', gone: '' };

/** A concern with a hold, one with none and a hold that was lifted, the record of somebody, and an incident. */
export async function prepareRetention(): Promise<void> {
  const { service } = world.site;
  const held = await tellOf(service, { forename: 'Orla', surname: 'Fenwright' });
  ids.held = held.contact.id;
  ids.person = held.record;
  ids.free = (await tellOf(service, { forename: 'Bram', surname: 'Fenwright' })).contact.id;
  ids.incident = await incidentOf(service, { policeReference: '22/445566/26' });
  const manager = await service.signInAs('manager');
  const hold = { act: 'place', seen: '0', reason: 'inquiry', words: 'The review of the north of the county.' };
  for (const at of [`contacts/${ids.held}`, `people/${ids.person}`, `contacts/${ids.free}`]) {
    await manager.post(`/retention/${at}`, hold);
  }
  ids.old = (await oldConcern(service)).contact.id;
  const { contact } = await oldConcern(service);
  ids.gone = contact.id;
  const review = `/retention/contacts/${contact.id}/review`;
  const [seen = ''] = (await pageOf(await manager.get(review))).sent('seen');
  await manager.post(review, { decision: 'dispose', seen });
  const keeping = await service.store.keepings.find({ kind: 'contact', id: ids.free });
  await manager.post(`/retention/contacts/${ids.free}`, {
    ...{ act: 'lift', seen: '1', hold: keeping?.holds[0]?.id ?? '' },
    words: 'The review has reported.',
  });
}

const liftWithoutWords = async (page: Page) => {
  await page.click('summary');
  await page.click('details button');
};

const keepWithoutWords = async (page: Page) => {
  await page.check('[value=keep]');
  await send(page);
};

export const retentionLooks: Looks = {
  'GET /retention': () => [
    { as: 'manager', at: '/retention', after: send },
    { as: 'auditor', at: '/retention' },
  ],
  'GET /retention/contacts/:id': () => [
    { as: 'manager', at: `/retention/contacts/${ids.held}`, after: liftWithoutWords },
    { as: 'manager', at: `/retention/contacts/${ids.free}`, after: send },
    { as: 'auditor', at: `/retention/contacts/${ids.held}` },
    { as: 'officer', at: `/contacts/${ids.held}` },
  ],
  'GET /retention/due': () => [
    { as: 'manager', at: '/retention/due' },
    { as: 'manager', at: `/retention/contacts/${ids.old}` },
  ],
  'GET /retention/contacts/:id/review': () => [
    { as: 'manager', at: `/retention/contacts/${ids.old}/review`, after: keepWithoutWords },
    { as: 'manager', at: `/retention/contacts/${ids.held}/review` },
  ],
  'GET /retention/disposed': () => [
    { as: 'auditor', at: '/retention/disposed' },
    { as: 'officer', at: `/contacts/${ids.gone}` },
    { as: 'auditor', at: '/retention/disposed?month=2020-01' },
  ],
  'GET /retention/incidents/:id': () => [{ as: 'manager', at: `/retention/incidents/${ids.incident}` }],
  'GET /retention/people/:record': () => [{ as: 'manager', at: `/retention/people/${ids.person}` }],
};
