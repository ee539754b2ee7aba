import { describe, expect, it } from 'vitest';
import { markBounced } from '../../functions/events/school-mailbox.ts';
import { sweepSchoolContacts } from '../../functions/events/sweeps/school-contacts.ts';
import { stampOf } from '../../shared/actor.ts';
import { SchoolContactId } from '../../shared/ids.ts';
import type { SchoolContact } from '../../shared/school-contact/school-contacts.ts';
import { standingOf } from '../../shared/school-contact/school-contacts.ts';
import { people } from '../support/front-door.ts';
import { councilDays } from '../support/school-days.ts';
import { authority, startService } from '../support/service.ts';
import { storeOfWorker } from '../support/store-of-worker.ts';

const by = stampOf(people.officer);

/** A service in which a school has named two, who proved their addresses when the last term was on. */
async function world(now: string) {
  const service = await startService({ now });
  const { store, deps } = service;
  const contact = (n: number, email: string, confirmedAt?: string): SchoolContact => ({
    id: SchoolContactId.parse(deps.newId()),
    part: n === 0 ? 'lead' : 'deputy',
    name: `Contact ${n}`,
    email,
    inHolidays: false,
    added: { at: '2026-01-10T09:00:00.000Z', by },
    ...(confirmedAt && { confirmed: { at: confirmedAt, how: 'code' } }),
  });
  const named = {
    ...{ setting: '900001', authority, version: 1, domains: ['oakfield-primary.example'] },
    people: [
      contact(0, 'dsl@oakfield-primary.example', '2026-06-01T09:00:00.000Z'),
      contact(1, 'r.okonedo@oakfield-primary.example', '2026-11-02T09:00:00.000Z'),
    ],
  };
  await store.schools.saveContacts(named, deps.newId());
  const changed = { at: '2026-06-01T09:00:00.000Z', by };
  await store.schools.saveCalendars([{ authority, version: 1, days: councilDays, changed }], deps.newId());
  const sweep = () =>
    sweepSchoolContacts({
      ...deps,
      store: storeOfWorker(service, 'sweep'),
      enqueue: async () => [],
      checkFolder: async () => {},
    });
  const owed = async () => (await store.notices.unsettled(authority, new Date('2028-01-01'))).items;
  const contacts = async () => (await store.schools.contactsOf(authority, ['900001'])).get('900001')!;
  return { service, sweep, owed, contacts };
}

describe('those at schools', () => {
  it('are asked once a term whether they still are, on a school day and in the morning, if they were not proved in it', async () => {
    const { service, sweep, owed } = await world('2026-11-23T08:30:00.000Z');
    await sweep();
    expect(await owed()).toEqual([]);
    service.clock.set('2026-11-23T09:30:00.000Z');
    await sweep();
    await sweep();
    expect((await owed()).map(({ kind, to }) => [kind, to.email])).toEqual([
      ['school-contact-asked', 'dsl@oakfield-primary.example'],
    ]);
    service.clock.set('2026-11-24T09:30:00.000Z');
    await sweep();
    expect((await owed()).length).toBe(1);
    // In the next term both are asked.
    service.clock.set('2027-01-05T09:30:00.000Z');
    await sweep();
    expect((await owed()).length).toBe(3);
  });

  it('are not relied on once a message to them came back, whatever it was for', async () => {
    const { service, contacts } = await world('2026-11-23T09:30:00.000Z');
    const to = { email: 'DSL@oakfield-primary.example', organisation: 'Oakfield' };
    await markBounced({ store: service.store, newId: service.deps.newId }, { authority, to }, service.clock.now());
    expect((await contacts()).people.map((one) => standingOf(one, '2026-11-23', 12))).toEqual(['bounced', 'confirmed']);
  });
});
