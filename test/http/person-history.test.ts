import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Contact } from '../../shared/contact/contact.ts';
import type { PersonRecordId } from '../../shared/ids.ts';
import type { Client } from '../support/client.ts';
import { mainText } from '../support/drafts.ts';
import { must } from '../support/front-door.ts';
import { pageOf } from '../support/page.ts';
import { decisionFields, now, proposeAllTheSame, raise } from '../support/raise.ts';
import { richConcern } from '../support/rich-concern.ts';
import { type Service, startService } from '../support/service.ts';
import { concernAbout, recordIn, tellOf } from '../support/told-child.ts';

let service: Service;
let worker: Client;
let manager: Client;
let otherManager: Client;
const words = async (response: Response) => mainText(await response.text());
const record = async (id: PersonRecordId) => must(await service.store.personRecords.find(id));
const born = (date: string) => ({ birth: 'exact', dateOfBirth: date });

beforeAll(async () => {
  service = await startService();
  worker = await service.signInAs('socialWorker');
  manager = await service.signInAs('manager');
  otherManager = await service.signInAs('otherManager');
});

const act = async (client: Client, contact: Contact, path: string, fields: Record<string, string> = {}) =>
  client.post(`/contacts/${contact.id}/${path}`, { seen: String((await now(service, contact)).version), ...fields });

/** Proposes no further action, as a manager who has claimed and rated the contact. */
async function proposeNothing(contact: Contact): Promise<void> {
  expect((await act(manager, contact, 'claim')).status).toBe(303);
  expect((await act(manager, contact, 'rating', { colour: 'green', reason: 'Safe tonight.' })).status).toBe(303);
  const seen = String((await now(service, contact)).version);
  const nothing = { outcome: 'C01', legalBasis: 'public-task', level: '2' };
  const fields = { seen, ...decisionFields(['c1'], nothing) };
  expect((await proposeAllTheSame(manager, `/contacts/${contact.id}`, fields)).status).toBe(303);
}

const linkWith = async (one: PersonRecordId, other: PersonRecordId) => {
  const about = {
    seen: String((await record(one)).version),
    otherSeen: String((await record(other)).version),
    reason: 'Both parents are the same.',
  };
  expect((await worker.post(`/people/${one}/compare/${other}/link`, about)).status).toBe(303);
};

describe('a third contact about one child in a year that ends with no further action', () => {
  it('needs a second name, which the server asks for whatever page was used, and says why', async () => {
    const child = { forename: 'Ottoline', surname: 'Wragg', ...born('2015-06-09') };
    const first = await tellOf(service, child);
    await proposeNothing(first.contact);
    expect((await act(manager, first.contact, 'authorise')).status).toBe(303);
    const second = await tellOf(service, { ...child, forename: 'Otty' }, 'gp');
    await linkWith(second.record, first.record);
    await proposeNothing(second.contact);
    expect((await act(manager, second.contact, 'authorise')).status).toBe(303);

    const third = await tellOf(service, child);
    await linkWith(third.record, first.record);
    await proposeNothing(third.contact);
    const alone = await pageOf(await act(manager, third.contact, 'authorise'));
    expect(alone.status).toBe(409);
    expect(alone.text).toContain('third contact about this child in 12 months');
    const signOff = await words(await otherManager.get(`/contacts/${third.contact.id}/sign-off`));
    expect(signOff).toContain('third contact about this child in 12 months');
    expect((await act(otherManager, third.contact, 'authorise')).status).toBe(303);
  });

  it('needs one as well while it is not known yet what came before', async () => {
    service.clock.forwardMinutes(1);
    const contact = await raise(service, concernAbout({ forename: 'Peregrine', surname: 'Lusk' }));
    await proposeNothing(contact);
    const alone = await pageOf(await act(manager, contact, 'authorise'));
    expect([alone.status, alone.text]).toEqual([409, expect.stringContaining('is not known yet')]);
    await recordIn(service, contact);
    expect((await act(otherManager, contact, 'authorise')).status).toBe(303);
  });
});

describe('what a referrer puts right', () => {
  it('changes the record and where it is found, and keeps what it said, who changed it, when and why', async () => {
    const teacher = await service.signInAs('teacher');
    const told = await tellOf(service, { forename: 'Cressida', surname: 'Pole', ...born('2016-03-05') });
    const path = `/referrals/${told.contact.id}/corrections/child~c1~dateOfBirth`;
    const [form = ''] = (await pageOf(await teacher.get(path))).sent('form');
    const sent = await teacher.post(path, { form, now: 'It was 5 May 2017.', why: 'I misread the register.' });
    expect(sent.status).toBe(303);
    await recordIn(service, told.contact);

    expect((await record(told.record)).birth).toEqual({ kind: 'exact', date: '2017-05-05' });
    const page = await words(await worker.get(`/people/${told.record}?kind=record`));
    expect(page).toMatch(
      /Put right by who told us by Ruth Okonedo.*5 March 2016, now 5 May 2017.*I misread the register\./,
    );
    const search = (year: string, month: string) =>
      worker.post('/people', { family: 'Pole', 'birth-day': '5', 'birth-month': month, 'birth-year': year });
    expect(await words(await search('2017', '5'))).toContain('Cressida Pole');
    expect(await words(await search('2009', '11'))).toContain('Nobody we know fits');
  });
});

it('an address that has become secret is found and shown nowhere, nor in what the record said before', async () => {
  const concern = richConcern();
  const [child] = concern.children;
  const home = {
    home: 'address',
    address: '3 Tallow Street',
    postcode: 'WX14 7QB',
    addressConfidential: 'no',
  } as const;
  const open = { ...concern, children: concern.children.map((one) => ({ ...one, 'child-home': home })) };
  const contact = await raise(service, open);
  const id = await recordIn(service, contact);
  expect(await words(await manager.get(`/people/${id}/chronology`))).toContain('Concern from');
  expect((await record(id)).addresses).toMatchObject([{ lines: '3 Tallow Street' }]);
  const teacher = await service.signInAs('teacher');
  const path = `/referrals/${contact.id}/corrections/child-home~${child!.id}~addressConfidential`;
  const [form = ''] = (await pageOf(await teacher.get(path))).sent('form');
  expect((await teacher.post(path, { form, now: 'Yes, keep it secret.', why: 'He must not find them.' })).status).toBe(
    303,
  );
  await recordIn(service, contact);
  expect((await record(id)).addresses).toEqual([]);
  for (const page of [`/people/${id}`, `/people/${id}/chronology`]) {
    expect(await (await manager.get(page)).text()).not.toMatch(/Tallow|WX14/);
  }
});

describe('a chronology', () => {
  it('has what happened, the oldest first, without who looked', async () => {
    const child = { forename: 'Wilhelmina', surname: 'Sark', ...born('2014-02-03') };
    const [first, second] = [await tellOf(service, child), await tellOf(service, child, 'gp')];
    await linkWith(second.record, first.record);
    const page = await words(await manager.get(`/people/${first.record}/chronology`));
    expect(page).toMatch(/Concern from Oakfield Primary School.*Concern from .*Medical/);
    expect(page).not.toContain('Looked at this record');
    const gp = second.contact.raisedBy.organisation.id;
    const narrowed = await words(await manager.get(`/people/${first.record}?agency=${gp}`));
    expect(narrowed).not.toContain('Concern from Oakfield');
  });
});

describe('a warning about a person', () => {
  const warning = {
    kind: 'worker-safety',
    words: 'Visit in pairs.',
    reason: 'An uncle threatened a worker at the door.',
    source: 'Police log of 3 May',
    'reviewOn-day': '1',
    'reviewOn-month': '12',
    'reviewOn-year': '2026',
  };
  const child = { forename: 'Barnaby', surname: 'Quill', ...born('2013-02-03') };

  it('stands on every page about them, follows the record into another and out again, and ends with a reason', async () => {
    const [one, other] = [await tellOf(service, child), await tellOf(service, { ...child, forename: 'Barney' }, 'gp')];
    const seen = async () => ({ seen: String((await record(other.record)).version) });
    const missing = await worker.post(`/people/${other.record}/markers`, {
      ...(await seen()),
      words: 'Visit in pairs.',
    });
    expect(missing.status).toBe(400);
    const wrong = await pageOf(missing);
    expect(wrong.text).toContain('Choose what the warning is about');
    expect(wrong.sent('words')).toEqual(['Visit in pairs.']);
    const put = await worker.post(`/people/${other.record}/markers`, { ...(await seen()), ...warning });
    expect(put.headers.get('location')).toBe(`/people/${other.record}/markers?done=marker-set`);
    await linkWith(other.record, one.record);
    const page = await worker.get(`/people/${one.record}`);
    expect(await page.text()).toContain('Warning: Visit in pairs.');

    service.clock.forwardMinutes(10 * 24 * 60);
    worker = await service.signInAs('socialWorker');
    manager = await service.signInAs('manager');
    const overdue = await pageOf(await worker.get('/people/markers'));
    expect(overdue.rows.join(' ')).toContain('Visit in pairs.');
    const [marker] = (await record(one.record)).markers;
    const end = { seen: String((await record(one.record)).version), do: 'end', reason: 'He has moved away.' };
    const ended = await manager.post(`/people/${one.record}/markers/${marker!.id}`, end);
    expect(ended.headers.get('location')).toBe(`/people/${one.record}/markers?done=marker-ended`);
    expect((await pageOf(await worker.get('/people/markers'))).rows.join(' ')).not.toContain('Visit in pairs.');

    const part = { seen: String((await record(other.record)).version), reason: 'They are cousins.' };
    expect((await worker.post(`/people/${other.record}/part`, part)).status).toBe(303);
    expect((await record(one.record)).markers).toEqual([]);
    expect((await record(other.record)).markers).toMatchObject([{ ended: { reason: 'He has moved away.' } }]);
  });

  it('is put there by those who judge, and not by those who help them', async () => {
    const officer = await service.signInAs('officer');
    const { record: id } = await tellOf(service, { ...child, forename: 'Tobias' });
    expect((await officer.post(`/people/${id}/markers`, { seen: '1', ...warning })).status).toBe(403);
    expect(await words(await officer.get(`/people/${id}/markers`))).not.toContain('Put a warning here');
  });
});

it('the page of a child reads as much whether they were told of fifty times or a thousand', async () => {
  const { record: id, contact } = await tellOf(service, {
    forename: 'Hyacinth',
    surname: 'Orme',
    ...born('2012-08-09'),
  });
  const at = (minutes: number) => new Date(Date.parse(contact.submittedAt) - minutes * 60_000).toISOString();
  const tellAgain = async (times: number) => {
    const { appearances, ...before } = await record(id);
    const own = appearances.find((time) => time.record === id)!;
    const more = Array.from({ length: times - 1 }, (_, n) => ({ ...own, id: service.deps.newId(), at: at(n + 1) }));
    const now = { ...before, version: before.version + 1, appearances: [own, ...more] };
    const by = { id: service.person('manager').id, name: 'Marcus Adeyemi', role: 'manager' as const, organisation: '' };
    const event = { id: service.deps.newId(), record: id, version: now.version, type: 'linked' as const, other: id };
    const done = { ...event, reason: 'Told of again.', at: service.clock.now().toISOString(), by };
    must(await service.store.personRecords.save({ records: [now], events: [done] }));
  };
  const reads = async (path: string) => {
    const asked = vi.spyOn(service.table.client, 'send');
    const answer = await worker.get(path);
    const count = asked.mock.calls.length;
    asked.mockRestore();
    expect(answer.status).toBe(200);
    return count;
  };
  const pages = [`/people/${id}`, `/people/${id}/chronology`, `/contacts/${contact.id}`];
  await tellAgain(120);
  // What is read once and kept, and that somebody is still there, is not what a page costs.
  for (const page of pages) await reads(page);
  const few = [];
  for (const page of pages) few.push(await reads(page));
  await tellAgain(1000);
  const many = [];
  for (const page of pages) many.push(await reads(page));
  expect(many).toEqual(few);
});
