import { expect, it } from 'vitest';
import { SchoolContactId } from '../../shared/ids.ts';
import { idOf } from '../support/front-door.ts';
import { minuteHand } from '../support/minute-hand.ts';
import { putDirectory } from '../support/school-directory.ts';
import { contactAt, contactsOf, officers, schoolAt } from '../support/school-world.ts';
import { authority, type Service, startService } from '../support/service.ts';
import { tellAgain } from '../support/told-again.ts';
import { incidentOf, openReport } from '../support/triage-incidents.ts';
import { report } from '../support/triage-world.ts';

const key = '900001';

/** The school names somebody, next morning, who has the name of the alleged abuser and an account of their own. */
async function nameDean(service: Service): Promise<void> {
  const before = (await service.store.schools.contactsOf(authority, [key])).get(key)!;
  const dean = contactAt(1, 'deputy', {
    id: SchoolContactId.parse(idOf(77_000)),
    name: 'Dean Pashley',
    email: service.person('lead').email,
    added: { ...contactAt(1, 'lead').added, at: service.clock.now().toISOString() },
    confirmed: { at: service.clock.now().toISOString(), how: 'code' },
  });
  const next = { ...before, version: before.version + 1, people: [...before.people, dean] };
  expect((await service.store.schools.saveContacts(next, crypto.randomUUID())).ok).toBe(true);
}

it('an adult of an incident who is named at the school after its notice finds it nowhere, and an officer settles who may know', async () => {
  const service = await startService({ now: '2026-11-22T20:00:00.000Z' });
  await putDirectory(service.store, {
    schools: [schoolAt(1, { name: 'Oakfield Primary' })],
    added: Object.values(officers),
    contacts: [contactsOf(1)],
  });
  const hand = minuteHand(service);
  const id = await incidentOf(service, openReport);
  await hand.minute();
  const notice = async () => (await service.store.schoolNotices.notice(id, key))!;
  expect((await notice()).hold).toBeUndefined();

  service.clock.set('2026-11-23T07:30:00.000Z');
  await nameDean(service);
  const dean = await service.signInAs('lead');
  const path = `/school-notices/ours/${id}/${key}`;
  const seen = async () => [
    (await (await dean.get('/school-notices/ours')).text()).includes(path),
    (await dean.get(path)).status,
    (await dean.get(`${path}/text`)).status,
    (await dean.post(`${path}/acknowledge`, {})).status,
  ];
  expect(await seen()).toEqual([false, 404, 404, 404]);
  await hand.minute();
  expect((await notice()).hold).toMatchObject({ why: 'works-there', adultIds: ['a2'] });
  expect(await seen()).toEqual([false, 404, 404, 404]);
});

it('a mail that waited while the police named its reader as an adult of the incident does not go to them', async () => {
  const service = await startService({ now: '2026-11-22T20:00:00.000Z' });
  const contacts = contactsOf(1);
  await putDirectory(service.store, {
    schools: [schoolAt(1, { name: 'Oakfield Primary' })],
    added: Object.values(officers),
    contacts: [contacts],
  });
  const [lead] = contacts.people;
  const hand = minuteHand(service);
  const policeReference = 'WAITED/1';
  await incidentOf(service, { ...openReport, policeReference });
  const other = await incidentOf(service, { ...openReport, policeReference: 'WAITED/2' });
  await hand.minute({ mail: false });
  service.clock.set('2026-11-23T07:00:00.000Z');
  await hand.minute({ mail: false });
  const [victim, abuser] = report().adults;
  const adults = [victim, { ...abuser, name: lead!.name, work: [] }];
  await tellAgain(service, { ...openReport, policeReference, adults });
  await hand.mail();
  // What they may know goes to them all the same.
  const tokens = hand.sent
    .filter(({ to }) => to === lead!.email)
    .map(({ text }) => /read\/([0-9a-f-]+)/.exec(text)?.[1] ?? '');
  const links = await Promise.all(tokens.map((token) => service.store.schoolNotices.link(token)));
  expect(links.map((link) => link?.incidentId)).toEqual([other]);
});
