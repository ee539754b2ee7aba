import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { commit } from '../../functions/store/commit.ts';
import { goesWithContact, staysWithoutContact } from '../../functions/store/disposal-reach.ts';
import { retainedBy } from '../../functions/store/retained-partitions.ts';
import { openRetentionStore } from '../../functions/store/retention-store.ts';
import type { Table } from '../../functions/store/table.ts';
import { actorOf } from '../../shared/actor.ts';
import { folderOfContact } from '../../shared/attachment/folder.ts';
import type { Contact } from '../../shared/contact/contact.ts';
import { dispose } from '../../shared/retention/dispose.ts';
import { mainText } from '../support/drafts.ts';
import { momentOf, must } from '../support/front-door.ts';
import { lyingIn } from '../support/lying-in.ts';
import { oldConcern } from '../support/old-concern.ts';
import { type CastName, type Service, startService } from '../support/service.ts';

let service: Service;
beforeAll(async () => {
  service = await startService();
});

const newId = () => service.deps.newId();
const get = async (name: CastName, path: string) => (await service.signInAs(name)).get(path);

/** An old concern with something in each partition that goes with it, and of a kind that nobody knows in two of them. */
async function wholeConcern() {
  const { contact } = await oldConcern(service);
  const { letters } = await service.store.contacts.file(contact.id);
  const links = letters.flatMap(({ recipients }) => recipients.map(({ token }) => `LETTERLINK#${token}`));
  const pair = newId();
  const places = {
    CONTACT: [`CONTACT#${contact.id}`],
    SEALED: [`SEALED#${contact.id}`],
    ATTACHMENTS: [`ATTACHMENTS#${folderOfContact(contact)}`],
    LETTERLINK: links,
    SAMEEVENT: [`SAMEEVENT#${pair}`],
  };
  const items = [
    { pk: places.CONTACT[0]!, sk: 'FORMER#000003' },
    { pk: places.CONTACT[0]!, sk: `SAMEEVENT#${pair}`, pair },
    { pk: places.SEALED[0]!, sk: 'FORMER#000003' },
    { pk: places.ATTACHMENTS[0]!, sk: 'ATTACHMENTS' },
    { pk: places.SAMEEVENT[0]!, sk: 'SAMEEVENT' },
  ];
  must(
    await commit(
      service.table,
      newId(),
      items.map((item) => ({ item, over: 'anything' as const })),
    ),
  );
  return { contact, places };
}

async function begin(contact: Contact) {
  const store = openRetentionStore(service.table, 'wyre');
  const [said] = await store.said.of([contact]);
  const moment = { ...momentOf(actorOf(service.person('manager')), service.clock.now()), newId };
  const command = { decision: 'dispose' as const, seen: said!.print };
  const disposed = must(dispose(contact, said!, command, { kinds: ['LETTER'], ongoing: [] }, moment));
  must(await store.disposals.begin(disposed, contact, said!, newId()));
  return disposed;
}

/** The table, which fails when something is to be taken away for the nth time. */
function cutOffAt(nth: number): Table {
  let left = nth;
  const { client } = service.table;
  const send = (command: object) => {
    if (command instanceof DeleteCommand) left -= 1;
    if (command instanceof DeleteCommand && left === 0) return Promise.reject(new Error('cut off'));
    return client.send(command as never);
  };
  return { ...service.table, client: Object.assign(Object.create(client), { send }) };
}

it('every kind of partition that is part of a record goes with a concern, or says why it stays', () => {
  const parts = Object.keys(retainedBy).filter((kind) => ['contact', 'part-of-record'].includes(retainedBy[kind]!));
  expect([...goesWithContact, ...Object.keys(staysWithoutContact)].toSorted()).toEqual(parts.toSorted());
});

describe('a concern that is disposed of', () => {
  it('goes with all that lies in its partitions, of whatever kind, but for the word that it was there', async () => {
    const { contact, places } = await wholeConcern();
    expect(Object.keys(places)).toEqual([...goesWithContact]);
    for (const each of Object.values(places).flat())
      expect([each, (await lyingIn(service, each)).length > 0]).toEqual([each, true]);
    const disposed = await begin(contact);
    must(await openRetentionStore(service.table, 'wyre').disposals.finish(disposed, service.clock.now(), newId()));
    for (const each of Object.values(places).flat()) {
      expect([each, await lyingIn(service, each)]).toEqual([
        each,
        each === `CONTACT#${contact.id}` ? ['DISPOSED'] : [],
      ]);
    }
  });

  it.each([1, 2, 4, 7, 12, 16, 20])(
    'can be opened nowhere once it has begun, and cut off at what is taken away as number %i it is finished by doing it again',
    async (nth) => {
      const { contact, places } = await wholeConcern();
      const disposed = await begin(contact);
      const cut = openRetentionStore(cutOffAt(nth), 'wyre').disposals.finish(disposed, service.clock.now(), newId());
      await expect(cut).rejects.toThrow('cut off');
      for (const [name, path] of [
        ['officer', `/contacts/${contact.id}`],
        ['manager', `/retention/contacts/${contact.id}`],
      ] as const) {
        expect([path, (await get(name, path)).status]).toEqual([path, 410]);
      }
      expect((await get('teacher', `/referrals/${contact.id}`)).status).toBe(404);
      expect(mainText(await (await get('manager', '/closed')).text())).not.toContain(contact.reference);
      const log = mainText(await (await get('auditor', '/retention/disposed')).text());
      expect(log).toMatch(new RegExp(`Begun and not finished.*${contact.reference}`));
      const denied = await (await service.signInAs('auditor')).post('/retention/disposed', { disposed: contact.id });
      expect(denied.status).toBe(403);
      const again = await (await service.signInAs('manager')).post('/retention/disposed', { disposed: contact.id });
      expect(again.status).toBe(303);
      for (const each of Object.values(places).flat()) {
        expect([each, await lyingIn(service, each)]).toEqual([
          each,
          each === `CONTACT#${contact.id}` ? ['DISPOSED'] : [],
        ]);
      }
    },
  );

  it('is not taken away while it can be opened: a word that came back with a copy takes nothing by itself', async () => {
    const { contact } = await oldConcern(service);
    const store = openRetentionStore(service.table, 'wyre');
    const [said] = await store.said.of([contact]);
    const moment = { ...momentOf(actorOf(service.person('manager')), service.clock.now()), newId };
    const command = { decision: 'dispose' as const, seen: said!.print };
    const disposed = must(dispose(contact, said!, command, { kinds: [], ongoing: [] }, moment));
    const finished = await store.disposals.finish(disposed, service.clock.now(), newId());
    expect(finished).toEqual({ ok: false, refusal: { kind: 'stale' } });
    expect((await store.contacts.findWithConcern(contact.id)).ok).toBe(true);
  });
});
