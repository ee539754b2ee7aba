import { expect, it } from 'vitest';
import { taskOwners } from '../../functions/events/task-owner.ts';
import { commit } from '../../functions/store/commit.ts';
import { writesOf } from '../../functions/store/items.ts';
import { noticeKey } from '../../functions/store/notices.ts';
import { stampOf } from '../../shared/actor.ts';
import { Contact } from '../../shared/contact/contact.ts';
import { serviceIn } from '../../shared/contact/row-for.ts';
import { setNewTime } from '../../shared/contact/set-new-time.ts';
import { PersonId } from '../../shared/ids.ts';
import { decidedContact, managersMoment, personCalled } from '../support/decided-contact.ts';
import { allowed, context, mailWorld, messages } from '../support/mail-world.ts';
import { newTime } from '../support/new-time.ts';

/** A contact that waits for its decision, as it lies in the table. */
async function beingDecided(world: Awaited<ReturnType<typeof mailWorld>>, status: 'submitted' | 'screening') {
  const { proposal: _, ...decided } = decidedContact({ id: world.newId() });
  const contact = Contact.parse({ ...decided, status });
  const event = { id: world.newId(), contactId: contact.id, version: 4, at: world.now().toISOString() };
  const change = {
    contact,
    event: { ...event, by: decided.holder, type: 'claimed' as const },
    letters: [],
    notices: [],
  };
  const writes = writesOf(change).map((write) => ({ ...write, over: 'nothing' as const }));
  allowed(await commit(world.table, world.newId(), writes));
  return contact;
}

it('a late decision is told once for each promised time, with the new time, the team and a manager, and not once decided', async () => {
  const world = await mailWorld('2026-11-23T15:30:00.000Z');
  const contact = await beingDecided(world, 'screening');
  const sweep = () => world.handlers.sweep({}, context);
  const told = async () =>
    (await world.store.contacts.file(contact.id)).notices.filter(({ kind }) => kind === 'decision-late');

  await sweep();
  expect(await told()).toEqual([]);
  world.forward(26 * 3600);
  await sweep();
  await sweep();
  const [notice, ...others] = await told();
  expect(others).toEqual([]);
  await world.handlers.send(messages(noticeKey(notice!)), context);
  const mail = world.sent.at(-1)!;
  expect(mail.subject).toBe('Our decision is late, reference WY-7K3M-29QF');
  expect(mail.text).toContain(
    'You were to hear by 5pm on Tuesday 24 November. The Initial Contact and Referral Team has',
  );
  expect(mail.text).toContain('You will now hear by 5pm on Wednesday 25 November.');
  expect(mail.text).not.toContain('Zbigniew');
  const { items } = await world.store.contacts.open(serviceIn('wyre'));
  expect(items[0]?.late?.at(-1)).toMatchObject({
    newTime: '2026-11-25T17:00:00.000Z',
    manager: { name: 'Marcus Adeyemi' },
  });

  world.forward(24 * 3600);
  await sweep();
  expect(await told()).toHaveLength(2);
});

it('whoever has a decision is warned once when three quarters of its time is gone, and the manager when nobody has it', async () => {
  const world = await mailWorld('2026-11-23T15:30:00.000Z');
  const held = await beingDecided(world, 'screening');
  const free = await beingDecided(world, 'submitted');
  const warned = async ({ id }: Contact) =>
    (await world.store.contacts.file(id)).notices.filter(({ kind }) => kind === 'decision-due-soon');
  await world.handlers.sweep({}, context);
  expect([...(await warned(held)), ...(await warned(free))]).toEqual([]);

  world.forward(23 * 3600);
  await Promise.all([world.handlers.sweep({}, context), world.handlers.sweep({}, context)]);
  await world.handlers.sweep({}, context);
  const [toHolder, toManager] = [await warned(held), await warned(free)];
  expect([...toHolder, ...toManager].map(({ to }) => to.personId)).toEqual([
    personCalled('socialWorker').id,
    personCalled('manager').id,
  ]);
  expect(allowed(await world.store.contacts.find(held.id)).version).toBe(held.version);
  await world.handlers.send(messages(noticeKey(toHolder[0]!)), context);
  const mail = world.sent.at(-1)!;
  expect(mail.subject).toBe(`A decision is due soon, reference ${held.reference}`);
  expect(mail.text).toContain('It is due by 5pm on Tuesday 24 November.');
  expect(mail.text).not.toContain('Zbigniew');
});

it('a late decision is the task of a manager who is there, and word of a time that holds no longer is not sent', async () => {
  const world = await mailWorld('2026-11-23T15:30:00.000Z');
  const contact = await beingDecided(world, 'screening');
  world.forward(26 * 3600);
  await world.handlers.sweep({}, context);
  const late = async () => allowed(await world.store.contacts.find(contact.id));
  const manager = (await late()).late?.at(-1)?.manager;
  expect((await world.store.lateDecisions.of('wyre', manager!.id)).items).toEqual([contact.id]);

  const person = (await world.store.people.find(PersonId.parse(manager!.id)))!;
  const colleague = {
    ...person,
    id: PersonId.parse(world.newId()),
    name: 'Zoë Marsh',
    email: 'zoe@wyrecestershire.example',
  };
  await world.store.people.add({ ...colleague, version: 1 }, world.newId());
  allowed(await world.store.people.save({ ...person, active: false, version: person.version + 1 }, world.newId()));
  await world.handlers.sweep({}, context);
  await world.handlers.sweep({}, context);
  const given = await late();
  expect(given.late?.at(-1)?.manager?.id).not.toBe(manager!.id);
  expect(given.version).toBe(contact.version + 2);
  expect((await world.store.lateDecisions.of('wyre', manager!.id)).items).toEqual([]);
  expect((await world.store.lateDecisions.all('wyre')).items).toEqual([contact.id]);

  const [first] = (await world.store.contacts.file(contact.id)).notices.filter(({ kind }) => kind === 'decision-late');
  world.forward(60);
  const moment = { ...managersMoment(world.now().toISOString(), world.newId) };
  const set = allowed(
    setNewTime(given, { seen: given.version, ...newTime('27', '11'), reason: 'Police asked us to wait.' }, moment),
  );
  allowed(await world.store.contacts.save(set));
  await world.handlers.send(messages(noticeKey(first!), noticeKey(set.notices[0]!)), context);
  expect(world.sent.map(({ subject }) => subject)).toEqual([
    `Another time for our decision, reference ${contact.reference}`,
  ]);
  expect(world.sent[0]!.text).toContain('You will now hear by 5pm on Friday 27 November.');
  expect(world.sent[0]!.text).not.toContain('Police');
  expect(await world.find(first!)).toMatchObject({ state: 'recalled' });
});

it('word that a decision is late is not sent once it was decided', async () => {
  const world = await mailWorld();
  const { contact } = await world.issued();
  const late = {
    ...(await world.owed()),
    owner: `contact/${contact.id}`,
    contactId: contact.id,
    kind: 'decision-late' as const,
  };
  const notice = { ...late, id: (await world.owed()).id, version: 1 };
  allowed(await world.store.notices.save(notice, world.newId()));
  await world.handlers.send(messages(noticeKey(notice)), context);
  expect(world.sent).toEqual([]);
  expect(await world.find(notice)).toMatchObject({ state: 'recalled' });
  expect((await world.find(notice)).task).toBeUndefined();
});

it('a manager from whom a contact is kept is neither warned of it nor given it late, and what waited for them goes to the next', async () => {
  const world = await mailWorld('2026-11-23T15:30:00.000Z');
  const free = await beingDecided(world, 'submitted');
  const kept = personCalled('manager');
  const next = { ...kept, id: PersonId.parse(world.newId()), name: 'Zoë Marsh', email: 'zoe@wyrecestershire.example' };
  await world.store.people.add({ ...next, version: 1 }, world.newId());
  const about = async () => (await world.store.contacts.file(free.id)).notices;
  const keepFrom = async (contact: Contact) => {
    const restricted = {
      ...{ kind: 'staff' as const, words: '', readers: [], keptFrom: [kept.id], undecided: true },
      at: world.now().toISOString(),
      by: { ...stampOf(kept), id: 'service' },
    };
    const event = { id: world.newId(), contactId: contact.id, version: contact.version + 1, at: restricted.at };
    allowed(
      await world.store.contacts.save({
        contact: Contact.parse({ ...contact, version: event.version, restricted }),
        event: { ...event, by: restricted.by, type: 'restricted', kind: 'staff' },
        letters: [],
        notices: [],
      }),
    );
  };
  world.forward(23 * 3600);
  await world.handlers.sweep({}, context);
  const [warning] = (await about()).filter(({ kind }) => kind === 'decision-due-soon');
  expect(warning?.to.personId).toBe(kept.id);
  await keepFrom(free);
  // It was owed before the contact was kept from them.
  const before = world.sent.length;
  await world.handlers.send(messages(noticeKey(warning!)), context);
  expect(world.sent.slice(before).map(({ to }) => to)).not.toContain(kept.email);

  world.forward(3 * 3600);
  await world.handlers.sweep({}, context);
  const late = async () => allowed(await world.store.contacts.find(free.id)).late?.at(-1)?.manager?.id;
  expect(await late()).toBe(next.id);
  const owners = taskOwners(world.store, { now: world.now(), settings: managersMoment().settings });
  const [told] = (await about()).filter(({ kind }) => kind === 'decision-late');
  expect(await owners.keeps(told!, stampOf(kept))).toBe(false);
  expect(await owners.keeps(told!, stampOf(next))).toBe(true);
  expect((await owners.of(told!))?.id).not.toBe(kept.id);
});
