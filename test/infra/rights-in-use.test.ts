import { expect, it } from 'vitest';
import { recordMailEvents } from '../../functions/events/mail-events.ts';
import { sendNotices } from '../../functions/events/send-notice.ts';
import { sweep } from '../../functions/events/sweep.ts';
import type { Enqueue } from '../../functions/senders/queue.ts';
import { noticeKey } from '../../functions/store/notices.ts';
import { openWholeStore } from '../../functions/store/whole-store.ts';
import { sealRights } from '../../infra/seal-rights.ts';
import { tableRights } from '../../infra/table-rights.ts';
import { serviceIn } from '../../shared/contact/row-for.ts';
import { limitedTo } from '../support/limited.ts';
import { context, mailWorld, messages } from '../support/mail-world.ts';

const world = await mailWorld();
const { table, now, newId, log } = world;
const storeOf = (name: keyof typeof tableRights & keyof typeof sealRights) =>
  openWholeStore(limitedTo(table, tableRights[name], sealRights[name]), 'wyre');
const nothingFailed = { batchItemFailures: [] };

const send = sendNotices({
  ...world.mailDeps,
  store: storeOf('sendNotice'),
  mailer: { send: async ({ noticeId, attempt }) => ({ kind: 'accepted', messageId: `ses-${noticeId}-${attempt}` }) },
  newId,
  log,
});
const news = recordMailEvents({ store: storeOf('mailEvents'), log, now, newId });
const bounce = { bounce: { bounceType: 'Permanent', bounceSubType: 'General', bouncedRecipients: [] } };

it('the sender sends a letter and an acknowledgement with no more rights than the stack gives it', async () => {
  const { notice: letter } = await world.issued();
  const acknowledgement = await world.owed();
  expect(await send(messages(noticeKey(letter), noticeKey(acknowledgement)), context)).toEqual(nothingFailed);
  for (const notice of [letter, acknowledgement]) expect((await world.find(notice)).state).toBe('sent');
});

it('a delivery and a bounce, with its task, are recorded with no more rights than the stack gives', async () => {
  const [arrives, bounces] = [await world.owed(), await world.owed()];
  await send(messages(noticeKey(arrives), noticeKey(bounces)), context);
  const told = messages(world.event('Delivery', arrives), world.event('Bounce', bounces, bounce));
  expect(await news(told, context)).toEqual(nothingFailed);
  expect((await world.find(arrives)).state).toBe('delivered');
  expect((await world.find(bounces)).task?.owner).toBeDefined();
});

it('the sweep finds what waits and what was not heard of with no more rights than the stack gives it', async () => {
  const [sent, waiting] = [await world.owed(), await world.owed()];
  await send(messages(noticeKey(sent)), context);
  world.forward(3 * 60 * 60);
  const queued: object[] = [];
  const enqueue: Enqueue = async (keys) => {
    queued.push(...keys);
    return [];
  };
  const digest = (text: string) => text;
  const checkFolder = async () => {};
  await sweep({ store: storeOf('sweep'), enqueue, checkFolder, now, newId, log, authority: 'wyre', digest })(
    {},
    context,
  );
  expect(queued).toContainEqual(noticeKey(waiting));
  expect((await world.find(sent)).task).toBeDefined();
});

it('what is not granted fails here as it would in AWS', async () => {
  const store = storeOf('mailEvents');
  await expect(store.contacts.open(serviceIn('wyre'))).rejects.toThrow('not granted: Query');
});
