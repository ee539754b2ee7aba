import { beforeAll, describe, expect, it } from 'vitest';
import { keptFromStaff } from '../../functions/http/kept-from-staff.ts';
import { actorOf } from '../../shared/actor.ts';
import { submit } from '../../shared/contact/submit.ts';
import type { Concern } from '../../shared/form/concern.ts';
import { mainText } from '../support/drafts.ts';
import { momentOf, must } from '../support/front-door.ts';
import { sendOwed } from '../support/mails-owed.ts';
import { pageOf } from '../support/page.ts';
import { type Service, startService } from '../support/service.ts';
import { concernAbout } from '../support/told-child.ts';

let service: Service;
const words = async (response: Response) => mainText(await response.text());
const family = {
  'born-day': '31',
  'born-month': '3',
  'born-year': '1980',
  house: '14',
  postcode: 'WY1 4QT',
  relatives: 'Sam Hollis, 5 3 2017\nAnna Maria de la Cruz, WX1 2AB',
};

/** Raises a concern as the form and the systems do: judged before it is saved. */
async function raiseAs(concern: Concern) {
  const person = service.person('teacher');
  const { id: personId, name, jobTitle, email, organisation } = person;
  const referrer = { standing: 'professional' as const, personId, name, jobTitle, email, organisation };
  const moment = {
    ...momentOf(actorOf(person), service.clock.now()),
    newId: service.deps.newId,
    digest: service.deps.digest,
  };
  const submitted = must(submit(concern, { referrer, channel: 'portal' }, moment));
  const { change, concern: sent } = await keptFromStaff(service, submitted, moment);
  must(await service.store.contacts.submit(change, sent));
  return change.contact;
}

beforeAll(async () => {
  service = await startService();
});

it('a concern that names somebody at the front door is kept from them, whatever they said of themselves, until a manager lifts it', async () => {
  const worker = await service.signInAs('otherSocialWorker');
  const opens = async ({ id }: { id: string }) => (await worker.get(`/contacts/${id}`)).status;
  const { name } = service.person('otherSocialWorker');
  const naming = (called: string) => ({
    ...concernAbout({ forename: 'Ida', surname: 'Vane' }),
    adults: [{ id: 'a1', adult: { name: called, personOfConcern: 'yes' as const } }],
  });
  const contact = await raiseAs(naming(`Mr ${name}`));
  const other = await raiseAs(naming('Corinna Tallow'));
  expect([await opens(contact), await opens(other)]).toEqual([404, 200]);
  expect((await worker.post(`/contacts/${contact.id}/claim`, { seen: '1' })).status).toBe(404);
  const teacher = await service.signInAs('teacher');
  const correction = `/referrals/${other.id}/corrections/adult~a1~name`;
  const [form = ''] = (await pageOf(await teacher.get(correction))).sent('form');
  expect((await teacher.post(correction, { form, now: name, why: 'I was told his name.' })).status).toBe(303);
  expect(await opens(other)).toBe(404);
  const manager = await service.signInAs('manager');
  expect((await manager.get(`/contacts/${contact.id}`)).status).toBe(200);
  const lifted = { seen: '1', words: 'It is another of that name.' };
  expect((await manager.post(`/restricted/contacts/${contact.id}/lift`, lifted)).status).toBe(303);
  expect(await opens(contact)).toBe(200);
  await sendOwed(service);
});

describe('the family of somebody at the front door', () => {
  it('is named on one page, which keeps what cannot be read and says where it stands', async () => {
    const worker = await service.signInAs('otherSocialWorker');
    const wrong = { ...family, seen: '0', postcode: 'nowhere', relatives: 'Sam Hollis, 5 3 2017\nSam' };
    const page = await pageOf(await worker.post('/restricted/family', wrong));
    expect(page.status).toBe(400);
    expect(page.text).toContain('Line 2: enter a first and a last name');
    expect(page.text).toContain('Enter a whole postcode');
    expect(page.sent('relatives').join()).toContain('Sam Hollis');
    const alone = await pageOf(
      await worker.post('/restricted/family', { ...family, seen: '0', relatives: 'Sam Hollis, 5 3 2017\nAnna Cruz' }),
    );
    expect(alone.status).toBe(400);
    expect(alone.text).toContain('Line 2: add a date of birth or a postcode');
    expect(alone.sent('relatives').join()).toContain('Anna Cruz');
    const kept = await worker.post('/restricted/family', { ...family, seen: '0' });
    expect(kept.headers.get('location')).toBe('/restricted/family?done=kept');
    const after = await words(await worker.get('/restricted/family'));
    expect(after).toContain('you named yourself and 2 others');
    expect(after).not.toContain('Sam');
    expect((await worker.post('/restricted/family', { ...family, seen: '0' })).status).toBe(409);
  });

  it('lies in the table so that no name can be read from it', async () => {
    const kept = JSON.stringify(await service.store.staffFamilies.all());
    expect(kept).not.toMatch(/sam|hollis|2017|4qt/i);
  });

  it.each([
    [
      'a child with the family name and the day of birth',
      { forename: 'Sammy', surname: 'Hollis-Brown', birth: 'exact', dateOfBirth: '2017-03-05' },
    ],
    [
      'a child whose family name has changed',
      { forename: 'Sam', surname: 'Reed', birth: 'exact', dateOfBirth: '2017-03-05' },
    ],
    ['a child of the name whose day of birth nobody knows', { forename: 'Sam', surname: 'Hollis', birth: 'not-known' }],
  ])('keeps a concern about %s from them from the first, and has a manager decide', async (_, child) => {
    const contact = await raiseAs(concernAbout(child));
    expect((await (await service.signInAs('otherSocialWorker')).get(`/contacts/${contact.id}`)).status).toBe(404);
    expect((await (await service.signInAs('socialWorker')).get(`/contacts/${contact.id}`)).status).toBe(404);
    expect((await (await service.signInAs('otherSocialWorker')).get(`/restricted/contacts/${contact.id}`)).status).toBe(
      404,
    );
    const manager = await service.signInAs('manager');
    expect(await words(await manager.get(`/contacts/${contact.id}`))).toContain('until a manager has decided');
    const told = (await sendOwed(service)).filter(({ subject }) => subject.includes('restricted record'));
    expect(told.map(({ to }) => to).toSorted()).toEqual(
      [service.person('manager').email, service.person('otherManager').email].toSorted(),
    );
    const lifted = { seen: '1', words: 'It is another child of that name.' };
    expect((await manager.post(`/restricted/contacts/${contact.id}/lift`, lifted)).status).toBe(303);
    expect((await (await service.signInAs('otherSocialWorker')).get(`/contacts/${contact.id}`)).status).toBe(200);
  });

  it('keeps nothing from anybody where only a day of birth or a name is shared', async () => {
    const child = { forename: 'Ida', surname: 'Vane', birth: 'exact', dateOfBirth: '2017-03-05' };
    const contact = await raiseAs(concernAbout(child));
    const other = await raiseAs(
      concernAbout({ forename: 'Sam', surname: 'Hollis', birth: 'exact', dateOfBirth: '2014-01-09' }),
    );
    const worker = await service.signInAs('otherSocialWorker');
    for (const { id } of [contact, other]) expect((await worker.get(`/contacts/${id}`)).status).toBe(200);
  });

  it('keeps a concern from them by the very correction that makes it one about their family, and no other does', async () => {
    const child = { forename: 'Sam', surname: 'Hollis', birth: 'exact', dateOfBirth: '2016-03-05' };
    const contact = await raiseAs(concernAbout(child));
    const teacher = await service.signInAs('teacher');
    const correct = async (field: string, now: string) => {
      const path = `/referrals/${contact.id}/corrections/child~c1~${field}`;
      const [form = ''] = (await pageOf(await teacher.get(path))).sent('form');
      expect((await teacher.post(path, { form, now, why: 'I misread the register.' })).status).toBe(303);
    };
    const opens = async () =>
      (await (await service.signInAs('otherSocialWorker')).get(`/contacts/${contact.id}`)).status;
    await correct('forename', 'Samuel');
    expect(await opens()).toBe(200);
    await sendOwed(service);
    await correct('dateOfBirth', '5 March 2017');
    expect(await opens()).toBe(404);
    const told = (await sendOwed(service)).filter(({ subject }) => subject.includes('restricted record'));
    expect(told.map(({ to }) => to)).toContain(service.person('manager').email);
    const manager = await service.signInAs('manager');
    const seen = String(must(await service.store.contacts.find(contact.id)).version);
    const lifted = { seen, words: 'It is another child of that name.' };
    expect((await manager.post(`/restricted/contacts/${contact.id}/lift`, lifted)).status).toBe(303);
    await correct('forename', 'Sammy');
    expect(await opens()).toBe(200);
  });
});
