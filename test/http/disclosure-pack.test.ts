import { beforeAll, describe, expect, it } from 'vitest';
import { openDisclosureStore } from '../../functions/store/disclosure-store.ts';
import type { Contact } from '../../shared/contact/contact.ts';
import { takenOut } from '../../shared/disclosure/redact.ts';
import type { DisclosureId, PersonRecordId } from '../../shared/ids.ts';
import { openRequest } from '../support/disclosure.ts';
import { mainText } from '../support/drafts.ts';
import { pageOf } from '../support/page.ts';
import { raise } from '../support/raise.ts';
import { richConcern } from '../support/rich-concern.ts';
import { authority, type CastName, type Service, startService } from '../support/service.ts';
import { recordIn } from '../support/told-child.ts';

let service: Service;
let contact: Contact;
let person: PersonRecordId;
let id: DisclosureId;
let at: string;
beforeAll(async () => {
  service = await startService();
  const concern = richConcern();
  const [first, ...others] = concern.children;
  const voice = { ...first?.['child-voice'], ownWords: 'Alfie and I hid at 14 Sallow Court.' };
  contact = await raise(service, { ...concern, children: [{ ...first!, 'child-voice': voice }, ...others] });
  person = await recordIn(service, contact);
  id = await openRequest(service, person, { asker: 'parent', name: 'Kerry Thornbury' });
  at = `/disclosures/${id}`;
});

const store = () => openDisclosureStore(service.table, authority).disclosures;
const get = async (as: CastName, path: string) => (await service.signInAs(as)).get(path);
const read = async (as: CastName, path: string) => mainText(await (await get(as, path)).text());
const post = async (as: CastName, path: string, fields: Record<string, string | string[]>) =>
  (await service.signInAs(as)).post(path, fields);
const item = (kind: string, of: string = contact.id) => `${at}/items/${kind}_${of}`;
async function decide(as: CastName, path: string, fields: Record<string, string | string[]>) {
  const page = await pageOf(await get(as, path));
  const [[seen = ''], [print = '']] = [page.sent('seen'), page.sent('print')];
  return post(as, path, { seen, print, ...fields });
}
async function approve(as: CastName) {
  const [seen = '0'] = (await pageOf(await get(as, `${at}/pack`))).sent('seen');
  return post(as, `${at}/pack`, { seen });
}
const redact = (more: string) => ({
  ...{ choice: 'give-redacted', outReason: 'third-party', out: ['Alfie'], more },
  ...{ fields: [] as string[], fieldsReason: '' },
});

describe('what is given', () => {
  it('is nothing as long as something is undecided', async () => {
    expect(await read('otherManager', `${at}/pack`)).toContain('Something is still to be decided');
    expect((await approve('otherManager')).status).toBe(409);
    expect((await get('otherManager', `${at}/pack/print`)).status).toBe(404);
  });

  it('never leads to an address that is sealed, whoever wrote it where', async () => {
    await decide('manager', item('record', person), { choice: 'withhold', reason: 'serious-harm', words: 'Not now.' });
    await decide('manager', item('history'), { choice: 'give' });
    await decide('manager', item('concern'), redact(''));
    expect(await read('otherManager', `${at}/pack`)).toContain('must stay secret');
    expect((await approve('otherManager')).status).toBe(409);
    await decide('manager', item('concern'), redact('14 Sallow Court'));
  });

  it('is approved by a second person, never by whoever decided', async () => {
    expect(await read('manager', `${at}/pack`)).toContain('You decided this yourself');
    const seen = String((await store().find(id))!.version);
    expect((await post('manager', `${at}/pack`, { seen })).status).toBe(409);
    const late = await post('otherManager', `${at}/pack`, { seen: String(Number(seen) - 1) });
    expect(late.status).toBe(409);
    expect((await store().find(id))?.approved).toBeUndefined();
    expect((await approve('otherManager')).headers.get('location')).toBe(`${at}/pack?done=approve`);
  });

  it('is printed with the reasons first, which say nothing of what was kept back, and is in no byte what was taken out', async () => {
    const html = await (await get('manager', `${at}/pack/print`)).text();
    const page = mainText(html);
    expect(page).toContain(`${takenOut} and I hid at ${takenOut}.`);
    expect(html).not.toMatch(/Alfie|Sallow|ZZ99|Not now|serious|Schedule 3/);
    expect(page.indexOf('The law does not let us give this part.')).toBeLessThan(
      page.indexOf('Concern, as it was told'),
    );
    expect(page).not.toContain('What we know of the person');
  });

  it('is printed by nobody who has not proved a short while ago who they are, and that it was is on record before', async () => {
    const browser = await service.signInAs('manager');
    service.clock.forwardMinutes(16);
    const asked = await browser.get(`${at}/pack/print`);
    expect([asked.status, asked.headers.get('location') ?? (await asked.text())]).toEqual([
      expect.any(Number),
      expect.stringContaining('/sign-in/again'),
    ]);
    await get('manager', `${at}/pack/print`);
    const { items } = await service.store.access.of(person);
    expect(items[0]?.what).toBe('GET /disclosures/:request/pack/print');
    // And so it is of each record that it was made from.
    const ofContact = await service.store.access.of(contact.id);
    expect(ofContact.items[0]?.what).toBe('GET /disclosures/:request/pack/print');
    expect((await get('auditor', `${at}/pack/print`)).status).toBe(403);
  });

  it('is kept as it was given: nothing is decided on it any more, and what is written later does not change it', async () => {
    const before = await store().pack(id, 1);
    const again = await post('manager', item('concern'), { seen: '2', print: 'x', choice: 'give' });
    expect(again.status).toBe(409);
    const teacher = await service.signInAs('teacher');
    const thread = `/referrals/${contact.id}/thread`;
    const [message = ''] = (await pageOf(await teacher.get(thread))).sent('message');
    await teacher.post(thread, { message, text: 'He is at the gate again.' });
    expect(await store().pack(id, 1)).toEqual(before);
    expect(JSON.stringify(before)).not.toMatch(/Alfie|Sallow/);
  });

  it('is decided on again once the approval is taken back, and then needs another', async () => {
    const seen = String((await store().find(id))!.version);
    expect((await post('manager', at, { act: 'take-back', seen })).status).toBe(303);
    expect((await get('manager', `${at}/pack/print`)).status).toBe(404);
    expect((await approve('otherManager')).status).toBe(409);
    expect((await decide('manager', item('messages'), { choice: 'give' })).status).toBe(303);
    expect((await approve('otherManager')).status).toBe(303);
    expect((await store().find(id))?.approved?.pack).toBe(2);
    expect((await store().pack(id, 1)).length).toBe(1);
    expect(await read('manager', `${at}/pack/print`)).toContain('He is at the gate again.');
  });

  it('is what answers the request, which is not answered without', async () => {
    const fields = { how: 'answered', words: 'Given by hand.', 'on-day': '23', 'on-month': '11', 'on-year': '2026' };
    const request = (await store().find(id))!;
    expect((await post('manager', at, { act: 'end', seen: String(request.version), ...fields })).status).toBe(303);
    const other = await openRequest(service, person);
    const early = await post('manager', `/disclosures/${other}`, { act: 'end', seen: '1', ...fields });
    expect(await early.text()).toContain('Somebody must approve what is given');
  });
});
