import { expect, it } from 'vitest';
import { type Telling, takeReport } from '../../functions/http/incidents/take-report.ts';
import { actorOf } from '../../shared/actor.ts';
import { decidedIncident, wholeOf } from '../support/decided-incident.ts';
import { must } from '../support/front-door.ts';
import { minuteHand } from '../support/minute-hand.ts';
import { type CastName, personCalled, shippedSettings, startService } from '../support/service.ts';
import { openReport } from '../support/triage-incidents.ts';
import { report, secrets } from '../support/triage-world.ts';

const [victim, abuser] = openReport.adults as object[];

/** A contact that was opened from an incident, and what the police put right after it. */
async function opened(first: object = openReport) {
  const service = await startService({ now: '2026-11-23T09:35:00.000Z' });
  const id = await decidedIncident(service, { report: first });
  const manager = await service.signInAs('manager');
  const seen = String((await wholeOf(service, id)).incident.version);
  expect((await manager.post(`/triage/incidents/${id}/outcome/contact`, { seen })).status).toBe(303);
  const contact = (await wholeOf(service, id)).incident.contact!;
  const { id: personId, name, email, organisation } = service.person('police');
  const telling: Telling = {
    actor: actorOf(service.person('police')),
    settings: shippedSettings,
    reporter: { personId, name, email, organisation },
    channel: 'portal',
  };
  const correct = async (more: object, rest: object = openReport) => {
    service.clock.set('2026-11-23T11:00:00.000Z');
    const adults = [victim, { ...abuser, ...more }];
    must(await takeReport(service.deps, report({ ...rest, adults }), telling));
    await minuteHand(service).minute();
  };
  return { service, id, contact, correct };
}

it.each([
  ['a worker of the front door', 'socialWorker', '/triage/incidents', '/contacts'],
  ['a colleague of the police', 'policeLead', '/incidents', '/referrals'],
] as const)(
  '%s whom the police name later as the adult is kept from the contact like from its incident',
  async (_, who, incidents, contacts) => {
    const { service, id, contact, correct } = await opened();
    const before = await service.signInAs(who);
    expect((await before.get(`${contacts}/${contact.id}`)).status).toBe(200);
    await correct({ otherNames: service.person(who).name });
    const reader = await service.signInAs(who);
    const pages = [`${incidents}/${id}`, `${contacts}/${contact.id}`];
    expect(await Promise.all(pages.map(async (page) => (await reader.get(page)).status))).toEqual([404, 404]);
    expect((await (await service.signInAs('manager')).get(`/contacts/${contact.id}`)).status).toBe(200);
    const { version } = must(await service.store.contacts.find(contact.id));
    // The next word of the police that names nobody else leaves the contact as it is.
    await correct({ otherNames: service.person(who).name, relationship: 'other' });
    expect(must(await service.store.contacts.find(contact.id)).version).toBe(version);
  },
);

it('whoever told of the incident, and is named later as an adult of it, reads the contact no more, and its letter goes to the mailbox of the force', async () => {
  const { service, contact, correct } = await opened();
  const teller = service.person('police');
  expect((await (await service.signInAs('police')).get(`/referrals/${contact.id}`)).status).toBe(200);
  await correct({ otherNames: teller.name });
  expect((await (await service.signInAs('police')).get(`/referrals/${contact.id}`)).status).toBe(404);
  const { raisedBy } = must(await service.store.contacts.find(contact.id));
  expect(raisedBy.personId).toBeUndefined();
  expect(raisedBy.email).not.toBe(teller.email);
  expect(raisedBy.organisation).toEqual(teller.organisation);
});

/** A manager says that few need not know of a contact. */
async function lift({ service, contact }: Awaited<ReturnType<typeof opened>>) {
  const manager = await service.signInAs('manager');
  const { version } = must(await service.store.contacts.find(contact.id));
  const said = { seen: String(version), words: 'Another of that name.' };
  expect((await manager.post(`/restricted/contacts/${contact.id}/lift`, said)).status).toBe(303);
}
const opens = async ({ service, contact, id }: Awaited<ReturnType<typeof opened>>, who: CastName) => {
  const browser = await service.signInAs(who);
  const pages = [`/triage/incidents/${id}`, `/contacts/${contact.id}`];
  return Promise.all(pages.map(async (page) => (await browser.get(page)).status));
};

it('what a manager lifted stands for the names that the police had told by then, and for no name and no work that they tell later', async () => {
  const me = 'otherSocialWorker';
  const mister = { name: `Mr ${personCalled(me).name.split(' ').at(-1)}` };
  const world = await opened({ ...openReport, adults: [victim, { ...abuser, ...mister }] });
  const { service, contact, correct } = world;
  expect(await opens(world, me)).toEqual([404, 404]);
  await lift(world);
  expect(await opens(world, me)).toEqual([404, 200]);
  // The same name again, with something else of him.
  await correct({ ...mister, relationship: 'other' });
  expect(await opens(world, me)).toEqual([404, 200]);
  await correct({ name: personCalled(me).name, relationship: 'other' });
  expect(await opens(world, me)).toEqual([404, 404]);
  expect([await opens(world, 'officer'), await opens(world, 'manager')]).toEqual([
    [200, 404],
    [200, 200],
  ]);

  await lift(world);
  expect(await opens(world, me)).toEqual([404, 200]);
  await correct({ name: personCalled(me).name, work: [{ kind: 'council', where: 'the front door' }] });
  expect([await opens(world, me), await opens(world, 'officer')]).toEqual([
    [404, 404],
    [404, 404],
  ]);
  const { restricted } = must(await service.store.contacts.find(contact.id));
  expect([restricted?.undecided, restricted?.lifted]).toEqual([true, undefined]);
});

it('a contact of which a manager lifted what a worker had said is restricted anew when its incident becomes so', async () => {
  const world = await opened();
  const { service, contact, correct } = world;
  const worker = await service.signInAs('otherSocialWorker');
  const { version } = must(await service.store.contacts.find(contact.id));
  const knows = { seen: String(version), words: 'I know them.' };
  expect((await worker.post(`/restricted/contacts/${contact.id}/conflict`, knows)).status).toBe(303);
  await lift(world);
  expect([await opens(world, 'officer'), await opens(world, 'otherSocialWorker')]).toEqual([
    [200, 200],
    [200, 200],
  ]);
  await correct({ work: [{ kind: 'police' }] });
  expect([await opens(world, 'officer'), await opens(world, 'otherSocialWorker')]).toEqual([
    [404, 404],
    [404, 404],
  ]);
  // And what is lifted then stands while nothing else is told.
  await lift(world);
  await correct({ work: [{ kind: 'police' }], relationship: 'other' });
  expect(await opens(world, 'officer')).toEqual([404, 200]);
});

it('a sentence that becomes secret after a contact was opened is taken out of it, by the next minute, and is shown to whoever reveals it', async () => {
  const sentence = `Police took the children to ${secrets.refuge} on Saturday.`;
  const told = { ...openReport, sentence };
  const bare = (openReport.adults as { safeContact?: object }[]).map(({ safeContact: _, ...adult }) => adult);
  const { service, contact, correct } = await opened({ ...told, adults: bare });
  const reads = async (who: 'officer' | 'police', page: string) =>
    (await (await (await service.signInAs(who)).get(page)).text()).includes(secrets.refuge);
  const pages = [
    ['officer', `/contacts/${contact.id}`],
    ['police', `/referrals/${contact.id}`],
  ] as const;
  for (const [who, page] of pages) expect(await reads(who, page)).toBe(true);
  await correct({}, told);
  for (const [who, page] of pages) expect(await reads(who, page)).toBe(false);
  const worker = await service.signInAs('officer');
  expect(await (await worker.get(`/contacts/${contact.id}`)).text()).toMatch(
    /Sealed, so it is not shown here[\s\S]*must not be known/,
  );
  const kept = await service.store.sealed.forRule(contact.id);
  expect(JSON.stringify(kept.answers)).toContain(secrets.refuge);
  const { version } = must(await service.store.contacts.find(contact.id));
  await minuteHand(service).minute();
  expect(must(await service.store.contacts.find(contact.id)).version).toBe(version);
});
