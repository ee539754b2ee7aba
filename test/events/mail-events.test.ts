import { beforeEach, expect, it } from 'vitest';
import { noticeKey } from '../../functions/store/notices.ts';
import type { Notice } from '../../shared/notice.ts';
import { context, type MailWorld, mailWorld, messages } from '../support/mail-world.ts';

let world: MailWorld;
let notice: Notice;
beforeEach(async () => {
  world = await mailWorld();
  notice = await world.owed();
});
const send = () => world.handlers.send(messages(noticeKey(notice)), context);
const hear = (...bodies: unknown[]) => world.handlers.news(messages(...bodies), context);
const state = async () => (await world.find(notice)).state;

it('a message goes from sent to delivered, and waits in no list any more', async () => {
  await send();
  expect((await world.store.notices.awaitingDelivery('wyre', world.now())).items).toHaveLength(1);
  expect(await hear(world.event('Send', notice), world.event('Delivery', notice))).toEqual({ batchItemFailures: [] });
  expect(await state()).toBe('delivered');
  for (const list of ['unsettled', 'awaitingDelivery'] as const) {
    expect((await world.store.notices[list]('wyre', world.now())).items).toEqual([]);
  }
});

it('a bounce becomes the task of the person who holds the contact, with what the mail service said', async () => {
  await send();
  const bounce = {
    bounce: { bounceType: 'Permanent', bounceSubType: 'General', bouncedRecipients: [{ emailAddress: 'a@b.example' }] },
  };
  await hear(world.event('Bounce', notice, bounce), world.event('Delivery', notice), world.event('Send', notice));
  const after = await world.find(notice);
  expect(after.state).toBe('bounced');
  expect(after.task?.owner?.name).toBeTruthy();
  expect(after.log.find(({ state }) => state === 'bounced')?.detail).toBe('Permanent General');
  expect((await world.store.notices.trouble('wyre')).items.map(({ id }) => id)).toEqual([notice.id]);
  expect(JSON.stringify(world.logged)).not.toContain('@');
});

it('news comes in the envelope of a topic or a bus as well, twice, and of kinds that we did not ask for', async () => {
  await send();
  const sns = { Type: 'Notification', Message: JSON.stringify(world.event('Delivery', notice)) };
  const bus = { 'detail-type': 'Email Delivered', detail: world.event('Delivery', notice) };
  expect(await hear(sns, bus, sns, world.event('Click', notice))).toEqual({ batchItemFailures: [] });
  const { log } = await world.find(notice);
  expect(log.filter(({ state }) => state === 'delivered')).toHaveLength(1);
});

it('news that fits no notice, or another message of the same name, is handed back and changes nothing', async () => {
  await send();
  const before = await world.find(notice);
  const forged = world.event('Delivery', notice);
  const answer = await hear(
    'nonsense',
    { ...forged, mail: { ...forged.mail, tags: {} } },
    { ...forged, mail: { ...forged.mail, messageId: 'another' } },
    { ...forged, mail: { ...forged.mail, tags: { ...forged.mail.tags, attempt: ['2'] } } },
    { ...forged, mail: { ...forged.mail, tags: { ...forged.mail.tags, notice: [world.newId()] } } },
    { ...forged, mail: { ...forged.mail, tags: { ...forged.mail.tags, owner: ['contact_x#y'] } } },
  );
  expect(answer?.batchItemFailures).toHaveLength(6);
  expect(await world.find(notice)).toEqual(before);
});

it('a message that went out twice is an alarm', async () => {
  world.answerWith(async () => ({ kind: 'unknown', why: 'timeout' }));
  await send();
  world.forward(16 * 60);
  await world.handlers.sweep({}, context);
  await send();
  const second = world.event('Send', notice);
  await hear(world.event('Send', notice), {
    ...second,
    mail: { ...second.mail, messageId: 'm-2', tags: { ...second.mail.tags, attempt: ['2'] } },
  });
  expect(world.logged.map(({ message }) => message)).toContain('notice went out twice');
});
