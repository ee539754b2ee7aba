import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, expect, it } from 'vitest';
import { relayNotices } from '../../functions/events/relay-notices.ts';
import type { Enqueue } from '../../functions/senders/queue.ts';
import { commit } from '../../functions/store/commit.ts';
import { writesOf } from '../../functions/store/items.ts';
import { noticeItem, noticeKey } from '../../functions/store/notices.ts';
import { actorOf } from '../../shared/actor.ts';
import { ask } from '../../shared/contact/ask.ts';
import { Contact } from '../../shared/contact/contact.ts';
import { decidedContact, managersMoment, personCalled } from '../support/decided-contact.ts';
import { allowed, changed, context, type MailWorld, mailWorld, messages } from '../support/mail-world.ts';

let world: MailWorld;
beforeEach(async () => {
  world = await mailWorld();
});
const sweep = () => world.handlers.sweep({}, context);

it('a message that the stream lost is found and queued, and one in a lease is left alone', async () => {
  const lost = await world.owed();
  const leased = await world.owed();
  allowed(await world.store.notices.claim(leased, { now: world.now(), claimId: world.newId() }));
  await sweep();
  expect(world.queue).toEqual([noticeKey(lost)]);
  const swept = world.logged.find(({ message }) => message === 'notices swept');
  expect(swept).toMatchObject({ facts: { waiting: 2, oldestUnsentSeconds: 0 } });
});

it('a sender that died leaves a message whose fate is unknown; without news it is sent again after its window', async () => {
  const notice = await world.owed();
  allowed(await world.store.notices.claim(notice, { now: world.now(), claimId: world.newId() }));
  world.forward(60);
  await sweep();
  expect([(await world.find(notice)).state, world.queue]).toEqual(['unknown', []]);
  world.forward(15 * 60);
  await sweep();
  expect(world.queue).toEqual([noticeKey(notice)]);
  await world.handlers.send(messages(world.queue[0]), context);
  expect(await world.find(notice)).toMatchObject({ state: 'sent', attempt: 2 });
});

it('a message taken ten minutes ago of whose arrival nothing was heard is somebody’s task until it arrives', async () => {
  const notice = await world.owed();
  await world.handlers.send(messages(noticeKey(notice)), context);
  world.forward(10 * 60 - 1);
  await sweep();
  expect((await world.store.notices.trouble('wyre')).items).toEqual([]);
  world.forward(2);
  await sweep();
  expect((await world.store.notices.trouble('wyre')).items).toMatchObject([{ id: notice.id, task: { owner: {} } }]);
  await world.handlers.news(messages(world.event('Delivery', notice)), context);
  expect((await world.store.notices.trouble('wyre')).items).toEqual([]);
});

it('a question that was not answered in time lapses, and the work goes on', async () => {
  const { proposal: _, ...decided } = decidedContact({ id: world.newId() });
  const screening = Contact.parse({ ...decided, status: 'screening' });
  const moment = {
    ...managersMoment(world.now().toISOString(), world.newId),
    actor: actorOf(personCalled('socialWorker')),
  };
  const asked = allowed(
    ask(
      screening,
      { seen: screening.version, text: 'Who collects him?', reason: moment.settings.reasons.pausing[0]!.code },
      moment,
    ),
  );
  allowed(
    await commit(
      world.table,
      world.newId(),
      writesOf({ ...asked, notices: [] }).map((write) => ({ ...write, over: 'nothing' })),
    ),
  );

  await sweep();
  expect(allowed(await world.store.contacts.find(screening.id)).status).toBe('awaiting-referrer');
  world.forward(26 * 3600);
  await sweep();
  const after = allowed(await world.store.contacts.find(screening.id));
  expect(after.status).toBe('screening');
  expect(after.questions[0]?.lapsedAt).toBe(world.now().toISOString());
});

it('a message that does not parse keeps none of the others from being moved on, and is told each minute', async () => {
  const [spoilt, waiting] = [await world.owed(), await world.owed()];
  const Item = { ...noticeItem(spoilt), kind: 'a kind that nobody knows' };
  await world.table.client.send(new PutCommand({ TableName: world.table.name, Item }));
  await expect(sweep()).rejects.toThrow('sweep failed: sweepUnsettled');
  expect(world.queue).toEqual([noticeKey(waiting)]);
  const told = world.logged.find(({ message }) => message === 'sweep failed');
  expect(told).toMatchObject({ facts: { part: 'sweepUnsettled', error: 'UnreadableNotices' } });

  const answer = await world.handlers.send(messages(noticeKey(spoilt), noticeKey(waiting)), context);
  expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'message-0' }] });
  expect((await world.find(waiting)).state).toBe('sent');
});

it('a part that fails does not keep the others from their work, and is told', async () => {
  const broken = { ...world.store.notices, unsettled: async () => Promise.reject(new Error('no')) };
  const { sweep: swept } = await import('../../functions/events/sweep.ts');
  const store = { ...world.store, notices: broken };
  const handler = swept({
    ...world,
    store,
    enqueue: async () => [],
    checkFolder: async () => {},
    authority: 'wyre',
    digest: (text) => text,
  });
  await expect(handler({}, context)).rejects.toThrow('sweepUnsettled');
});

it('the stream’s keys go to the queue once and in order, only those of notices, and the first not taken is named', async () => {
  const a = { pk: 'CONTACT#00000000-0000-4000-8000-000000000001', sk: 'NOTICE#00000000-0000-4000-8000-00000000000a' };
  const b = { ...a, sk: 'NOTICE#00000000-0000-4000-8000-00000000000b' };
  const c = { ...a, sk: 'NOTICE#00000000-0000-4000-8000-00000000000c' };
  const relayed: object[] = [];
  const relay = (enqueue: Enqueue) => relayNotices({ log: world.log, enqueue })(event, context);
  const event = changed(
    ...[{ ...a, sk: 'CONTACT' }, a, { ...c, eventName: 'REMOVE' as const }, { ...b, eventName: 'MODIFY' as const }],
    ...[a, c],
  );
  const taken = await relay(async (keys) => {
    relayed.push(...keys);
    return [];
  });
  expect(taken).toEqual({ batchItemFailures: [] });
  expect(relayed).toEqual([a, b, c]);

  const notB = await relay(async (keys) => keys.filter(({ sk }) => sk === b.sk));
  expect(notB).toEqual({ batchItemFailures: [{ itemIdentifier: '4' }] });
  const none = await relay(async () => Promise.reject(new Error('no queue')));
  expect(none).toEqual({ batchItemFailures: [{ itemIdentifier: '2' }] });
});

it('a key in the stream that is none of ours holds up none of the others, and is named so that it is kept', async () => {
  const good = {
    pk: 'CONTACT#00000000-0000-4000-8000-000000000001',
    sk: 'NOTICE#00000000-0000-4000-8000-00000000000a',
  };
  const relayed: object[] = [];
  const enqueue: Enqueue = async (keys) => {
    relayed.push(...keys);
    return [];
  };
  const event = changed({ pk: 'NOBODY#1', sk: 'NOTICE#poison' }, good);
  expect(await relayNotices({ log: world.log, enqueue })(event, context)).toEqual({
    batchItemFailures: [{ itemIdentifier: '1' }],
  });
  expect(relayed).toEqual([good]);
});
