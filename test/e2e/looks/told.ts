import type { Page } from 'playwright-core';
import { actorOf } from '../../../shared/actor.ts';
import { enterContact } from '../../../shared/contact/enter.ts';
import type { Told } from '../../../shared/contact/told.ts';
import { startDraft } from '../../../shared/draft/start.ts';
import { concernFor, momentOf, must } from '../../support/front-door.ts';
import { contact, type Looks, send, world } from './world.ts';

const places = { draft: '', overnight: '', anonymous: '' };

/** A draft that an officer writes down for a caller, a contact of the emergency duty team's and one without a name. */
export async function prepareTold(): Promise<void> {
  const { store, deps, person, clock } = world.site.service;
  const told = (more: Partial<Told>, caller: Partial<Told['caller']> = {}): Told => ({
    channel: 'telephone',
    at: new Date(clock.now().getTime() - 46 * 60_000).toISOString(),
    ...more,
    caller: {
      standing: 'professional',
      name: 'Ruth Okonedo',
      jobTitle: 'Class teacher',
      email: '',
      phone: '01632 960302',
      organisation: person('teacher').organisation,
      ...caller,
    },
  });
  const by = (name: 'officer' | 'edt') => ({ ...momentOf(actorOf(person(name)), clock.now()), newId: deps.newId });
  const draft = { ...must(startDraft(concernFor(), by('officer'))), told: told({}) };
  must(await store.drafts.save(draft, deps.newId()));
  places.draft = draft.id;
  for (const [name, as] of [
    [
      'overnight',
      told({
        channel: 'out-of-hours',
        overnight: {
          actions: ['police-called', 'child-seen'],
          words: 'Police made a welfare visit at 2am. All asleep.',
        },
      }),
    ],
    ['anonymous', told({}, { standing: 'anonymous', name: '', phone: '' })],
  ] as const) {
    const moment = by(name === 'overnight' ? 'edt' : 'officer');
    const begun = { ...must(startDraft(concernFor(), moment)), told: as };
    const { change, concern } = must(enterContact(begun, undefined, moment));
    must(await store.contacts.submit(change, concern));
    places[name] = change.contact.id;
  }
}

/** Everything but what a professional cannot do without. */
async function tellHalf(page: Page): Promise<void> {
  await page.getByLabel('Telephone', { exact: true }).check();
  await page.getByLabel('At what time?').fill('tea time');
  await page.getByLabel('A professional').check();
  await page.getByLabel('Email address').fill('ruth at oakfield');
  await send(page);
}

export const toldLooks: Looks = {
  'GET /contacts/new': () => [
    { as: 'officer', at: '/contacts/new' },
    { as: 'edt', at: '/contacts/new', after: send },
    { as: 'officer', at: '/contacts/new', after: tellHalf },
    { as: 'officer', at: `/drafts/${places.draft}` },
    { as: 'officer', at: `/drafts/${places.draft}/check` },
    { as: 'officer', at: '/drafts' },
    { as: 'officer', at: `/contacts/${places.overnight}` },
    { as: 'officer', at: `/contacts/${places.anonymous}` },
  ],
  'GET /contacts/:id/overnight': () => [
    { as: 'edt', at: `/contacts/${places.overnight}/overnight` },
    { as: 'edt', at: `${contact('new')}/overnight`, after: send },
  ],
  'GET /drafts/:id/caller': () => [{ as: 'officer', at: `/drafts/${places.draft}/caller` }],
  'GET /contacts/:id/acknowledgement': () => [
    { as: 'officer', at: `/contacts/${places.overnight}/acknowledgement` },
    { as: 'officer', at: `/contacts/${places.anonymous}/acknowledgement` },
    { as: 'auditor', at: `${contact('new')}/acknowledgement` },
  ],
};
