import { beforeEach, expect, it } from 'vitest';
import type { Adult } from '../../shared/form/concern.ts';
import { ContactId, DraftId } from '../../shared/ids.ts';
import type { Client } from '../support/client.ts';
import { answerWhatIsNeeded, beginDraft, declaration, mainText } from '../support/drafts.ts';
import { must } from '../support/front-door.ts';
import { pageOf } from '../support/page.ts';
import { now } from '../support/raise.ts';
import { type CastName, type Service, startService } from '../support/service.ts';

let service: Service;
let teacher: Client;
beforeEach(async () => {
  service = await startService();
  teacher = await service.signInAs('teacher');
});
const idIn = (path: string) => path.split('/').at(-1);
const statusFor = async (who: CastName, path: string) => (await (await service.signInAs(who)).get(path)).status;
const listedFor = async (who: CastName, list: string) =>
  mainText(await (await (await service.signInAs(who)).get(list)).text());

/** A draft of the teacher's that tells of one adult, ready to be sent; answers its address. */
async function draftAbout(adult: Omit<Adult, 'id'>): Promise<string> {
  const path = await beginDraft(teacher);
  await answerWhatIsNeeded(teacher, path);
  const draft = must(await service.store.drafts.find(DraftId.parse(idIn(path))));
  const concern = { ...draft.concern, adults: [{ id: 'a1', ...adult }] };
  must(await service.store.drafts.save({ ...draft, version: draft.version + 1, concern }, service.deps.newId()));
  return path;
}
async function sentAbout(adult: Omit<Adult, 'id'>) {
  const sent = await teacher.post(`${await draftAbout(adult)}/send`, declaration);
  expect(sent.status).toBe(303);
  const id = /[0-9a-f-]{36}/.exec(sent.headers.get('location') ?? '')?.[0];
  return must(await service.store.contacts.find(ContactId.parse(id)));
}

it('a concern that tells of a safeguarding lead as a parent is kept from that lead, and not from the others there', async () => {
  const { name } = service.person('lead');
  const path = await draftAbout({ adult: { name, worksWithChildren: 'no' } });
  expect([await statusFor('lead', path), await statusFor('deputy', path)]).toEqual([404, 200]);
  const contact = await sentAbout({ adult: { name, worksWithChildren: 'no' } });
  for (const page of ['', '/copy.json', '/sent', '/thread'])
    expect([page, await statusFor('lead', `/referrals/${contact.id}${page}`)]).toEqual([page, 404]);
  expect(await listedFor('lead', '/referrals/organisation')).not.toContain(contact.reference);
  expect(await listedFor('deputy', '/referrals/organisation')).toContain(contact.reference);
  expect(await statusFor('deputy', `/referrals/${contact.id}`)).toBe(200);
  expect(await statusFor('teacher', `/referrals/${contact.id}`)).toBe(200);
});

it('a concern is kept from a lead however their name was written: with a title, without a first name', async () => {
  const { name } = service.person('lead');
  for (const called of [`Mrs ${name}`, `Miss ${name.split(' ').at(-1)}`, `${name} (her aunt)`]) {
    const { id } = await sentAbout({ adult: { name: called, worksWithChildren: 'no' } });
    expect([called, await statusFor('lead', `/referrals/${id}`)]).toEqual([called, 404]);
    expect([called, await statusFor('deputy', `/referrals/${id}`)]).toEqual([called, 200]);
  }
});

it('so is one that has their mailbox, and one about somebody there who has no account is kept to whoever raised it', async () => {
  const { email, organisation } = service.person('lead');
  const byMailbox = await sentAbout({ adult: { name: 'Dan' }, 'adult-contact': { email } });
  expect(await statusFor('lead', `/referrals/${byMailbox.id}`)).toBe(404);
  const worksThere = { worksWithChildren: 'yes', worksWithChildrenWhere: organisation.name } as const;
  const unknown = await sentAbout({ adult: { name: 'Dan Marlowe', ...worksThere } });
  expect(await statusFor('lead', `/referrals/${unknown.id}`)).toBe(404);
  expect(await statusFor('deputy', `/referrals/${unknown.id}`)).toBe(404);
  expect(await statusFor('teacher', `/referrals/${unknown.id}`)).toBe(200);
  const other = await sentAbout({ adult: { name: 'Dan Marlowe', worksWithChildren: 'no' } });
  expect(await statusFor('lead', `/referrals/${other.id}`)).toBe(200);
});

it('a correction that names a lead keeps the concern from them by the same act', async () => {
  const contact = await sentAbout({ adult: { name: 'Dan Marlowe', worksWithChildren: 'no' } });
  const path = `/referrals/${contact.id}`;
  expect(await statusFor('lead', path)).toBe(200);
  const correction = `${path}/corrections/adult~a1~name`;
  const [form = ''] = (await pageOf(await teacher.get(correction))).sent('form');
  const corrected = { form, now: service.person('lead').name, why: 'I was told his name.' };
  expect((await teacher.post(correction, corrected)).status).toBe(303);
  expect((await now(service, contact)).keptFromColleagues).toEqual([service.person('lead').id]);
  expect(await statusFor('lead', path)).toBe(404);
});

it('what a manager lifted stands for the name that was told by then, and for none that the referrer puts in its place', async () => {
  const me = service.person('otherSocialWorker');
  const contact = await sentAbout({ adult: { name: `Mr ${me.name.split(' ').at(-1)}`, worksWithChildren: 'no' } });
  const path = `/contacts/${contact.id}`;
  expect(await statusFor('otherSocialWorker', path)).toBe(404);
  const manager = await service.signInAs('manager');
  const another = { seen: String(contact.version), words: 'Another of that name.' };
  expect((await manager.post(`/restricted${path}/lift`, another)).status).toBe(303);
  const correct = async (place: string, now: string) => {
    const correction = `/referrals/${contact.id}/corrections/adult~a1~${place}`;
    const [form = ''] = (await pageOf(await teacher.get(correction))).sent('form');
    expect((await teacher.post(correction, { form, now, why: 'I was told.' })).status).toBe(303);
  };
  await correct('otherNames', 'Zed Quorn');
  expect(await statusFor('otherSocialWorker', path)).toBe(200);
  await correct('name', me.name);
  expect(await statusFor('otherSocialWorker', path)).toBe(404);
  expect([await statusFor('officer', path), await statusFor('manager', path)]).toEqual([404, 200]);
});

it('whoever comes to go by the name of an adult after it was sent reads it no longer, under a corrected name neither', async () => {
  const contact = await sentAbout({ adult: { name: 'Zed Quorn', worksWithChildren: 'no' } });
  const path = `/referrals/${contact.id}`;
  const called = async (who: CastName, name: string) => {
    const person = (await service.store.people.find(service.person(who).id))!;
    must(await service.store.people.save({ ...person, version: person.version + 1, name }, service.deps.newId()));
  };
  const opens = async (who: CastName) => [
    await statusFor(who, path),
    (await listedFor(who, '/referrals/organisation')).includes(contact.reference),
  ];
  expect([await opens('lead'), await opens('deputy')]).toEqual([
    [200, true],
    [200, true],
  ]);
  await called('lead', 'Mr Zed Quorn');
  expect([await opens('lead'), await opens('deputy')]).toEqual([
    [404, false],
    [200, true],
  ]);
  const correction = `${path}/corrections/adult~a1~name`;
  const [form = ''] = (await pageOf(await teacher.get(correction))).sent('form');
  const corrected = { form, now: 'Nadir Holm', why: 'I was told his name.' };
  expect((await teacher.post(correction, corrected)).status).toBe(303);
  await called('deputy', 'Nadir Holm');
  expect([await opens('lead'), await opens('deputy')]).toEqual([
    [404, false],
    [404, false],
  ]);
});
