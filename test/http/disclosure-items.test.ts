import { beforeAll, describe, expect, it } from 'vitest';
import { openDisclosureStore } from '../../functions/store/disclosure-store.ts';
import type { Contact } from '../../shared/contact/contact.ts';
import { takenOut } from '../../shared/disclosure/redact.ts';
import type { DisclosureId, PersonRecordId } from '../../shared/ids.ts';
import { openRequest } from '../support/disclosure.ts';
import { mainText } from '../support/drafts.ts';
import { must } from '../support/front-door.ts';
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
  contact = await raise(service, richConcern());
  person = await recordIn(service, contact);
  id = await openRequest(service, person, { asker: 'parent', name: 'Dan Brightwell' });
  at = `/disclosures/${id}/items`;
});

const item = (kind: string) => `${at}/${kind}_${contact.id}`;
const get = async (as: CastName, path: string) => (await service.signInAs(as)).get(path);
const read = async (as: CastName, path: string) => mainText(await (await get(as, path)).text());
const stored = () => openDisclosureStore(service.table, authority).disclosures.decided(id);

/** Sends the form of an item as somebody sees it, with what they choose. */
async function decide(as: CastName, path: string, fields: Record<string, string | string[]>) {
  const page = await pageOf(await get(as, path));
  const [seen = ''] = page.sent('seen');
  const [print = ''] = page.sent('print');
  return (await service.signInAs(as)).post(path, { seen, print, ...fields });
}

describe('what is held about somebody', () => {
  it('is listed item by item, with whom each came from and whether it names others, and nothing is given by itself', async () => {
    const list = await read('manager', at);
    expect(list).toMatch(/Concern, as it was told FD-[\w-]+\s*Oakfield Primary School/);
    expect(list).toContain('What we know of the person');
    expect(list).toContain('What was done with the concern');
    expect(list.match(/To decide/g)?.length).toBeGreaterThan(1);
    expect(await stored()).toEqual([]);
  });

  it('holds no answer that is secret: no address that must not become known is on any of its pages', async () => {
    const page = await read('manager', item('concern'));
    expect(page).toContain('Please don’t tell Dan.');
    expect(page).not.toMatch(/Sallow|ZZ99/);
  });

  it('is on record as opened, with the concern that it lies in', async () => {
    service.clock.forwardMinutes(1);
    await get('otherManager', item('concern'));
    const { items } = await service.store.access.of(contact.id);
    const [last] = items;
    expect([last?.what, last?.by.id]).toEqual([
      'GET /disclosures/:request/items/:item',
      service.person('otherManager').id,
    ]);
  });

  it('proposes to take out others whom the record names, and not whoever did their work', async () => {
    const page = await pageOf(await get('manager', item('concern')));
    const proposed = page.sent('out');
    expect(proposed).toContain('Alfie');
    expect(proposed.join(' ')).not.toMatch(/Okonedo|Maisie/);
    expect(page.sent('fields').every((key) => key.startsWith('adult-contact/'))).toBe(true);
    expect(page.sent('fields').length).toBeGreaterThan(0);
  });

  it('is decided with a reason, shown as it would be given, and kept sealed', async () => {
    const wrong = await decide('manager', item('concern'), { choice: 'withhold' });
    expect([wrong.status, await wrong.text()]).toEqual([
      400,
      expect.stringMatching(/Select the reason[\s\S]*Enter why/),
    ]);
    const redact = { choice: 'give-redacted', out: ['Alfie'], more: 'Dan\r\n', outReason: 'third-party' };
    const done = await decide('manager', item('concern'), redact);
    expect(done.headers.get('location')).toBe(`${at}?done=decided`);
    const page = await read('manager', item('concern'));
    expect(page).toContain(`I take ${takenOut} under the bed.`);
    expect(page).toContain(`Please don’t tell ${takenOut}.`);
    expect(await read('manager', at)).toContain('Give it with parts taken out');
  });

  it('is decided again once it says something else', async () => {
    const teacher = await service.signInAs('teacher');
    const write = async (text: string) => {
      const thread = `/referrals/${contact.id}/thread`;
      const [message = ''] = (await pageOf(await teacher.get(thread))).sent('message');
      expect((await teacher.post(thread, { message, text })).status).toBe(303);
    };
    expect((await get('manager', item('messages'))).status).toBe(404);
    await write('He is at the gate again.');
    expect((await decide('manager', item('messages'), { choice: 'give' })).status).toBe(303);
    expect(await read('manager', at)).not.toContain('Changed, decide again');
    await write('Now he has gone.');
    expect(await read('manager', at)).toContain('Changed, decide again');
    expect(await read('manager', item('messages'))).toContain('It was decided on when it said something else.');
  });

  it('is decided by nobody over what another has decided meanwhile', async () => {
    const path = `${at}/record_${person}`;
    expect((await decide('otherManager', path, { choice: 'give' })).status).toBe(303);
    const [print = ''] = (await pageOf(await get('manager', path))).sent('print');
    const late = await (await service.signInAs('manager')).post(path, {
      seen: '0',
      print,
      choice: 'give',
      words: 'Mine',
    });
    expect([late.status, (await late.text()).includes('Mine')]).toEqual([409, true]);
    const changed = await (await service.signInAs('manager')).post(path, { seen: '1', print: 'other', choice: 'give' });
    expect(changed.status).toBe(409);
  });

  it('is answered only by whoever may know of all of it: others are told to leave it to them, and not what it is', async () => {
    const told = await raise(service, richConcern());
    const record = await recordIn(service, told);
    const find = async (one: PersonRecordId) => must(await service.store.personRecords.find(one));
    const [one, into] = [await find(record), await find(person)];
    const seen = { seen: String(one.version), otherSeen: String(into.version), reason: 'The same mother.' };
    const manager = await service.signInAs('manager');
    expect((await manager.post(`/people/${one.id}/compare/${into.id}/link`, seen)).status).toBe(303);
    expect(await read('otherManager', at)).toContain(told.reference);
    const list = { seen: '1', kind: 'staff', words: 'The child of a colleague.', readers: [] };
    expect((await manager.post(`/restricted/contacts/${told.id}/readers`, list)).status).toBe(303);
    const page = await read('otherManager', at);
    expect(page).toContain('You cannot answer this request.');
    expect(page).not.toMatch(/FD-|Oakfield|To decide/);
    expect((await get('otherManager', item('concern'))).status).toBe(404);
    expect(await read('manager', at)).toContain(told.reference);
  });
});
