import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Contact } from '../../shared/contact/contact.ts';
import { MadeCopy } from '../../shared/contact/referral-copy.ts';
import { canonicalJson } from '../../shared/letter/canonical-json.ts';
import type { Client, FormFields } from '../support/client.ts';
import { pageOf } from '../support/page.ts';
import { decisionFields, now, raise } from '../support/raise.ts';
import { richConcern } from '../support/rich-concern.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let teacher: Client;
let worker: Client;
let manager: Client;
beforeAll(async () => {
  service = await startService();
  teacher = await service.signInAs('teacher');
  worker = await service.signInAs('socialWorker');
  manager = await service.signInAs('manager');
});

const copyPath = (contact: Contact, ending = '') => `/referrals/${contact.id}/copy${ending}`;
const act = async (client: Client, contact: Contact, path: string, fields: FormFields = {}) =>
  client.post(`/contacts/${contact.id}/${path}`, { seen: String((await now(service, contact)).version), ...fields });
const json = async (contact: Contact, client = teacher) =>
  MadeCopy.parse(await (await client.get(copyPath(contact, '.json'))).json());

describe('my copy', () => {
  it('is there right after sending, as a page, as text and as data of one content with one hash', async () => {
    const contact = await raise(service, richConcern());
    const page = await pageOf(await teacher.get(copyPath(contact)));
    const copy = await json(contact);
    expect(page.text).toContain(copy.hash);
    expect(copy.hash).toBe(
      createHash('sha256')
        .update(canonicalJson(JSON.parse(JSON.stringify(copy.content))))
        .digest('hex'),
    );
    const answer = await teacher.get(copyPath(contact, '.txt'));
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${contact.reference}.txt"`);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const text = await answer.text();
    expect(page.sent('copy')[0]?.trim()).toBe(text.trim());
    expect(text).toContain(`REFERENCE ${contact.reference}`);
    expect(text).toContain('On Thursday she arrived at 8am');
    expect(text).toContain(copy.hash);
    expect(text).not.toContain('Not answered');
    const windows = await (await teacher.get(`${copyPath(contact, '.txt')}?lines=windows`)).text();
    expect(windows.replaceAll('\r\n', '\n')).toBe(text);
  });

  it('has what both sides said and the letter after the outcome, and nothing else of the front door’s record', async () => {
    const contact = await raise(service);
    const before = await json(contact);
    await act(worker, contact, 'claim');
    await act(worker, contact, 'rating', { colour: 'amber', reason: 'STAFF NOTE: police say he is violent.' });
    await worker.post(`/contacts/${contact.id}/thread`, { text: 'Did she stay for lunch?' });
    await teacher.post(`/referrals/${contact.id}/thread`, { text: 'Yes, with her class.' });
    service.clock.forwardMinutes(1);
    await teacher.post(`/referrals/${contact.id}/corrections/what-happened~~whatHappened`, {
      now: 'Five days of the last five.',
      why: 'I looked it up.',
    });
    await act(worker, contact, 'decision', decisionFields(['c1']));
    await act(manager, contact, 'return', { comment: 'STAFF NOTE: another agency told us more.' });
    await act(worker, contact, 'decision', decisionFields(['c1']));
    const letter = ((await act(manager, contact, 'authorise')).headers.get('location') ?? '').replace(/\?.*/, '');
    const { version } = await now(service, contact);
    await manager.post(`${letter}/issue`, { seen: String(version) });
    expect((await json(contact)).content.letters).toEqual([]);
    service.clock.forwardMinutes(10);

    const copy = await json(contact);
    expect(copy.hash).not.toBe(before.hash);
    expect(copy.content.concern).toEqual(before.content.concern);
    expect(copy.content.conversation.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'message: Did she stay for lunch?',
      'message: Yes, with her class.',
      'answer-corrected: Five days of the last five.',
    ]);
    expect(copy.content.letters).toHaveLength(1);
    const text = await (await teacher.get(copyPath(contact, '.txt'))).text();
    const page = await pageOf(await teacher.get(copyPath(contact)));
    expect(text).toMatch(/Was: Came to school hungry[^\n]*\nNow: Five days of the last five\./);
    for (const whole of [JSON.stringify(copy), text, page.html]) {
      expect(whole).not.toContain('STAFF NOTE');
      expect(whole).toContain('School saw hunger on four days');
    }
    const { letters } = await service.store.contacts.file(contact.id);
    expect(letters.flatMap(({ recipients }) => recipients.flatMap(({ opened }) => opened))).toHaveLength(1);
  });

  it('is the referrer’s and their safeguarding lead’s, and is on record as opened', async () => {
    const contact = await raise(service);
    const [gp, lead] = [await service.signInAs('gp'), await service.signInAs('lead')];
    for (const ending of ['', '.txt', '.json']) {
      expect((await gp.get(copyPath(contact, ending))).status).toBe(404);
      expect((await worker.get(copyPath(contact, ending))).status).toBe(403);
      expect((await lead.get(copyPath(contact, ending))).status).toBe(200);
    }
    const { items } = await service.store.access.of(contact.id);
    expect(items.map(({ what }) => what)).toContain('GET /referrals/:id/copy.txt');
  });
});
