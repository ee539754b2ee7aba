import { beforeAll, expect, it } from 'vitest';
import { stampOf } from '../../shared/actor.ts';
import type { Notice } from '../../shared/notice.ts';
import { controlsOf, errorsOf, mainText } from '../support/drafts.ts';
import { expectErrorsToLeadSomewhere } from '../support/error-summary.ts';
import { now } from '../support/raise.ts';
import { answeredConcern, decideAndSend } from '../support/sent-letter.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
beforeAll(async () => {
  service = await startService();
});

it('a letter that did not arrive is withheld by a manager: nobody can read it, its task ends, and another can be sent', async () => {
  const contact = await answeredConcern(service);
  const path = `/contacts/${contact.id}`;
  const letterId = 'letterId' in contact ? contact.letterId : '';
  const file = () => service.store.contacts.file(contact.id);
  const theLetter = async () => (await file()).letters.find(({ id }) => id === letterId)!;
  const theMessage = async () => (await file()).notices.find((notice) => notice.letterId === letterId)!;
  const found = await theMessage();
  const at = service.clock.now().toISOString();
  const bounced: Notice = {
    ...found,
    version: found.version + 1,
    state: 'bounced',
    attempt: 1,
    log: [{ at, state: 'bounced', attempt: 1, detail: 'Permanent General' }],
    task: { since: at, why: 'bounced', owner: stampOf(service.person('manager')) },
  };
  await service.store.notices.save(bounced, service.deps.newId());

  const [manager, worker, teacher] = [
    await service.signInAs('manager'),
    await service.signInAs('socialWorker'),
    await service.signInAs('teacher'),
  ];
  const words = async (client: typeof manager, address: string) => mainText(await (await client.get(address)).text());
  const form = `${path}/letters/${letterId}/withhold`;
  const message = `${path}/notices/${found.id}`;
  expect(await words(manager, message)).toContain('Do not send it');
  expect(await words(worker, message)).not.toContain('Do not send it');
  expect((await worker.post(form, { seen: String(contact.version), reason: 'No.' })).status).toBe(403);

  const empty = await manager.post(form, { seen: String(contact.version), reason: ' ' });
  const html = await empty.text();
  expectErrorsToLeadSomewhere(html);
  expect([empty.status, errorsOf(html)]).toEqual([400, ['Enter why it must not be sent']]);
  const stale = await manager.post(form, { seen: '1', reason: 'She is his aunt.' });
  expect([stale.status, controlsOf(await stale.text()).get('reason')]).toEqual([409, ['She is his aunt.']]);

  const { token } = (await theLetter()).recipients[0]!;
  const linked = async () => (await service.store.letters.byToken(token, service.clock.now())).ok;
  expect(await linked()).toBe(true);
  expect((await manager.post(form, { seen: String(contact.version), reason: 'She is his aunt.' })).status).toBe(303);
  expect((await now(service, contact)).status).toBe('screening');
  expect(await linked()).toBe(false);
  expect((await teacher.get(`/referrals/${contact.id}/letters/${letterId}`)).status).toBe(404);
  expect(await words(teacher, `/referrals/${contact.id}`)).not.toContain('She is his aunt.');
  expect(await words(manager, `${path}/letters/${letterId}`)).toMatch(
    /Withheld by Marcus Adeyemi at .*“She is his aunt.”/,
  );
  expect(await words(manager, message)).toMatch(/Where it standsWithheld/);
  expect(await words(manager, '/undelivered')).not.toContain(contact.reference);
  expect((await manager.post(`${message}/again`, { seen: String((await theMessage()).version) })).status).toBe(409);
  expect(await words(manager, form)).toContain('there is nothing to withhold');

  const again = await decideAndSend(service, contact, { level: '2', descriptors: ['L2-education-1'] });
  expect('letterId' in again && again.letterId).not.toBe(letterId);
  expect(
    (await teacher.get(`/referrals/${contact.id}/letters/${'letterId' in again ? again.letterId : ''}`)).status,
  ).toBe(200);
});
