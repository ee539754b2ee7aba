import { beforeAll, describe, expect, it } from 'vitest';
import type { Contact } from '../../shared/contact/contact.ts';
import { asked, brennock, feedInForce } from '../support/case-feed.ts';
import type { Client } from '../support/client.ts';
import { minuteHand } from '../support/minute-hand.ts';
import { pageOf } from '../support/page.ts';
import { now, raise } from '../support/raise.ts';
import { type CastName, type Service, startService } from '../support/service.ts';
import { concernAbout } from '../support/told-child.ts';
import { incidentOf, openReport } from '../support/triage-incidents.ts';

let service: Service;
let worker: Client;
let minute: () => Promise<void>;
beforeAll(async () => {
  service = await startService();
  worker = await service.signInAs('socialWorker');
  const hand = minuteHand(service);
  minute = async () => {
    service.clock.forwardMinutes(1);
    await hand.minute();
  };
});

const tell = async (child: object, by: CastName): Promise<Contact> => {
  const contact = await raise(service, concernAbout(child), by);
  await minute();
  return contact;
};
const lane = async () => pageOf(await worker.get('/people/same-event'));
const known = async ({ id }: Contact): Promise<string[]> => {
  const { lines } = await (await worker.get(`/people/contacts/${id}/known`)).json();
  return lines.map(({ text }: { text: string }) => text);
};
const child = { forename: 'Araminta', surname: 'Foss', birth: 'exact', dateOfBirth: '2016-07-08' };

/** Says in the lane what is to be said of its first pair. */
async function say(same: 'yes' | 'no', reason: string): Promise<Response> {
  const page = await lane();
  const [action = ''] = page.html.match(/\/people\/same-event\/[0-9a-f-]{36}/) ?? [];
  return worker.post(action, { seen: page.sent('seen')[0] ?? '', same, reason });
}

describe('two contacts about one child within three days', () => {
  it('stand in a lane of their own until somebody says, and change in nothing, whatever is said', async () => {
    const [school, gp] = [await tell(child, 'teacher'), await tell(child, 'gp')];
    const before = [await now(service, school), await now(service, gp)];
    const page = await lane();
    expect(page.text).toContain(`${school.reference} and ${gp.reference}`);
    expect(page.text).toMatch(/from Oakfield Primary School.*from Hallowmere Medical Practice/);
    expect(await known(school)).toContain(`${gp.reference} may be about the same event`);
    const wrong = await pageOf(await say('yes', ' '));
    expect([wrong.status, wrong.text]).toEqual([400, expect.stringContaining('Enter your reason')]);

    expect((await say('yes', 'Both tell of Monday morning.')).status).toBe(303);
    expect((await lane()).text).toContain('There is nothing to look at');
    expect(await known(gp)).toContain(`${school.reference} is about the same event`);
    expect([await now(service, school), await now(service, gp)]).toEqual(before);
    const board = (await pageOf(await worker.get('/board'))).text;
    for (const { reference } of [school, gp]) expect(board).toContain(reference);
  });

  it('are not offered again once somebody has said that they are two events, and none that came later is offered', async () => {
    const other = { ...child, forename: 'Ptolemy', dateOfBirth: '2011-02-03' };
    const first = await tell(other, 'teacher');
    const second = await tell(other, 'gp');
    expect((await say('no', 'One is about school, one about home.')).status).toBe(303);
    const [told] = await service.store.personRecords.told([{ kind: 'contact', id: second.id }]);
    await service.store.personRecords.file(told!, service.deps.digest);
    await minute();
    expect((await lane()).text).not.toContain(first.reference);
    service.clock.forwardMinutes(4 * 24 * 60);
    worker = await service.signInAs('socialWorker');
    const third = await tell(other, 'teacher');
    expect((await lane()).text).not.toContain(third.reference);
  });
});

it('a contact says who may be its child, who else told of is open to a team, and nothing when the list is too old', async () => {
  const made = new Date(service.clock.now().getTime() - 3_600_000).toISOString();
  await feedInForce(service, [brennock], made);
  const { given, family } = asked(brennock);
  const kaya = { forename: given, surname: family, birth: 'exact', dateOfBirth: '2017-03-14' };
  await tell(kaya, 'gp');
  const contact = await tell(kaya, 'teacher');
  expect(await known(contact)).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/1 person whom we know may be Kaya Brennock/),
      expect.stringMatching(/Kaya Brennock is likely open to Safeguarding Team 3/),
    ]),
  );
  const page = await pageOf(await worker.get(`/contacts/${contact.id}`));
  expect(page.text).toMatch(/What we know already.*Kaya Brennock:.*1 contact in 12 months/);
  service.clock.forwardMinutes(3 * 24 * 60);
  worker = await service.signInAs('socialWorker');
  expect((await known(contact)).join()).toMatch(/too old to say who is open/);
});

it('the page of an incident says what may be about the same event, and which brother or sister is open to a team', async () => {
  const made = new Date(service.clock.now().getTime() - 3_600_000).toISOString();
  await feedInForce(service, [brennock], made);
  const robin = { forename: 'Robin', surname: 'Alderwick', birth: 'exact', dateOfBirth: '2017-03-05' };
  const contact = await tell(robin, 'teacher');
  const id = await incidentOf(service, { ...openReport, occurredAt: service.clock.now().toISOString() });
  await minute();
  const kaya = await tell({ forename: 'Kaya', surname: 'Brennock', birth: 'exact', dateOfBirth: '2017-03-14' }, 'gp');
  const [here, there] = await service.store.personRecords.told([
    { kind: 'incident', id },
    { kind: 'contact', id: kaya.id },
  ]);
  const self = here!.people.find(({ person }) => person.startsWith('c'))!.record;
  const sister = there!.people[0]!.record;
  const saidSo = await worker.post(`/people/${self}/relationships/${sister}`, { seen: '0', is: 'half-sibling' });
  expect(saidSo.status).toBe(303);
  const { lines } = await (await worker.get(`/people/incidents/${id}/known`)).json();
  const said = lines.map(({ text }: { text: string }) => text);
  expect(said).toContain(`${contact.reference} may be about the same event`);
  expect(said).toContainEqual(
    expect.stringMatching(/Kaya Brennock, brother or sister of Robin Alderwick, is likely open to Safeguarding Team 3/),
  );
  const page = await (await worker.get(`/triage/incidents/${id}`)).text();
  expect(page).toContain(`data-known="/people/incidents/${id}/known"`);
  const told = await pageOf(await worker.get(`/people/incidents/${id}`));
  expect(told.text).toContain(`${contact.reference} may be about the same event`);
});
