import { beforeEach, expect, it } from 'vitest';
import { actorOf } from '../../shared/actor.ts';
import type { Contact } from '../../shared/contact/contact.ts';
import { relationTo } from '../../shared/permissions.ts';
import type { Client } from '../support/client.ts';
import { mainText } from '../support/drafts.ts';
import { concernFor } from '../support/front-door.ts';
import { raise } from '../support/raise.ts';
import { type CastName, type Service, startService } from '../support/service.ts';

let service: Service;
let lead: Client;
beforeEach(async () => {
  service = await startService();
  lead = await service.signInAs('lead');
});

const alleged = () =>
  concernFor((concern) => ({ ...concern, safety: { ...concern.safety, allegationAgainstWorker: 'yes' } }));
const status = async (who: CastName, path: string) => (await (await service.signInAs(who)).get(path)).status;
const listed = async (path: string) => mainText(await (await lead.get(path)).text());

const isKeptFromLead = async ({ id, reference }: Contact) => {
  const missing = await (await lead.get(`/referrals/${crypto.randomUUID()}`)).text();
  for (const page of [
    '',
    '/sent',
    '/copy',
    '/copy.txt',
    '/copy.json',
    '/add',
    '/corrections',
    '/withdraw',
    '/disagree',
  ]) {
    const answer = await lead.get(`/referrals/${id}${page}`);
    expect([page, answer.status]).toEqual([page, 404]);
  }
  expect(await (await lead.get(`/referrals/${id}`)).text()).toBe(missing);
  expect(await listed('/referrals/organisation')).not.toContain(reference);
};

it('an allegation that was sent is open to whoever raised it and the front door, and to no lead of their organisation', async () => {
  const contact = await raise(service, alleged());
  const other = await raise(service);
  await isKeptFromLead(contact);
  expect(await listed('/referrals/organisation')).toContain(other.reference);
  expect(await listed('/referrals/organisation')).toContain('is shown only to the person who raised it');
  expect(await status('deputy', `/referrals/${contact.id}`)).toBe(404);
  expect(await status('teacher', `/referrals/${contact.id}`)).toBe(200);
  expect(await status('socialWorker', `/contacts/${contact.id}`)).toBe(200);
});

it('what a lead raised themselves stays theirs', async () => {
  const contact = await raise(service, alleged(), 'lead');
  expect(await status('lead', `/referrals/${contact.id}`)).toBe(200);
  expect(await listed('/referrals/organisation')).toContain(contact.reference);
});

it('whoever corrects their concern to be an allegation closes it to the leads', async () => {
  const contact = await raise(service);
  expect(await status('lead', `/referrals/${contact.id}`)).toBe(200);
  const teacher = await service.signInAs('teacher');
  const correction = `/referrals/${contact.id}/corrections/safety~~allegationAgainstWorker`;
  const form = (await (await teacher.get(correction)).text()).match(/name="form" value="([^"]+)"/)?.[1] ?? '';
  const sent = await teacher.post(correction, { form, now: 'Yes', why: 'It may be one of our staff.' });
  expect(sent.status).toBe(303);
  await isKeptFromLead(contact);
});

it('a school’s system may follow the allegation that it raised itself, and none that a person raised', () => {
  const person = service.person('lead');
  const system = { ...actorOf(person), kind: 'client' as const, role: 'referrer' as const };
  const { organisation, authority } = person;
  const raised = { authority, allegation: true, raisedBy: { organisation, clientId: system.id } };
  expect(relationTo(system, raised)).toBe('organisation');
  expect(relationTo(system, { ...raised, raisedBy: { organisation, personId: 'somebody-else' } })).toBe('none');
});
