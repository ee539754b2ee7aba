import { beforeEach, expect, it } from 'vitest';
import { commit } from '../../functions/store/commit.ts';
import { sentWrites } from '../../functions/store/draft-items.ts';
import { actorOf } from '../../shared/actor.ts';
import type { Draft } from '../../shared/draft/draft.ts';
import { saveTask } from '../../shared/draft/save-task.ts';
import { startDraft } from '../../shared/draft/start.ts';
import { emptyConcern } from '../../shared/form/concern.ts';
import { ContactId } from '../../shared/ids.ts';
import { managersMoment } from '../support/decided-contact.ts';
import { allowed, context, type MailWorld, mailWorld } from '../support/mail-world.ts';
import { personCalled } from '../support/service.ts';

const hour = 3600;
const day = 24 * hour;
let world: MailWorld;
let draft: Draft;
const moment = () => ({
  ...managersMoment(world.now().toISOString(), world.newId),
  actor: actorOf(personCalled('teacher')),
});
beforeEach(async () => {
  world = await mailWorld();
  await world.store.people.add(personCalled('lead'), world.newId());
  draft = allowed(startDraft({ ...emptyConcern(), children: [{ id: 'c1', child: { forename: 'Wren' } }] }, moment()));
  allowed(await world.store.drafts.save(draft, world.newId()));
});

const stored = async () => allowed(await world.store.drafts.find(draft.id));
const sweep = () => world.handlers.sweep({}, context);
/** The messages that the draft owes, the first first. */
async function owed() {
  const { items } = await world.store.notices.unsettled('wyre', new Date('2027-12-31'));
  return items
    .filter(({ owner }) => owner === `draft/${draft.id}`)
    .sort((one, other) => one.createdAt.localeCompare(other.createdAt));
}
const kinds = async () => (await owed()).map(({ kind }) => kind);
/** Somebody saves a section. */
async function typed(slot = 'analysis') {
  const current = await stored();
  const saving = { seen: current.saved[slot]?.version ?? 0, writer: '', turn: 0 };
  const saved = allowed(saveTask(current, { slot, concern: current.concern, saving }, moment()));
  allowed(await world.store.drafts.save(saved, world.newId()));
}

it('a draft that nobody sends is told of at each of its times, once, however often two minute hands move at once', async () => {
  await sweep();
  expect(await kinds()).toEqual([]);
  for (const [seconds, kind] of [
    [day, 'draft-reminder'],
    [2 * day, 'draft-reminder'],
    [4 * day, 'draft-left'],
  ] as const) {
    const before = await kinds();
    world.forward(seconds);
    await Promise.all([sweep(), sweep()]);
    await sweep();
    expect(await kinds()).toEqual([...before, kind]);
  }
  world.forward(76 * day);
  await Promise.all([sweep(), sweep()]);
  expect((await kinds()).slice(3)).toEqual(['draft-ending', 'draft-ending']);
  world.forward(8 * day);
  await sweep();
  expect(await kinds()).toHaveLength(5);
});

it('what is typed while a reminder is owed is saved, and the reminder is owed all the same', async () => {
  world.forward(day);
  const before = await stored();
  await sweep();
  const saving = { seen: 0, writer: '', turn: 0 };
  const late = allowed(saveTask(before, { slot: 'analysis', concern: before.concern, saving }, moment()));
  expect((await world.store.drafts.save(late, world.newId())).ok).toBe(false);
  // What the page does next: the same section, on the draft as it is now.
  await typed();
  expect((await stored()).saved.analysis?.version).toBe(1);
  expect(await kinds()).toEqual(['draft-reminder']);
  world.forward(day - 60);
  await sweep();
  expect(await kinds()).toHaveLength(1);
});

it('its mails say nothing of the child, lead to the draft and say whom to ring', async () => {
  world.forward(day);
  await sweep();
  world.forward(6 * day);
  await sweep();
  world.forward(76 * day);
  await sweep();
  const notices = await owed();
  expect(new Set(notices.map(({ kind }) => kind))).toEqual(new Set(['draft-reminder', 'draft-left', 'draft-ending']));
  for (const notice of notices) {
    const mail = await world.mailOf(notice);
    const words = 'text' in mail ? `${mail.subject} ${mail.text} ${mail.html}` : '';
    expect(words).toContain(`https://door.example/drafts/${draft.id}`);
    expect(words).toContain('01632 960100');
    for (const secret of ['Wren', 'Okonedo', 'Nambiar', 'Oakfield']) expect(words).not.toContain(secret);
  }
});

it('a reminder of a draft that was worked on, sent, deleted or ended meanwhile is not sent', async () => {
  world.forward(day);
  await sweep();
  const [notice] = await owed();
  expect(await world.mailOf(notice!)).toMatchObject({ to: personCalled('teacher').email });
  world.forward(60);
  await typed();
  expect(await world.mailOf(notice!)).toEqual({ over: 'worked-on-since' });
  const current = await stored();
  const sent = {
    ...current,
    version: current.version + 1,
    sentAs: ContactId.parse(world.newId()),
  };
  allowed(await commit(world.table, world.newId(), sentWrites(current, sent)));
  expect(await world.mailOf(notice!)).toEqual({ over: 'draft-gone' });
  world.forward(80 * day);
  await sweep();
  expect(await kinds()).toEqual(['draft-reminder']);
});

it('a draft that lay in the table before there were reminders is found when it is next saved, and then reminded of', async () => {
  const { remindAt: _, ...before } = await stored();
  allowed(await world.store.drafts.save({ ...before, version: before.version + 1 }, world.newId()));
  await sweep();
  expect((await stored()).remindAt).toBe(new Date(Date.parse(draft.createdAt) + day * 1000).toISOString());
});
