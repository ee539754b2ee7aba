import { beforeEach, expect, it } from 'vitest';
import { sweepUnopenedLetters } from '../../functions/events/sweeps/unopened-letters.ts';
import type { Contact } from '../../shared/contact/contact.ts';
import type { Concern } from '../../shared/form/concern.ts';
import { isTrouble } from '../../shared/notice-task.ts';
import type { Client } from '../support/client.ts';
import { sendOwed } from '../support/mails-owed.ts';
import { pageOf } from '../support/page.ts';
import { now, raise } from '../support/raise.ts';
import { richConcern } from '../support/rich-concern.ts';
import { decideAndSend } from '../support/sent-letter.ts';
import { authority, type Service, startService } from '../support/service.ts';
import { storeOfWorker } from '../support/store-of-worker.ts';

let service: Service;
let manager: Client;
let teacher: Client;
let contact: Contact;
let concern: Concern;
let letterId: string;

/** A family in which one adult works with children, far from the school that raised it. */
const farAway = (): Concern => {
  const told = richConcern();
  const works = { name: 'Zed Quorn', worksWithChildren: 'yes' as const, worksWithChildrenWhere: 'A nursery in Leeds' };
  return { ...told, adults: told.adults.map((adult) => ({ ...adult, adult: { ...adult.adult, ...works } })) };
};

beforeEach(async () => {
  service = await startService();
  manager = await service.signInAs('manager');
  teacher = await service.signInAs('teacher');
  // Word of a letter goes there, and no letter.
  const school = await service.store.organisations.get(service.person('teacher').organisation.id);
  await service.store.organisations.save({ ...school, deliveryPolicy: 'notify-only' }, service.deps.newId());
  concern = farAway();
  contact = await raise(service, concern);
  const worker = await service.signInAs('socialWorker');
  await worker.post(`/contacts/${contact.id}/claim`, { seen: '1' });
  await worker.post(`/contacts/${contact.id}/rating`, { seen: '2', colour: 'amber', reason: 'Hungry but safe.' });
  contact = await decideAndSend(service, contact, { level: '2', descriptors: ['L2-education-1'] });
  letterId = 'letterId' in contact ? contact.letterId : '';
});

/** The referrer says that an adult works where the letter went. */
async function worksThere() {
  const at = `/referrals/${contact.id}/corrections/adult~${concern.adults[0]?.id}~worksWithChildrenWhere`;
  const form = (await pageOf(await teacher.get(at))).sent('form')[0] ?? '';
  expect((await teacher.post(at, { form, now: 'Oakfield Primary School', why: 'He has moved here.' })).status).toBe(
    303,
  );
}

const file = () => service.store.contacts.file(contact.id);
const theLetter = async () => (await file()).letters.find(({ id }) => id === letterId)!;
const text = async (client: Client, at: string) => (await pageOf(await client.get(at))).text;
const mine = () => `/referrals/${contact.id}`;
const desk = () => `/contacts/${contact.id}/letters/${letterId}`;
const act = async (client: Client, at: string, fields: Record<string, string>) =>
  client.post(at, { seen: String((await now(service, contact)).version), ...fields });
/** What a manager sends to let it go, as the page shows it to them. */
async function letGo(client: Client, reason: string) {
  const [holds = ''] = (await pageOf(await client.get(`${desk()}/hold`))).sent('holds');
  return { to: 'release', reason, holds };
}
const checked = 'This letter is being checked by the front door';

/** What everybody outside sees of it, by every way to it; the words of the letter are in none. */
async function seenOutside(): Promise<string[]> {
  const { content, recipients } = await theLetter();
  const told = content.blocks.find((block) => block.kind === 'paragraph')!.text;
  const pages = await Promise.all([
    text(teacher, `${mine()}/letters/${letterId}`),
    text(teacher, mine()),
    text(teacher, '/referrals'),
    text(teacher, `${mine()}/copy`),
    text(teacher, `${mine()}/disagree`),
  ]);
  for (const page of pages) expect(page).not.toContain(told);
  // Nor does whoever would disagree see the level that it gives.
  expect(pages.at(-1)).not.toContain('We put both views side by side');
  const [pdf, link] = await Promise.all([
    teacher.get(`${mine()}/letters/${letterId}/pdf`),
    teacher.follow(await teacher.get(`/letters/${recipients[0]!.token}`)),
  ]);
  expect([pdf.status, pdf.headers.get('location')]).toEqual([303, `${mine()}/letters/${letterId}`]);
  return [...pages, await link.response.text()];
}

it('a letter whose message is held is being checked for everybody outside, and a manager sees it with the reason', async () => {
  await worksThere();
  await sendOwed(service);
  expect((await theLetter()).held?.holds.map(({ kind }) => kind)).toEqual(['says-so']);
  const [own, referral, list, , , link] = await seenOutside();
  for (const page of [own, link]) expect(page).toContain(checked);
  expect(referral).toContain('Your letter is being checked by the front door');
  expect(referral).not.toContain('Read the letter');
  expect(list).toContain('Letter being checked');
  expect((await theLetter()).recipients[0]!.opened).toEqual([]);

  const record = await text(manager, `/contacts/${contact.id}`);
  expect(record).toContain('Nobody outside can read it');
  expect(record).toContain('We were told that Zed Quorn works, volunteers or governs there');
  expect((await file()).events.map(({ type }) => type)).toContain('letter-held');
});

it('one whose message had arrived is held as it is first opened, and is then a task', async () => {
  await sendOwed(service);
  await worksThere();
  expect(await text(teacher, `${mine()}/letters/${letterId}`)).toContain(checked);
  await seenOutside();
  const about = (await file()).notices.find((notice) => notice.letterId === letterId)!;
  expect([about.task?.why, isTrouble(about)]).toEqual(['letter-held', true]);
  expect(await text(manager, '/undelivered')).toContain('Letter held');
});

it('nobody is reminded of one that is near to the family since it was sent, and it is held by that', async () => {
  await sendOwed(service);
  await worksThere();
  service.clock.forwardMinutes(4 * 24 * 60);
  const { now: clock, newId, log, digest } = service.deps;
  const store = storeOfWorker(service, 'sweep');
  const nothing = async () => {};
  const deps = { store, authority, now: clock, newId, log, digest, enqueue: async () => [], checkFolder: nothing };
  const sweep = () => sweepUnopenedLetters(deps);
  await sweep();
  const reminder = (await file()).notices.find(({ kind }) => kind === 'letter-reminder')!;
  const mails = await sendOwed(service);
  expect(mails.filter(({ noticeId }) => noticeId === reminder.id)).toEqual([]);
  expect((await theLetter()).held?.holds).toHaveLength(1);
  service.clock.forwardMinutes(8 * 24 * 60);
  await sweep();
  expect((await file()).notices.filter(({ kind }) => kind === 'letter-reminder')).toHaveLength(1);
});

it('a manager releases it with a reason: its message goes to the same reader, who reads it, and it is not held again for that', async () => {
  await worksThere();
  await sendOwed(service);
  const worker = await service.signInAs('socialWorker');
  expect((await act(worker, `${desk()}/hold`, { to: 'release', reason: 'No.' })).status).toBe(403);
  const empty = await pageOf(await act(manager, `${desk()}/hold`, { to: 'release', reason: ' ' }));
  expect([empty.status, empty.text.includes('Enter your reason')]).toEqual([400, true]);
  const form = await letGo(manager, 'He left in June: their head says so.');
  expect((await manager.post(`${desk()}/hold`, { seen: '1', ...form })).status).toBe(409);
  expect((await act(manager, `${desk()}/hold`, form)).status).toBe(303);
  const about = (await file()).notices.find((notice) => notice.letterId === letterId)!;
  expect([about.state, isTrouble(about)]).toEqual(['pending', false]);
  expect((await sendOwed(service)).map(({ to }) => to)).toContain(service.person('teacher').email);
  expect((await teacher.get(`${mine()}/letters/${letterId}/pdf`)).headers.get('content-type')).toBe('application/pdf');
  expect(await text(teacher, mine())).toContain('Read the letter');
  expect(await text(manager, `/contacts/${contact.id}`)).toContain('He left in June');
  expect(await text(manager, `/contacts/${contact.id}`)).not.toContain('Nobody outside can read it');
});

it('who had word of it already is told again once it is released', async () => {
  await sendOwed(service);
  await worksThere();
  await teacher.get(`${mine()}/letters/${letterId}`);
  await act(manager, `${desk()}/hold`, await letGo(manager, 'He left in June.'));
  const [reminder] = (await file()).notices.filter(({ kind }) => kind === 'letter-reminder');
  const mails = await sendOwed(service);
  expect(mails.find(({ noticeId }) => noticeId === reminder!.id)?.to).toBe(service.person('teacher').email);
  expect((await file()).notices.filter(isTrouble)).toEqual([]);
});

it('or a manager withdraws it: its reader is told so and whom to call, and another is made', async () => {
  await sendOwed(service);
  await worksThere();
  await teacher.get(`${mine()}/letters/${letterId}`);
  const form = { reason: 'He opens the post of the office.' };
  expect((await manager.post(`${desk()}/withhold`, { seen: '1', ...form })).status).toBe(409);
  expect((await act(manager, `${desk()}/withhold`, form)).status).toBe(303);
  const [own, referral, , , , link] = await seenOutside();
  for (const page of [own, link]) {
    expect(page).toContain('The front door has withdrawn this letter');
    expect(page).toContain('01632 960100');
    expect(page).not.toContain('office');
  }
  expect(referral).toContain('We have withdrawn the letter about this concern');
  expect((await file()).notices.filter(isTrouble)).toEqual([]);
  expect(await text(manager, desk())).toContain('Withdrawn by Marcus Adeyemi');
  expect((await act(manager, `${desk()}/hold`, { to: 'release', reason: 'After all.' })).status).toBe(409);
  // The adult works there still, so what is made in its place waits for a manager before it goes.
  const sent = decideAndSend(service, contact, { level: '2', descriptors: ['L2-education-1'] });
  await expect(sent).rejects.toThrow('authorised');
  expect('letterId' in (await now(service, contact))).toBe(true);
});
