import { beforeEach, expect, it } from 'vitest';
import type { Contact } from '../../shared/contact/contact.ts';
import type { Concern } from '../../shared/form/concern.ts';
import type { Client } from '../support/client.ts';
import { pageOf } from '../support/page.ts';
import { decisionFields, now, proposeAllTheSame, raise } from '../support/raise.ts';
import { richConcern } from '../support/rich-concern.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let worker: Client;
let manager: Client;
let teacher: Client;
let contact: Contact;
beforeEach(async () => {
  service = await startService();
  worker = await service.signInAs('socialWorker');
  manager = await service.signInAs('manager');
  teacher = await service.signInAs('teacher');
});

/** A family in which nobody is near to the school that raised it. */
const farAway = (): Concern => {
  const concern = richConcern();
  const strange = { name: 'Zed Quorn', worksWithChildren: 'no' as const, worksWithChildrenWhere: undefined };
  const adults = concern.adults.map((adult) => ({ ...adult, adult: { ...adult.adult, ...strange } }));
  return { ...concern, adults };
};

const act = async (who: Client, what: string, fields: Record<string, string> = {}) =>
  who.post(`/contacts/${contact.id}/${what}`, { seen: String((await now(service, contact)).version), ...fields });

async function correct(answer: string, words: string) {
  const at = `/referrals/${contact.id}/corrections/${answer}`;
  const form = (await pageOf(await teacher.get(at))).sent('form')[0] ?? '';
  expect((await teacher.post(at, { form, now: words, why: 'I was wrong.' })).status).toBe(303);
}

/** Decides, authorises and sends: the contact then, and the words of the page of its letter. */
async function sendLetter() {
  const path = `/contacts/${contact.id}`;
  await act(worker, 'claim');
  await act(worker, 'rating', { colour: 'amber', reason: 'Hungry but safe tonight.' });
  const childIds = contact.children.map(({ id }) => id);
  const seen = String((await now(service, contact)).version);
  await proposeAllTheSame(worker, path, { seen, ...decisionFields(childIds) });
  expect((await act(manager, 'authorise')).status).toBe(303);
  const authorised = await now(service, contact);
  const letter = `letters/${'letterId' in authorised ? authorised.letterId : ''}`;
  await act(worker, `${letter}/issue`);
  return { contact: await now(service, contact), words: (await pageOf(await worker.get(`${path}/${letter}`))).text };
}

it('a letter leaves where nothing holds it, which is what the corrections below change', async () => {
  contact = await raise(service, farAway());
  expect((await sendLetter()).contact.status).toBe('outcome-issued');
});

it.each([
  [
    'that a colleague is meant',
    () => 'safety~~allegationAgainstWorker',
    'Yes, it is our safeguarding lead.',
    'about someone who works with children',
  ],
  [
    'that an adult works here',
    (id: string) => `adult~${id}~worksWithChildren`,
    'Yes: he is the caretaker at Oakfield Primary School',
    'We were told that Zed Quorn works, volunteers or governs there',
  ],
  [
    'that there is other harm',
    () => 'concern-type~~categories',
    'Neglect, and he hurts their mother',
    'The referrer corrected an answer about the kind of concern in words',
  ],
])('it does not once its referrer says in their own words %s', async (_, answer, words, reason) => {
  const concern = farAway();
  contact = await raise(service, concern);
  await correct(answer(concern.adults[0]?.id ?? ''), words);
  const after = await sendLetter();
  expect(after.contact.status).toBe('authorised');
  expect(after.words).toContain(reason);
});

it('whoever adds domestic abuse to the kinds of harm has the contact treated as one about it', async () => {
  const concern = farAway();
  const type = { ...concern['concern-type'], categories: ['neglect' as const], primary: 'neglect' as const };
  contact = await raise(service, { ...concern, 'concern-type': type });
  expect((await now(service, contact)).domesticAbuse).toBe(false);
  await correct('concern-type~~categories', 'Domestic abuse too');
  expect((await now(service, contact)).domesticAbuse).toBe(true);
});
