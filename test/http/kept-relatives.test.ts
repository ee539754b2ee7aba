import { beforeEach, describe, expect, it } from 'vitest';
import type { PersonRecordId } from '../../shared/ids.ts';
import { feedInForce } from '../support/case-feed.ts';
import type { Client } from '../support/client.ts';
import { mainText } from '../support/drafts.ts';
import { must } from '../support/front-door.ts';
import { now } from '../support/raise.ts';
import { type Service, startService } from '../support/service.ts';
import { tellOf } from '../support/told-child.ts';

let service: Service;
let worker: Client;
let manager: Client;
type Told = Awaited<ReturnType<typeof tellOf>>;

const words = async (response: Response) => mainText(await response.text());
const find = async (id: PersonRecordId) => must(await service.store.personRecords.find(id));

beforeEach(async () => {
  service = await startService();
  worker = await service.signInAs('otherSocialWorker');
  manager = await service.signInAs('manager');
});

/** Makes a contact one that few may know of, with the records of its people as the minute hand leaves them. */
async function restrict({ contact }: Told): Promise<void> {
  const seen = String((await now(service, contact)).version);
  const list = { seen, kind: 'staff', words: '', readers: [] };
  expect((await manager.post(`/restricted/contacts/${contact.id}/readers`, list)).status).toBe(303);
  const [told] = await service.store.personRecords.told([{ kind: 'contact', id: contact.id }]);
  if (told && !told.filed) await service.store.personRecords.file(told, service.deps.digest);
}

async function link(one: Told, into: Told): Promise<void> {
  const [a, b] = [await find(one.record), await find(into.record)];
  const seen = { seen: String(a.version), otherSeen: String(b.version), reason: 'The same mother.' };
  expect((await manager.post(`/people/${a.id}/compare/${b.id}/link`, seen)).status).toBe(303);
}

const linus = { forename: 'Linus', surname: 'Quarrenby', birth: 'exact', dateOfBirth: '2018-01-02' };
const odette = { forename: 'Odette', surname: 'Quarrenby', birth: 'exact', dateOfBirth: '2015-06-07' };

describe('whoever is not on the list of a restricted contact', () => {
  it('finds its child neither in the household of a brother nor beside him on his own contact', async () => {
    const [brother, sister] = [await tellOf(service, linus), await tellOf(service, odette)];
    const open = { case_id: 'C-9', first_name: 'Odette', family_name: 'Quarrenby', date_of_birth: '07/06/2015' };
    await feedInForce(service, [open], service.clock.now().toISOString());
    worker = await service.signInAs('otherSocialWorker');
    const path = `/people/${brother.record}/relationships/${sister.record}`;
    expect((await manager.post(path, { seen: '0', is: 'sibling' })).status).toBe(303);
    const pages = [
      `/people/${brother.record}`,
      `/people/contacts/${brother.contact.id}`,
      `/contacts/${brother.contact.id}`,
    ];
    const shown = async (client: Client) => {
      const all = await Promise.all(pages.map(async (page) => words(await client.get(page))));
      return all.map((page) => page.includes('Odette'));
    };
    // As long as all of it is open, she stands where she belongs: the check below is of what is there.
    const before = await shown(worker);
    expect(before).toContain(true);
    await restrict(sister);
    expect(await shown(worker)).toEqual([false, false, false]);
    expect(await shown(manager)).toEqual(before);
  });

  it('finds nothing of it in the past of its child, though the child’s record does not say yet that few may know of it', async () => {
    const [open, kept] = [await tellOf(service, linus), await tellOf(service, linus)];
    await link(kept, open);
    const page = async () => words(await worker.get(`/people/${open.record}`));
    expect(await page()).toMatch(/2 contacts in 12 months/);
    await restrict(kept);
    const record = await find(open.record);
    const version = record.version + 1;
    const appearances = record.appearances.map(({ readers: _, keptFrom: __, ...one }) => ({
      ...one,
      restricted: false,
    }));
    const by = { id: 'test', name: 'Test', role: 'officer' as const, organisation: 'Council' };
    const event = { id: crypto.randomUUID(), record: record.id, version, type: 'linked' as const, other: record.id };
    const events = [{ ...event, reason: 'Made up', at: service.clock.now().toISOString(), by }];
    must(await service.store.personRecords.save({ records: [{ ...record, version, appearances }], events }));
    expect(await page()).toMatch(/1 contact in 12 months/);
  });

  it('is not offered a person to compare with of whom that contact alone tells, though one of their records is open', async () => {
    const [whole, part, asked] = [
      await tellOf(service, odette),
      await tellOf(service, odette),
      await tellOf(service, odette),
    ];
    await link(part, whole);
    const offered = async (client: Client) => {
      const html = await (await client.get(`/people/${asked.record}`)).text();
      return html.includes(whole.record);
    };
    expect(await offered(worker)).toBe(true);
    await restrict(whole);
    expect(await offered(worker)).toBe(false);
    expect(await offered(manager)).toBe(true);
  });
});
