import { expect, it } from 'vitest';
import { commit } from '../../functions/store/commit.ts';
import { writesOf } from '../../functions/store/items.ts';
import { noticeKey } from '../../functions/store/notices.ts';
import { Contact } from '../../shared/contact/contact.ts';
import { decidedContact } from '../support/decided-contact.ts';
import { allowed, context, mailWorld, messages } from '../support/mail-world.ts';

it('a late decision is told once for each promised time, with the new time, the team and a manager, and not once decided', async () => {
  const world = await mailWorld('2026-11-23T15:30:00.000Z');
  const { proposal: _, ...decided } = decidedContact({ id: world.newId() });
  const contact = Contact.parse({ ...decided, status: 'screening' });
  const event = { id: world.newId(), contactId: contact.id, version: 4, at: world.now().toISOString() };
  const change = {
    contact,
    event: { ...event, by: decided.holder, type: 'claimed' as const },
    letters: [],
    notices: [],
  };
  const writes = writesOf(change).map((write) => ({ ...write, over: 'nothing' as const }));
  allowed(await commit(world.table, world.newId(), writes));
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
  const { items } = await world.store.contacts.open('wyre');
  expect(items[0]?.late?.at(-1)).toMatchObject({
    newTime: '2026-11-25T17:00:00.000Z',
    manager: { name: 'Marcus Adeyemi' },
  });

  world.forward(24 * 3600);
  await sweep();
  expect(await told()).toHaveLength(2);
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
