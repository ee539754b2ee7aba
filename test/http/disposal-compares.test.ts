import { beforeAll, describe, expect, it } from 'vitest';
import { commit } from '../../functions/store/commit.ts';
import { openRetentionStore } from '../../functions/store/retention-store.ts';
import { toldWrite } from '../../functions/store/told-people.ts';
import { actorOf } from '../../shared/actor.ts';
import type { Contact } from '../../shared/contact/contact.ts';
import type { PersonRecordId } from '../../shared/ids.ts';
import type { Restriction } from '../../shared/restriction/restriction.ts';
import { dispose } from '../../shared/retention/dispose.ts';
import { noThread } from '../../shared/thread/thread.ts';
import { mainText } from '../support/drafts.ts';
import { momentOf, must } from '../support/front-door.ts';
import { oldConcern } from '../support/old-concern.ts';
import { pageOf } from '../support/page.ts';
import { type CastName, type Service, startService } from '../support/service.ts';
import { tellOf } from '../support/told-child.ts';

let service: Service;
beforeAll(async () => {
  service = await startService();
});

const as = (name: CastName) => service.signInAs(name);
const retention = () => openRetentionStore(service.table, 'wyre');
const read = async (name: CastName, path: string) => mainText(await (await (await as(name)).get(path)).text());
const reviewOf = ({ id }: Pick<Contact, 'id'>) => `/retention/contacts/${id}/review`;
const person = async (id: PersonRecordId) => must(await service.store.personRecords.find(id));

/** The form as it stands for whoever opens it now. */
async function opened(contact: Pick<Contact, 'id'>, name: CastName = 'manager') {
  const [seen = ''] = (await pageOf(await (await as(name)).get(reviewOf(contact)))).sent('seen');
  return { decision: 'dispose', seen };
}
const send = async (contact: Pick<Contact, 'id'>, form: Record<string, string>, name: CastName = 'manager') =>
  (await as(name)).post(reviewOf(contact), form);

async function hold(record: PersonRecordId) {
  const keeping = await service.store.keepings.find({ kind: 'person', id: record });
  const typed = { act: 'place', reason: 'court', words: 'A claim of a former pupil.' };
  const seen = String(keeping?.version ?? 0);
  await (await as('otherManager')).post(`/retention/people/${record}`, { ...typed, seen });
}

/** Says that two records are of one person: the one that was told of later becomes part of the other. */
async function join(one: PersonRecordId, other: PersonRecordId) {
  const [seen, otherSeen] = [(await person(one)).version, (await person(other)).version];
  const typed = { seen: String(seen), otherSeen: String(otherSeen), reason: 'One child.' };
  const answer = await (await as('socialWorker')).post(`/people/${one}/compare/${other}/link`, typed);
  expect(answer.status).toBe(303);
}
const another = async () => (await tellOf(service, { forename: 'Orla', surname: 'Fenwright' })).record;

/** The last look at a concern, as whoever disposes of it has it just before the write. */
async function lastLook(contact: Contact) {
  const [said] = await retention().said.of([contact]);
  const moment = { ...momentOf(actorOf(service.person('manager')), service.clock.now()), newId: service.deps.newId };
  const command = { decision: 'dispose' as const, seen: said!.print };
  const disposed = must(dispose(contact, said!, command, { kinds: [], ongoing: [] }, moment));
  return () => retention().disposals.begin(disposed, contact, said!, service.deps.newId());
}

describe('a hold on somebody', () => {
  const isHeld = async (contact: Contact) => {
    expect(await read('officer', `/contacts/${contact.id}`)).toContain('On hold.');
    expect(await read('manager', '/retention/due')).toMatch(new RegExp(`${contact.reference}\\s*On hold`));
    expect(await read('manager', reviewOf(contact))).toContain('Nothing is to be decided about it now.');
    expect(await read('manager', `/retention/contacts/${contact.id}`)).toContain(
      'A record of somebody in this concern',
    );
  };

  it('holds what was told of them by a record that has become part of the one that is held', async () => {
    const first = await another();
    service.clock.forwardMinutes(1);
    const { contact, record } = await oldConcern(service);
    await join(record, first);
    expect((await person(record)).joined?.id).toBe(first);
    await hold(first);
    await isHeld(contact);
  });

  it('holds what was told of them by the record that the one that is held has become part of', async () => {
    const { contact, record } = await oldConcern(service);
    const later = await another();
    await join(later, record);
    expect((await person(later)).joined?.id).toBe(record);
    await hold(later);
    await isHeld(contact);
  });

  it('holds what was told of them by a record that is, with the one that is held, part of a third', async () => {
    const first = await another();
    service.clock.forwardMinutes(1);
    const { contact, record } = await oldConcern(service);
    await join(record, first);
    const later = await another();
    await join(later, first);
    await hold(later);
    await isHeld(contact);
  });

  it('of another name holds nothing of them', async () => {
    const { contact } = await oldConcern(service);
    await hold(await another());
    expect(await read('officer', `/contacts/${contact.id}`)).not.toContain('On hold.');
    expect(await read('manager', reviewOf(contact))).toContain('Dispose of it');
  });
});

describe('a decision to dispose', () => {
  it('is not taken when one of its people has become part of another since its form was opened', async () => {
    const { contact, record } = await oldConcern(service);
    const form = await opened(contact);
    await join(record, await another());
    const answer = await send(contact, form);
    expect([answer.status, (await answer.text()).includes('Something has just changed')]).toEqual([409, true]);
    expect((await service.store.contacts.find(contact.id)).ok).toBe(true);
  });

  it('is not taken while its people have no records, and says so', async () => {
    const { contact } = await oldConcern(service);
    const form = await opened(contact);
    const [told] = await service.store.personRecords.told([{ kind: 'contact', id: contact.id }]);
    await service.store.personRecords.compared({ ...told!, filed: false }, service.deps.newId());
    const answer = await send(contact, form);
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('the people in it do not have records yet');
    expect((await service.store.contacts.find(contact.id)).ok).toBe(true);
  });

  it.each<[string, (contact: Contact, record: PersonRecordId) => Promise<unknown>]>([
    ['a hold on one of its people', (_, record) => hold(record)],
    [
      'a hold on what became part of theirs',
      async (_, record) => {
        const { appearances } = await person(record);
        await hold(appearances.map((time) => time.record).find((id) => id !== record)!);
      },
    ],
    ['another record of one of its people', async (_, record) => join(await another(), record)],
    [
      'a correction of who they are',
      async ({ id, authority, version }) =>
        commit(service.table, service.deps.newId(), [
          toldWrite({ kind: 'contact', id, authority, version, at: service.clock.now().toISOString() }),
        ]),
    ],
    [
      'a message',
      (contact) =>
        service.store.threads.save(
          { thread: { ...noThread(contact), version: 1 }, messages: [] },
          service.deps.newId(),
        ),
    ],
    [
      'somebody who opens it again',
      async ({ id, version }) => {
        const typed = {
          seen: String(version),
          reason: 'It was another family.',
        };
        expect((await (await as('otherManager')).post(`/contacts/${id}/reopen`, typed)).status).toBe(303);
      },
    ],
  ])('loses to %s that comes between the last look and the write, which then writes nothing', async (_, comes) => {
    const { contact, record } = await oldConcern(service);
    await join(record, await another());
    const write = await lastLook(contact);
    await comes(contact, record);
    expect(await write()).toEqual({ ok: false, refusal: { kind: 'stale' } });
    expect((await service.store.contacts.find(contact.id)).ok).toBe(true);
    expect(await retention().disposed.find(contact.id)).toBeUndefined();
  });
});

describe('a concern about which something is going on', () => {
  it('is not disposed of while a message of the referrer has not been read or one of ours has not been sent', async () => {
    const { contact } = await oldConcern(service);
    const [notice] = (await service.store.contacts.file(contact.id)).notices;
    const moved = { ...notice!, version: notice!.version + 1 };
    must(await service.store.notices.save({ ...moved, state: 'pending' }, service.deps.newId()));
    const thread = { ...noThread(contact), version: 1, messages: 1, unread: { frontDoor: 1, referrer: 0 } };
    must(await service.store.threads.save({ thread, messages: [] }, service.deps.newId()));
    const page = await read('manager', reviewOf(contact));
    expect(page).toMatch(/It cannot be disposed of yet:.*a message that nobody has read.* has not been sent/);
    expect(page).not.toContain('Dispose of it');
    expect((await send(contact, await opened(contact))).status).toBe(409);
    expect((await service.store.contacts.find(contact.id)).ok).toBe(true);
  });
});

describe('a concern that few might know of', () => {
  it('is in the log, and has a page that says it is gone, for those few, and for nobody else', async () => {
    const { id, name, role, organisation } = service.person('manager');
    const by = { id, name, role, organisation: organisation.name };
    const at = service.clock.now().toISOString();
    const restricted = { kind: 'staff', words: 'A child of ours.', at, by, readers: [], keptFrom: [] } as Restriction;
    const { contact } = await oldConcern(service, { restricted });
    expect((await send(contact, await opened(contact))).status).toBe(303);
    expect(await read('manager', '/retention/disposed')).toContain(contact.reference);
    expect((await (await as('manager')).get(`/contacts/${contact.id}`)).status).toBe(410);
    const never = '/contacts/00000000-0000-4000-8000-ffffffffffff';
    for (const name of ['otherManager', 'auditor', 'officer'] as const) {
      const reader = await as(name);
      if (name !== 'officer') expect(await read(name, '/retention/disposed')).not.toContain(contact.reference);
      const [theirs, none] = [await reader.get(`/contacts/${contact.id}`), await reader.get(never)];
      expect([name, theirs.status, await theirs.text()]).toEqual([name, 404, await none.text()]);
    }
    const found = await (await as('otherManager')).post('/retention', { reference: contact.reference });
    expect(found.status).toBe(400);
    const word = JSON.stringify(await retention().disposed.find(contact.id));
    expect(word).not.toContain('A child of ours.');
  });
});
