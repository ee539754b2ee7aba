import { beforeAll, describe, expect, it } from 'vitest';
import { openDisclosureStore } from '../../functions/store/disclosure-store.ts';
import type { DisclosureId, PersonRecordId } from '../../shared/ids.ts';
import { asking, openRequest } from '../support/disclosure.ts';
import { mainText } from '../support/drafts.ts';
import { authority, type CastName, type Service, startService } from '../support/service.ts';
import { tellOf } from '../support/told-child.ts';

let service: Service;
let person: PersonRecordId;
let id: DisclosureId;
let at: string;
beforeAll(async () => {
  service = await startService();
  ({ record: person } = await tellOf(service, { forename: 'Orla', surname: 'Fenwright' }));
  id = await openRequest(service, person, { identity: 'not-yet', identityWords: '' });
  at = `/disclosures/${id}`;
});

const post = async (as: CastName, path: string, fields: Record<string, string>) =>
  (await service.signInAs(as)).post(path, fields);
const read = async (as: CastName, path: string) =>
  mainText(await (await (await service.signInAs(as)).get(path)).text());
const stored = () => openDisclosureStore(service.table, authority).disclosures.find(id);
const holds = async () => (await service.store.keepings.find({ kind: 'person', id: person }))?.holds ?? [];
const on = (name: string, day: string, month = '11', year = '2026') => ({
  [`${name}-day`]: day,
  [`${name}-month`]: month,
  [`${name}-year`]: year,
});

describe('a request for what is held about somebody', () => {
  it('is opened from their record with who asks, the day it came and how identity was seen, or says what is missing', async () => {
    expect(await read('manager', `/people/${person}`)).toContain('Subject access requests about this person');
    const path = `/disclosures/people/${person}`;
    const empty = await post('manager', path, { ...asking, asker: '', name: ' ', 'came-day': '31', identity: '' });
    const said = await empty.text();
    expect(empty.status).toBe(400);
    for (const error of [
      'Select who asks',
      'Enter the name of whoever asks',
      'Enter a real date',
      'Select how identity',
    ]) {
      expect(said).toContain(error);
    }
    const future = await post('manager', path, { ...asking, 'came-day': '24', identityWords: '' });
    expect(await future.text()).toMatch(/must be today or in the past[\s\S]*Enter what was seen/);
    expect(await read('manager', path)).toContain('The request of Orla Fenwright, which came on 9 November 2026');
  });

  it('stands in the list by its due day, the soonest first, and a late one is shown late', async () => {
    const { record } = await tellOf(service, { forename: 'Bram', surname: 'Ashdown' });
    await openRequest(service, record, { 'came-day': '20', 'came-month': '10', name: 'Solicitors of Bram' });
    const list = await read('manager', '/disclosures');
    expect(list.indexOf('Bram Ashdown')).toBeLessThan(list.indexOf('Orla Fenwright'));
    expect(list).toMatch(/20 November 2026\s*Late/);
    expect(list).toMatch(/9 December 2026(?!\s*Late)/);
  });

  it('is for managers alone: nobody else finds its pages', async () => {
    for (const as of ['auditor', 'officer', 'socialWorker', 'edt', 'teacher', 'admin'] as const) {
      expect([as, (await (await service.signInAs(as)).get(at)).status]).toEqual([as, 403]);
      expect([as, (await post(as, `/disclosures/people/${person}`, asking)).status]).toEqual([as, 403]);
    }
  });

  it('stands still from the day we asked until the day the answer came, which moves its due day by as much', async () => {
    const pause = { act: 'pause', seen: '1', why: 'identity', ...on('on', '8') };
    expect(await (await post('manager', at, pause)).text()).toContain('must not be before what is on record');
    const paused = await post('manager', at, { ...pause, ...on('on', '10') });
    expect(paused.headers.get('location')).toBe(`${at}?done=pause`);
    expect(await read('otherManager', '/disclosures')).toMatch(/22 December 2026\s*Paused/);
    const late = await post('otherManager', at, { ...pause, ...on('on', '11') });
    expect(late.status).toBe(409);
    await post('manager', at, { act: 'resume', seen: '2', ...on('on', '17') });
    expect(await read('manager', at)).toMatch(/Due\s*16 December 2026/);
  });

  it('is not answered before it is known who asks', async () => {
    const end = { act: 'end', seen: '3', how: 'answered', words: 'Given by hand.', ...on('on', '23') };
    expect(await (await post('manager', at, end)).text()).toContain('Say how identity was seen');
    const seen = { act: 'identity', seen: '3', identity: 'documents', identityWords: 'Passport.' };
    expect((await post('manager', at, seen)).status).toBe(303);
  });

  it('is extended once, before its time is over, with the reason and the day on which they were told', async () => {
    const extend = { act: 'extend', seen: '4', why: 'complex', words: 'Eleven years of records.' };
    expect(await (await post('manager', at, { ...extend, ...on('told', '24') })).text()).toContain(
      'today or in the past',
    );
    expect((await post('manager', at, { ...extend, ...on('told', '23') })).status).toBe(303);
    expect(await read('manager', at)).toMatch(/Due\s*16 February 2027/);
    expect((await post('manager', at, { ...extend, seen: '5', ...on('told', '23') })).status).toBe(409);
    const [late] = (await openDisclosureStore(service.table, authority).disclosures.open()).items;
    const overdue = `/disclosures/${late!.id}`;
    expect((await post('manager', overdue, { ...extend, seen: '1', ...on('told', '23') })).status).toBe(409);
  });

  it('keeps what was typed by whoever has not seen what another has just done, and saves nothing of it', async () => {
    const old = { act: 'end', seen: '3', how: 'withdrawn', words: 'They rang to say so.', ...on('on', '23') };
    const refused = await post('otherManager', at, old);
    expect([refused.status, (await refused.text()).includes('They rang to say so.')]).toEqual([409, true]);
    expect((await stored())?.ended).toBeUndefined();
  });

  it('holds the record of whom it is about, so that nothing of theirs is disposed of, until it ends', async () => {
    const [hold] = await holds();
    expect(hold).toMatchObject({ reason: 'subject-access', request: id });
    const lift = { act: 'lift', seen: '1', hold: hold!.id, words: 'By hand.' };
    expect((await post('manager', `/retention/people/${person}`, lift)).status).toBe(409);
    expect(await read('manager', `/retention/people/${person}`)).not.toContain('Lift this hold');
    const end = { act: 'end', seen: '5', how: 'withdrawn', words: 'They rang to say so.', ...on('on', '23') };
    expect((await post('manager', at, end)).headers.get('location')).toBe(`${at}?done=end`);
    expect((await holds())[0]?.lifted?.words).toBe('The request has ended.');
    expect(await read('manager', '/disclosures')).toMatch(/Ended in November 2026[\s\S]*Withdrawn/);
    expect((await post('manager', at, { ...end, seen: '6' })).status).toBe(409);
  });
});

it('about somebody of whom few may know is there for nobody else, in no list and at no address', async () => {
  const { contact, record } = await tellOf(service, { forename: 'Zeb', surname: 'Quillfeather' });
  const request = await openRequest(service, record);
  const list = { seen: '1', kind: 'staff', words: 'The child of a colleague.', readers: [] };
  await (await service.signInAs('manager')).post(`/restricted/contacts/${contact.id}/readers`, list);
  const other = await service.signInAs('otherManager');
  const none = '/disclosures/00000000-0000-4000-8000-ffffffffffff';
  for (const path of [`/disclosures/${request}`, none, `/disclosures/people/${record}`]) {
    expect([path, (await other.get(path)).status]).toEqual([path, 404]);
  }
  expect(await read('otherManager', '/disclosures')).not.toContain('Quillfeather');
  expect(await read('manager', '/disclosures')).toContain('Quillfeather');
});

it('what is stored of a request is sealed: who asks and why stands nowhere in the open', async () => {
  const { record } = await tellOf(service, { forename: 'Nell', surname: 'Ottershaw' });
  const request = await openRequest(service, record, { name: 'Perpetua Quince' });
  const { GetCommand } = await import('@aws-sdk/lib-dynamodb');
  const Key = { pk: `DISCLOSURE#${request}`, sk: 'DISCLOSURE' };
  const { Item } = await service.table.client.send(new GetCommand({ TableName: service.table.name, Key }));
  expect(Item).toBeDefined();
  expect(JSON.stringify(Item)).not.toMatch(/Perpetua|Passport/);
});
