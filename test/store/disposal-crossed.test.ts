import { beforeAll, describe, expect, it } from 'vitest';
import { openRetentionStore } from '../../functions/store/retention-store.ts';
import { actorOf, stampOf } from '../../shared/actor.ts';
import type { Contact } from '../../shared/contact/contact.ts';
import { NoteId } from '../../shared/ids.ts';
import type { RecordNote } from '../../shared/record-note/record-note.ts';
import type { Result } from '../../shared/result.ts';
import { dispose } from '../../shared/retention/dispose.ts';
import { placeHold } from '../../shared/retention/place-hold.ts';
import { noThread } from '../../shared/thread/thread.ts';
import { momentOf, must } from '../support/front-door.ts';
import { lyingIn } from '../support/lying-in.ts';
import { oldConcern } from '../support/old-concern.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
beforeAll(async () => {
  service = await startService();
});
const newId = () => service.deps.newId();
const retention = () => openRetentionStore(service.table, 'wyre');
const moment = () => ({ ...momentOf(actorOf(service.person('manager')), service.clock.now()), newId });
const stale = { ok: false, refusal: { kind: 'stale' } };

/** What a colleague says of a concern which they opened while it was there. */
const says: Record<string, (contact: Contact) => Promise<Result<unknown>>> = {
  'a hold': async ({ id, reference }) => {
    const command = { seen: 0, reason: 'court' as const, words: 'The court has ordered it.' };
    const held = placeHold(undefined, { record: { kind: 'contact', id }, reference }, command, moment());
    return service.store.keepings.save(must(held), newId());
  },
  'a note': ({ id, authority }) => {
    const about = { kind: 'contact' as const, id };
    const at = service.clock.now().toISOString();
    const own = { id: NoteId.parse(newId()), authority, about, at, by: stampOf(moment().actor) };
    const note: RecordNote = { ...own, level: 'front-door', text: 'The court has asked for this.' };
    return service.store.recordNotes.save(note, newId());
  },
  'a message': (contact) =>
    service.store.threads.save({ thread: { ...noThread(contact), version: 1 }, messages: [] }, newId()),
  'a broken glass': ({ id, authority, reference }) => {
    const at = service.clock.now().toISOString();
    const times = { at, until: at, reviewBy: at };
    const why = { reason: 'danger-now' as const, words: 'A call about the child.', keptFrom: [] };
    const record = { kind: 'contact' as const, id };
    const own = { id: newId(), authority, version: 1, record, reference, by: stampOf(moment().actor) };
    return service.store.glass.break({ ...own, ...times, ...why }, []);
  },
};

/** The last look of a manager who disposes of it, and what they then do. */
async function lastLook(contact: Contact) {
  const [said] = await retention().said.of([contact]);
  const command = { decision: 'dispose' as const, seen: said!.print };
  const disposed = must(dispose(contact, said!, command, { kinds: [], ongoing: [] }, moment()));
  const begin = () => retention().disposals.begin(disposed, contact, said!, newId());
  const finish = () => retention().disposals.finish(disposed, service.clock.now(), newId());
  return { print: said!.print, begin, finish };
}

describe.each(Object.keys(says))('%s that crosses the disposal of a concern', (what) => {
  const say = says[what]!;

  it('is taken by nobody once the disposal has begun, and leaves nothing once it has ended', async () => {
    const { contact } = await oldConcern(service);
    const { begin, finish } = await lastLook(contact);
    must(await begin());
    const lay = await lyingIn(service, `CONTACT#${contact.id}`);
    expect(await say(contact)).toEqual(stale);
    expect(await lyingIn(service, `CONTACT#${contact.id}`)).toEqual(lay);
    must(await finish());
    expect(await say(contact)).toEqual(stale);
    expect(await lyingIn(service, `CONTACT#${contact.id}`)).toEqual(['DISPOSED']);
  });

  it('is taken while the concern is there, whatever else was done with that meanwhile', async () => {
    const { contact } = await oldConcern(service);
    expect((await say({ ...contact, version: contact.version - 1 })).ok).toBe(true);
  });
});

it('a note that comes between the last look and the disposal stops it, and is another thing to have seen', async () => {
  const { contact } = await oldConcern(service);
  for (const _ of ['the first note', 'another']) {
    const { print, begin } = await lastLook(contact);
    must(await says['a note']!(contact));
    expect(await begin()).toEqual(stale);
    expect((await lastLook(contact)).print).not.toBe(print);
  }
  expect((await service.store.contacts.find(contact.id)).ok).toBe(true);
});
