import { beforeAll, describe, expect, it } from 'vitest';
import type { Contact } from '../../shared/contact/contact.ts';
import type { PersonRecordId } from '../../shared/ids.ts';
import { mainText } from '../support/drafts.ts';
import { type CastName, type Service, startService } from '../support/service.ts';
import { tellOf } from '../support/told-child.ts';
import { incidentOf } from '../support/triage-incidents.ts';

let service: Service;
let contact: Contact;
let record: PersonRecordId;
let at: string;
beforeAll(async () => {
  service = await startService();
  ({ contact, record } = await tellOf(service, { forename: 'Orla', surname: 'Fenwright' }));
  at = `/retention/contacts/${contact.id}`;
});

const words = 'The review of the north of the county.';
const hold = { act: 'place', seen: '0', reason: 'inquiry', words };
const post = async (as: CastName, path: string, fields: Record<string, string>) =>
  (await service.signInAs(as)).post(path, fields);
const read = async (as: CastName, path: string) =>
  mainText(await (await (await service.signInAs(as)).get(path)).text());
const keeping = () => service.store.keepings.find({ kind: 'contact', id: contact.id });

describe('a hold', () => {
  it('is placed by a manager with a reason, and then seen on the record by everybody who opens it', async () => {
    expect(await read('officer', `/contacts/${contact.id}`)).not.toContain('On hold.');
    const without = await post('manager', at, { ...hold, reason: '', words: ' ' });
    expect(without.status).toBe(400);
    expect(await without.text()).toMatch(/Select why it is to be held[\s\S]*Enter what it is held for/);
    expect((await post('manager', at, hold)).headers.get('location')).toBe(`${at}?done=place`);
    expect(await read('officer', `/contacts/${contact.id}`)).toContain('On hold.');
    expect(await read('auditor', '/retention')).toContain(contact.reference);
    expect(await read('auditor', at)).toContain(words);
  });

  it('is for managers to place and lift: auditors read, and others find no such page', async () => {
    for (const as of ['auditor', 'officer', 'socialWorker', 'edt', 'teacher', 'admin'] as const) {
      expect([as, (await post(as, at, hold)).status]).toEqual([as, 403]);
    }
    expect((await (await service.signInAs('socialWorker')).get('/retention')).status).toBe(403);
    expect((await keeping())?.holds).toHaveLength(1);
  });

  it('of somebody who has not seen what another has just said is not taken, and what they typed is kept', async () => {
    const late = await post('otherManager', at, { ...hold, reason: 'court', words: 'A claim of a former pupil.' });
    expect(late.status).toBe(409);
    expect(await late.text()).toContain('A claim of a former pupil.');
    expect((await keeping())?.holds).toHaveLength(1);
  });

  it('is lifted with a reason, stays to be read, and leaves the others in force', async () => {
    await post('otherManager', at, { ...hold, seen: '1', reason: 'court', words: 'A claim of a former pupil.' });
    const [first] = (await keeping())!.holds;
    const lift = { act: 'lift', seen: '2', hold: first!.id };
    const empty = await post('manager', at, { ...lift, words: '' });
    expect([empty.status, (await empty.text()).includes(`href="#words-${first!.id}"`)]).toEqual([400, true]);
    const lifted = await post('manager', at, { ...lift, words: 'The review has reported.' });
    expect(lifted.headers.get('location')).toBe(`${at}?done=lift`);
    expect((await keeping())!.holds.map(({ lifted: each }) => each?.words)).toEqual([
      'The review has reported.',
      undefined,
    ]);
    expect(await read('officer', `/contacts/${contact.id}`)).toContain('On hold.');
    expect(await read('auditor', at)).toContain('The review has reported.');
    expect((await post('manager', at, { ...lift, seen: '3', words: 'Again.' })).status).toBe(409);
  });

  it('can be placed on an incident found by its reference, and on the record of a person', async () => {
    const id = await incidentOf(service, {});
    const found = await service.store.incidents.find(id);
    if (!found.ok) throw new Error('no incident');
    const as = (await (await service.signInAs('manager')).post('/retention', { reference: found.value.reference }))
      .headers;
    for (const path of [as.get('location') ?? '', `/retention/people/${record}`]) {
      expect((await post('manager', path, hold)).headers.get('location')).toBe(`${path}?done=place`);
    }
    expect(as.get('location')).toBe(`/retention/incidents/${id}`);
    expect((await service.store.keepings.held('wyre')).items).toHaveLength(3);
  });

  it('on what few may know of is named to nobody else, and its reference answers like one that is not there', async () => {
    const list = { seen: '1', kind: 'staff', words: 'The child of a colleague.', readers: [] };
    await (await service.signInAs('manager')).post(`/restricted/contacts/${contact.id}/readers`, list);
    expect(await read('otherManager', '/retention')).not.toContain(contact.reference);
    const other = await service.signInAs('otherManager');
    const [kept, none] = await Promise.all(
      [contact.reference, 'FD-2222-2222'].map((reference) => other.post('/retention', { reference })),
    );
    expect([kept!.status, none!.status]).toEqual([400, 400]);
    expect((await kept!.text()).replaceAll(contact.reference, '')).toBe(
      (await none!.text()).replaceAll('FD-2222-2222', ''),
    );
    expect((await other.get(at)).status).toBe(404);
    expect(await read('manager', '/retention')).toContain(contact.reference);
  });
});

it('the schedule says of each kind how long it is kept and who says so', async () => {
  const page = await read('manager', '/retention');
  expect(page).toContain('6 years after the work ended, or until the youngest child is 25');
  expect(page).toContain('Keeping children safe in education');
});
