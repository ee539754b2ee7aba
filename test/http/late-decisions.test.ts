import { beforeAll, describe, expect, it } from 'vitest';
import type { Contact } from '../../shared/contact/contact.ts';
import type { Client } from '../support/client.ts';
import { controlsOf, errorsOf, mainText } from '../support/drafts.ts';
import { expectErrorsToLeadSomewhere } from '../support/error-summary.ts';
import { lateConcern } from '../support/late-decision.ts';
import { newTime } from '../support/new-time.ts';
import { decisionFields, now, raise } from '../support/raise.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let manager: Client;
let contact: Contact;
let path: string;
const words = async (client: Client, at: string) => mainText(await (await client.get(at)).text());
const fields = (more: Record<string, string> = {}) => ({
  seen: '2',
  ...newTime('25', '11'),
  reason: 'Two are ill.',
  ...more,
});

beforeAll(async () => {
  service = await startService();
  manager = await service.signInAs('manager');
  contact = await lateConcern(service, { raisedAt: new Date('2026-11-18T10:00:00Z') });
  path = `/contacts/${contact.id}`;
});

describe('a decision that passed its time', () => {
  it('says on every page how late it is, the new time and whose task it is, and is in that manager’s list', async () => {
    for (const at of ['/board', path, '/undelivered', '/undelivered?whose=mine']) {
      expect(await words(manager, at), at).toMatch(/late.*5pm on Tuesday 24 November/);
    }
    expect(await words(manager, path)).toContain('It is a task of Marcus Adeyemi until it is decided.');
    const officer = await service.signInAs('officer');
    expect(await words(officer, '/undelivered')).toMatch(/Late decisions.*Marcus Adeyemi.*Messages not delivered/);
    expect(await words(officer, '/undelivered?whose=mine')).toContain('No late decision is here.');
    expect(await words(officer, path)).not.toContain('Set another time');
    const teacher = await service.signInAs('teacher');
    const told = await words(teacher, `/referrals/${contact.id}`);
    expect(told).toMatch(/You will now hear by 5pm on Tuesday 24 November.*a manager has been told/i);
    expect(told).not.toContain('Marcus');
  });

  it('gets another time from a manager, who is told what is wrong with one that cannot be, and loses nothing', async () => {
    const wrong = await manager.post(`${path}/new-time`, fields({ 'by-day': '32', time: 'noonish', reason: ' ' }));
    expect(wrong.status).toBe(400);
    const html = await wrong.text();
    expectErrorsToLeadSomewhere(html);
    expect(errorsOf(html)).toEqual([
      'The day must be a real date, such as 27 11 2026',
      'The time must be a time of day, such as 9am or 14:30',
      'Enter why it is late, as the referrer may read it',
    ]);
    expect([controlsOf(html).get('time'), controlsOf(html).get('by-day')]).toEqual([['noonish'], ['32']]);

    expect((await manager.post(`${path}/new-time`, fields())).status).toBe(303);
    expect(await words(manager, path)).toMatch(/5pm on Wednesday 25 November.*Marcus Adeyemi set it: “Two are ill.”/);
    const { notices } = await service.store.contacts.file(contact.id);
    expect(notices.map(({ kind }) => kind).toSorted()).toEqual([
      'acknowledgement',
      'decision-late',
      'decision-new-time',
    ]);
    const teacher = await service.signInAs('teacher');
    expect(await words(teacher, `/referrals/${contact.id}`)).toMatch(
      /You will now hear by 5pm on Wednesday 25 November.*“Two are ill.”/,
    );
  });

  it('keeps what a manager typed when a colleague was quicker', async () => {
    const overtaken = await manager.post(`${path}/new-time`, fields({ reason: 'The school is shut.' }));
    expect(overtaken.status).toBe(409);
    const html = await overtaken.text();
    expect(controlsOf(html).get('reason')).toEqual(['The school is shut.']);
    expect(mainText(html)).toContain('another time was set, 5pm on Wednesday 25 November');
  });

  it('cannot be given a new time by others than managers, nor before it is late', async () => {
    const officer = await service.signInAs('officer');
    expect((await officer.post(`${path}/new-time`, fields())).status).toBe(403);
    const fresh = await raise(service);
    expect(await words(manager, `/contacts/${fresh.id}/new-time`)).toContain('so the time that was promised holds');
    expect((await manager.post(`/contacts/${fresh.id}/new-time`, fields({ seen: '1' }))).status).toBe(409);
  });

  it('is nobody’s task once it is decided', async () => {
    const worker = await service.signInAs('socialWorker');
    const seen = async () => String((await now(service, contact)).version);
    await worker.post(`${path}/claim`, { seen: await seen() });
    await worker.post(`${path}/rating`, { seen: await seen(), colour: 'amber', reason: 'Hungry but safe.' });
    await worker.post(`${path}/decision`, {
      seen: await seen(),
      ...decisionFields(contact.children.map(({ id }) => id)),
    });
    expect(await words(manager, '/undelivered')).toContain(contact.reference);
    await manager.post(`${path}/authorise`, { seen: await seen() });
    expect((await now(service, contact)).status).toBe('authorised');
    expect(await words(manager, '/undelivered')).toContain('No late decision is here.');
  });
});
