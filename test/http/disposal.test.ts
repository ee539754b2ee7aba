import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { openRetentionStore } from '../../functions/store/retention-store.ts';
import { sealRights } from '../../infra/seal-rights.ts';
import { tableRights } from '../../infra/table-rights.ts';
import type { Contact } from '../../shared/contact/contact.ts';
import type { PersonRecordId } from '../../shared/ids.ts';
import { mainText } from '../support/drafts.ts';
import { limitedTo } from '../support/limited.ts';
import { copyOf, lyingIn } from '../support/lying-in.ts';
import { oldConcern } from '../support/old-concern.ts';
import { pageOf } from '../support/page.ts';
import { type CastName, type Service, startService } from '../support/service.ts';
import { tellOf } from '../support/told-child.ts';

let service: Service;
let contact: Contact;
let record: PersonRecordId;
let at: string;
let copy: Awaited<ReturnType<typeof copyOf>>;
beforeAll(async () => {
  service = await startService();
  ({ contact, record } = await oldConcern(service));
  at = `/retention/contacts/${contact.id}`;
});

const as = (name: CastName) => service.signInAs(name);
const read = async (name: CastName, path: string) => mainText(await (await (await as(name)).get(path)).text());
const hold = { act: 'place', seen: '0', reason: 'court', words: 'A claim of a former pupil.' };

/** The review of a concern, as its form stands, with a decision. */
async function form(name: CastName, decision: Record<string, string>, path = at) {
  const page = await pageOf(await (await as(name)).get(`${path}/review`));
  return { seen: page.sent('seen')[0] ?? '', ...decision };
}

describe('a concern whose time is over', () => {
  it('waits in a list that names nobody, and of which managers decide and auditors read', async () => {
    expect(await read('auditor', '/retention/due')).toContain(contact.reference);
    for (const { name } of contact.children) expect(await read('manager', '/retention/due')).not.toContain(name);
    for (const name of ['auditor', 'officer', 'socialWorker', 'teacher'] as const) {
      expect([name, (await (await as(name)).post(`${at}/review`, { decision: 'dispose' })).status]).toEqual([
        name,
        403,
      ]);
    }
  });

  it('is not disposed of when somebody has put a hold on it, or on one of its people, since the form was opened', async () => {
    for (const held of [at, `/retention/people/${record}`]) {
      const opened = await form('manager', { decision: 'dispose' });
      await (await as('otherManager')).post(held, hold);
      const answer = await (await as('manager')).post(`${at}/review`, opened);
      expect([held, answer.status]).toEqual([held, 409]);
      const kind =
        held === at ? ({ kind: 'contact', id: contact.id } as const) : ({ kind: 'person', id: record } as const);
      const keeping = await service.store.keepings.find(kind);
      expect(await read('manager', at)).toContain('On hold.');
      const lift = { act: 'lift', seen: String(keeping?.version), hold: keeping?.holds[0]?.id ?? '' };
      await (await as('otherManager')).post(held, { ...lift, words: 'It was settled.' });
    }
    expect((await service.store.contacts.find(contact.id)).ok).toBe(true);
  });

  it('is kept longer with a reason and until a day, and waits again when that is over', async () => {
    const { contact: other } = await oldConcern(service);
    const path = `/retention/contacts/${other.id}`;
    const keep = { decision: 'keep', 'until-day': '1', 'until-month': '12', 'until-year': '2026' };
    const wrong = await (await as('manager')).post(
      `${path}/review`,
      await form('manager', { ...keep, 'until-year': '2019' }, path),
    );
    expect([wrong.status, (await wrong.text()).includes('Enter why it is still needed')]).toEqual([400, true]);
    const past = { ...keep, 'until-year': '2019', words: 'A sister.' };
    expect(
      await (await (await as('manager')).post(`${path}/review`, await form('manager', past, path))).text(),
    ).toContain('The day must be after today');
    const kept = await (await as('manager')).post(
      `${path}/review`,
      await form('manager', { ...keep, words: 'A sister is being assessed.' }, path),
    );
    expect(kept.headers.get('location')).toBe(`${path}?done=kept`);
    expect(await read('manager', path)).toContain('A sister is being assessed.');
    expect(await read('manager', '/retention/due')).not.toContain(other.reference);
    service.clock.forwardMinutes(9 * 24 * 60);
    expect(await read('manager', '/retention/due')).toContain(other.reference);
  });

  it('that is younger is not disposed of by whoever asks for it all the same', async () => {
    const { contact: young } = await tellOf(service, { forename: 'Orla', surname: 'Fenwright' });
    const [said] = await openRetentionStore(service.table, 'wyre').said.of([young]);
    const asked = { decision: 'dispose', seen: said!.print };
    const answer = await (await as('manager')).post(`/retention/contacts/${young.id}/review`, asked);
    expect(answer.status).toBe(409);
    expect(await lyingIn(service, `CONTACT#${young.id}`)).not.toContain('DISPOSED');
  });

  it('is gone once a manager has disposed of it: all but the word that it was there, with its keys and letters’ links', async () => {
    const { letters } = await service.store.contacts.file(contact.id);
    copy = await copyOf(service, `CONTACT#${contact.id}`);
    const links = letters.flatMap(({ recipients }) => recipients.map(({ token }) => `LETTERLINK#${token}`));
    expect(links.length).toBeGreaterThan(0);
    const gone = await (await as('manager')).post(`${at}/review`, await form('manager', { decision: 'dispose' }));
    expect(gone.headers.get('location')).toBe('/retention/disposed?done=disposed');
    expect(await lyingIn(service, `CONTACT#${contact.id}`)).toEqual(['DISPOSED']);
    for (const pk of [`SEALED#${contact.id}`, ...links]) expect([pk, await lyingIn(service, pk)]).toEqual([pk, []]);
    for (const list of ['/board', '/closed', '/retention/due']) {
      expect([list, (await read('manager', list)).includes(contact.reference)]).toEqual([list, false]);
    }
  });

  it('opens nowhere any more, even where a copy of its items is brought back: there is no key', async () => {
    const head = copy.find(({ sk }) => sk === 'CONTACT');
    expect(JSON.stringify(head)).not.toContain(contact.reference);
    await service.table.client.send(new PutCommand({ TableName: service.table.name, Item: head }));
    const another = openRetentionStore(limitedTo(service.table, tableRights.retention, sealRights.retention), 'wyre');
    await expect(another.contacts.find(contact.id)).rejects.toThrow();
    const Key = { pk: `CONTACT#${contact.id}`, sk: 'CONTACT' };
    await service.table.client.send(new DeleteCommand({ TableName: service.table.name, Key }));
  });

  it('is in a log with who, when, by which line and what went, and nothing that anybody said', async () => {
    const log = await read('auditor', '/retention/disposed');
    expect(log).toMatch(new RegExp(`${contact.reference}.*Marcus Adeyemi.*Kept until 31 December 2010.*letters`));
    const word = JSON.stringify(await service.store.disposed.find(contact.id));
    for (const { name } of contact.children) expect(word + log).not.toContain(name);
    expect(word).not.toContain(contact.raisedBy.name);
  });

  it('answers old links with what became of it to the front door, and to others as if it had never been', async () => {
    const old = await (await as('officer')).get(`/contacts/${contact.id}`);
    expect(old.status).toBe(410);
    expect(mainText(await old.text())).toContain(`Concern ${contact.reference} was disposed of on`);
    const found = await (await as('manager')).post('/retention', { reference: contact.reference });
    expect(found.headers.get('location')).toBe(`/contacts/${contact.id}`);
    const teacher = await as('teacher');
    const [theirs, none] = await Promise.all(
      [contact.id, '00000000-0000-4000-8000-ffffffffffff'].map((id) => teacher.get(`/referrals/${id}`)),
    );
    expect([theirs!.status, await theirs!.text()]).toEqual([404, await none!.text()]);
  });
});
