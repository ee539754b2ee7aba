import { beforeAll, expect, it } from 'vitest';
import type { Contact } from '../../shared/contact/contact.ts';
import { PersonRecordId } from '../../shared/ids.ts';
import type { Client } from '../support/client.ts';
import { mainText } from '../support/drafts.ts';
import { must } from '../support/front-door.ts';
import { type Service, startService } from '../support/service.ts';
import { tellOf } from '../support/told-child.ts';
import { incidentOf } from '../support/triage-incidents.ts';

let service: Service;
let worker: Client;
let manager: Client;
const robin = { given: 'Robin', family: 'Alderwick', 'birth-day': '5', 'birth-month': '3', 'birth-year': '2017' };
const pageFor = async (client: Client) => (await client.post('/people', robin)).text();
const words = async (answer: Response) => mainText(await answer.text());

beforeAll(async () => {
  service = await startService();
  worker = await service.signInAs('socialWorker');
  manager = await service.signInAs('manager');
});

it('nobody learns of a child in a restricted incident by a search, by an address or by a person whom it is linked with', async () => {
  const { store, deps, clock } = service;
  const absent = await pageFor(worker);
  const id = await incidentOf(service);
  const [told] = await store.personRecords.told([{ kind: 'incident', id }]);
  expect(await store.personRecords.file(told!, deps.digest)).toBe(true);
  const [filed] = await store.personRecords.told([{ kind: 'incident', id }]);
  const hidden = filed!.people.find(({ person }) => person === 'c1')!.record;

  // The same words to the byte, whether there is nobody or somebody whom few may know of.
  expect(await pageFor(worker)).toBe(absent);
  const nobody = PersonRecordId.parse(crypto.randomUUID());
  const [there, notThere] = [await worker.get(`/people/${hidden}`), await worker.get(`/people/${nobody}`)];
  expect([there.status, await there.text()]).toEqual([404, await notThere.text()]);
  expect((await worker.get(`/people/incidents/${id}`)).status).toBe(404);
  expect(mainText(await pageFor(manager))).toContain('Robin Alderwick');

  // What was told in the open stays in the open, and what was not is in no line of it.
  clock.forwardMinutes(1);
  const open = await tellOf(service, { forename: 'Robin', surname: 'Alderwick', dateOfBirth: '2017-03-05' });
  const [a, b] = [must(await store.personRecords.find(hidden)), must(await store.personRecords.find(open.record))];
  const linked = await manager.post(`/people/${a.id}/compare/${b.id}/link`, {
    seen: String(a.version),
    otherSeen: String(b.version),
    reason: 'Same mother.',
  });
  expect(linked.status).toBe(303);
  const html = await (await worker.get(`/people/${b.id}`)).text();
  expect(html).toContain('Robin Alderwick');
  const seen = mainText(html);
  expect(seen).not.toMatch(/DA-|Tamsin|Same mother|Domestic abuse incident/);
  expect(seen).toContain('1 contact in 12 months');
  const whole = await words(await manager.get(`/people/${b.id}`));
  expect(whole).toMatch(/1 domestic abuse incident in 12 months/);
  expect(whole).toContain('Tamsin Alderwick');

  // Nor is it said that somebody proposes to make one with them.
  const person = must(await store.personRecords.find(b.id));
  const other = filed!.people.find(({ person: child }) => child === 'c2')!.record;
  const by = { id: 'test', name: 'A colleague', role: 'manager' as const, organisation: 'Council' };
  const at = clock.now().toISOString();
  const version = person.version + 1;
  const merge = { at, by, reason: 'The same birthday.', other, otherVersion: 1 };
  const event = { id: crypto.randomUUID(), record: b.id, version, type: 'merge-proposed' as const, other };
  const events = [{ ...event, reason: merge.reason, at, by }];
  must(await store.personRecords.save({ records: [{ ...person, version, merge }], events }));
  expect(await words(await worker.get(`/people/${b.id}`))).not.toMatch(/merge|Tamsin|birthday/);
  expect(await words(await manager.get(`/people/${b.id}`))).toMatch(/A merge is proposed.*Tamsin.*birthday/);
});

it('a person who was told of a thousand times is read in no more reads than one who was told of sixty times', async () => {
  const { store, table } = service;
  const contacts: Contact[] = [];
  for (let at = 0; at < 3; at += 1)
    contacts.push((await tellOf(service, { forename: `Ada${at}`, surname: 'Lovell' })).contact);
  const readsOf = async (times: number) => {
    const { record: id } = await tellOf(service, { forename: 'Zebedee', surname: `Quill${times}` });
    const record = must(await store.personRecords.find(id));
    const more = Array.from({ length: times - 1 }, (_, at) => ({
      ...record.appearances[0]!,
      id: contacts[at % contacts.length]!.id as string,
      record: PersonRecordId.parse(crypto.randomUUID()),
      at: new Date(Date.parse('2026-11-20T00:00:00Z') - at * 3_600_000).toISOString(),
    }));
    const appearances = [...record.appearances, ...more];
    const by = { id: 'test', name: 'Test', role: 'officer' as const, organisation: 'Council' };
    const event = {
      ...{ id: crypto.randomUUID(), record: id, version: record.version + 1, type: 'linked' as const, other: id },
      ...{ reason: 'Made up', at: service.clock.now().toISOString(), by },
    };
    must(
      await store.personRecords.save({
        records: [{ ...record, version: record.version + 1, appearances }],
        events: [event],
      }),
    );
    let reads = 0;
    const { client } = table;
    const send = client.send.bind(client);
    Object.assign(client, {
      send: (command: never) => {
        reads += 1;
        return send(command);
      },
    });
    const answer = await worker.get(`/people/${id}`);
    Object.assign(client, { send });
    expect(answer.status).toBe(200);
    const page = await words(answer);
    expect(page).toContain('Concern from Oakfield Primary School');
    expect(page).toContain('Earlier');
    return reads;
  };
  const [sixty, thousand] = [await readsOf(60), await readsOf(1000)];
  // The first of all brings the secret of the register's keys as well.
  expect(thousand).toBeLessThanOrEqual(sixty);
  expect(thousand).toBeLessThan(70);
});
