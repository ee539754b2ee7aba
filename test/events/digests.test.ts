import { beforeEach, expect, it } from 'vitest';
import { noticeKey } from '../../functions/store/notices.ts';
import type { Person } from '../../shared/actor.ts';
import type { Notice } from '../../shared/notice.ts';
import { personCalled } from '../support/decided-contact.ts';
import { allowed, context, type MailWorld, mailWorld, messages } from '../support/mail-world.ts';

let world: MailWorld;
let teacher: Person;
const minutes = 60;

const choose = async (choice: Person['messages'], changes: Partial<Person> = {}) => {
  teacher = { ...teacher, ...changes, ...(choice && { messages: choice }), version: teacher.version + 1 };
  allowed(await world.store.people.save(teacher, world.newId()));
};
const sweep = () => world.handlers.sweep({}, context);
const send = (notice: Notice) => world.handlers.send(messages(noticeKey(notice)), context);
const posted = async () => {
  const notice = await world.owed({ kind: 'message-posted' });
  await send(notice);
  return notice;
};
/** Sends whatever the sweep has queued. */
const sendQueued = async () => {
  for (const key of world.queue.splice(0)) await world.handlers.send(messages(key), context);
};
const digests = () => world.sent.filter(({ subject }) => subject.endsWith('that could wait'));
const states = (notices: readonly Notice[]) => Promise.all(notices.map(async (each) => (await world.find(each)).state));

/** A Monday, half an hour before the digest. */
beforeEach(async () => {
  world = await mailWorld('2026-11-23T15:30:00.000Z');
  teacher = personCalled('teacher');
  await choose('daily-digest');
});

it('three messages that can wait go as one at four o’clock, with their references and nothing of a child', async () => {
  const notices = [await posted(), await posted(), await posted()];
  await sweep();
  await sendQueued();
  expect([world.sent.length, await states(notices)]).toEqual([0, ['in-digest', 'in-digest', 'in-digest']]);
  expect((await world.store.notices.trouble('wyre')).items).toEqual([]);

  world.forward(30 * minutes);
  await sweep();
  await sendQueued();
  expect(world.sent).toHaveLength(1);
  expect(world.sent[0]!.text).toContain('• We have written to you, reference WY-');
  expect(world.sent[0]!.text).not.toContain('Zbigniew');
  expect(await states(notices)).toEqual(['digested', 'digested', 'digested']);
  const [first] = await Promise.all(notices.map(world.find));
  const digest = await world.find({ owner: `person/${teacher.id}`, id: first!.digest! });
  expect(digest).toMatchObject({ kind: 'digest', state: 'sent' });
  expect(digest.covers).toHaveLength(3);

  world.forward(60);
  await sweep();
  await sendQueued();
  expect(world.sent).toHaveLength(1);
});

it('two sweeps of one minute make one digest', async () => {
  await posted();
  await posted();
  world.forward(30 * minutes);
  await Promise.all([sweep(), sweep()]);
  await sweep();
  await sendQueued();
  expect(world.sent).toHaveLength(1);
});

it('what cannot wait goes at once, and so does everything to whoever has chosen nothing', async () => {
  await send(await world.owed({ kind: 'acknowledgement' }));
  expect(world.sent).toHaveLength(1);
  await choose('immediate');
  await posted();
  expect(world.sent).toHaveLength(2);
});

it('what waits goes by itself within the minute once its reader no longer wants a digest', async () => {
  const notice = await posted();
  await choose('immediate');
  await sweep();
  await sendQueued();
  expect([world.sent.length, await states([notice])]).toEqual([1, ['sent']]);
});

it('what waits for somebody who has left is held, and a person is told', async () => {
  const notice = await posted();
  await choose('daily-digest', { active: false });
  await sweep();
  await sendQueued();
  expect(world.sent).toEqual([]);
  expect(await world.find(notice)).toMatchObject({ state: 'held', task: {} });
});

it('what is written on a Friday evening waits until Monday’s digest', async () => {
  world.forward(4 * 24 * 60 * minutes + 60 * minutes);
  const notice = await posted();
  expect((await world.find(notice)).due).toBe('2026-11-30T16:00:00.000Z');
  world.forward(2 * 24 * 60 * minutes);
  await sweep();
  await sendQueued();
  expect(digests()).toEqual([]);
  world.forward(24 * 60 * minutes);
  await sweep();
  await sendQueued();
  expect(digests()).toHaveLength(1);
});

it('a digest that bounces is a named person’s task, and what it covered is not tried again', async () => {
  const notice = await posted();
  world.forward(30 * minutes);
  await sweep();
  await sendQueued();
  const { digest: id } = await world.find(notice);
  const digest = await world.find({ owner: `person/${teacher.id}`, id: id! });
  await world.handlers.news(messages(world.event('Bounce', digest)), context);
  await sweep();
  await sendQueued();
  const { items } = await world.store.notices.tasks('wyre');
  expect(items).toMatchObject([{ id: digest.id, task: { why: 'bounced', owner: { name: 'Marcus Adeyemi' } } }]);
  expect([world.sent.length, await states([notice])]).toEqual([1, ['digested']]);
});
