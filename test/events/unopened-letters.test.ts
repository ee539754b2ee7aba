import { expect, it } from 'vitest';
import { noticeKey } from '../../functions/store/notices.ts';
import type { Notice } from '../../shared/notice.ts';
import { isTrouble } from '../../shared/notice-task.ts';
import { allowed, context, type MailWorld, mailWorld, messages } from '../support/mail-world.ts';
import { replacedLetter } from '../support/replaced-letter.ts';

const day = 86_400;

/** A letter that was sent on Monday at 3.30pm, went out and arrived. */
async function arrived(delivery: 'notify-only' | 'letter-by-email' = 'notify-only') {
  const world = await mailWorld();
  const { contact, letter, notice } = await world.issued(delivery);
  await world.handlers.send(messages(noticeKey(notice)), context);
  await news(world, 'Delivery', notice);
  return { world, contact, letter, notice };
}

async function news(world: MailWorld, type: string, notice: Notice): Promise<void> {
  await world.handlers.news(messages(world.event(type, notice)), context);
}

const sweep = (world: MailWorld) => world.handlers.sweep({}, context);

const reminders = async (world: MailWorld, contact: { id: Parameters<MailWorld['store']['contacts']['file']>[0] }) =>
  (await world.store.contacts.file(contact.id)).notices.filter(({ kind }) => kind === 'letter-reminder');

it('who has not opened a letter after two working days is reminded once, then it is a task, and opening ends it', async () => {
  const { world, contact, letter, notice } = await arrived();
  await sweep(world);
  world.forward(2 * day - 60);
  await sweep(world);
  expect(await reminders(world, contact)).toEqual([]);
  world.forward(60);
  await Promise.all([sweep(world), sweep(world)]);
  await sweep(world);
  const [reminder, ...more] = await reminders(world, contact);
  expect(more).toEqual([]);
  await world.handlers.send(messages(noticeKey(reminder!)), context);
  await news(world, 'Delivery', reminder!);
  const mail = world.sent.at(-1)!;
  expect(mail.subject).toBe('Our letter still waits for you, reference WY-7K3M-29QF');
  expect(mail.text).toContain(`https://door.example/letters/${letter.recipients[0]!.token}`);
  expect(mail.text).not.toContain('Zbigniew');
  expect(isTrouble(await world.find(notice))).toBe(false);

  world.forward(2 * day);
  await sweep(world);
  await sweep(world);
  const task = { why: 'unopened', owner: { name: 'Amira Haddad' } };
  expect(await world.find(notice)).toMatchObject({ state: 'delivered', task });
  expect((await world.store.notices.tasks('wyre')).items.map(({ id }) => id)).toEqual([notice.id]);
  expect(await reminders(world, contact)).toHaveLength(1);

  const present = allowed(await world.store.letters.find(letter.contactId, letter.id));
  const how = { how: 'code' as const, now: world.now(), newId: world.newId };
  await world.store.letters.opened(present, letter.recipients[0]!.token, how);
  expect((await world.find(notice)).task?.ended).toBe(world.now().toISOString());
  expect((await world.store.notices.tasks('wyre')).items).toEqual([]);
  world.forward(10 * day);
  await sweep(world);
  expect(await reminders(world, contact)).toHaveLength(1);
  expect((await world.store.letters.toChase('wyre', world.now(), 10)).items).toEqual([]);
});

it('a reminder that waits to be sent is not sent once the letter was opened', async () => {
  const { world, contact, letter } = await arrived();
  world.forward(2 * day);
  await sweep(world);
  const [reminder] = await reminders(world, contact);
  const how = { how: 'signed-in' as const, now: world.now(), newId: world.newId };
  await world.store.letters.opened(letter, letter.recipients[0]!.token, how);
  await world.handlers.send(messages(noticeKey(reminder!)), context);
  expect(await world.find(reminder!)).toMatchObject({ state: 'recalled' });
});

it('nobody is reminded of a letter that stood in the email itself, that they opened, or that bounced', async () => {
  const enclosed = await arrived('letter-by-email');
  const read = await arrived();
  const how = { how: 'code' as const, now: read.world.now(), newId: read.world.newId };
  await read.world.store.letters.opened(read.letter, read.letter.recipients[0]!.token, how);
  const bounced = await arrived();
  await news(bounced.world, 'Bounce', bounced.notice);
  for (const { world, contact } of [enclosed, read, bounced]) {
    for (const _ of [1, 2, 3]) {
      world.forward(2 * day);
      await sweep(world);
    }
    expect(await reminders(world, contact)).toEqual([]);
  }
  const { task, state } = await bounced.world.find(bounced.notice);
  expect([state, task?.why]).toEqual(['bounced', 'bounced']);
});

it('a letter that another has replaced is not chased, and the one that holds is', async () => {
  const { world, contact, letter } = await arrived();
  const second = await replacedLetter(world, contact, letter);
  await world.handlers.send(messages(noticeKey(second.notice)), context);
  await news(world, 'Delivery', second.notice);
  world.forward(2 * day);
  await sweep(world);
  expect((await reminders(world, contact)).map(({ letterId }) => letterId)).toEqual([second.letter.id]);
});
