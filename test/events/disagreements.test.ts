import { beforeEach, expect, it } from 'vitest';
import { noticeKey } from '../../functions/store/notices.ts';
import { actorOf } from '../../shared/actor.ts';
import type { Contact } from '../../shared/contact/contact.ts';
import { raise } from '../../shared/disagreement/raise.ts';
import { managersMoment, personCalled } from '../support/decided-contact.ts';
import { seesMore } from '../support/disagreement.ts';
import { allowed, context, type MailWorld, mailWorld, messages } from '../support/mail-world.ts';
import { replacedLetter } from '../support/replaced-letter.ts';

let world: MailWorld;
beforeEach(async () => {
  world = await mailWorld();
});

const momentOf = (who: 'teacher' | 'socialWorker' | 'manager') => ({
  ...managersMoment(world.now().toISOString(), world.newId),
  actor: actorOf(personCalled(who)),
});
const save = async (change: Parameters<MailWorld['store']['contacts']['save']>[0]) =>
  allowed(await world.store.contacts.save(change));
const noticesOf = async ({ id }: Pick<Contact, 'id'>) => (await world.store.contacts.file(id)).notices;

/** A disagreement of the teacher's with a letter that was issued a moment ago. */
async function disagreed() {
  const { contact, letter } = await world.issued();
  const command = seesMore(contact, {
    children: contact.children.map(({ id }) => ({ childId: id, level: 4, descriptors: ['none'], why: '' })),
  });
  await save(allowed(raise(contact, command, momentOf('teacher'))));
  return { contact, letter };
}

it('an answer that is late is told to the referrer once for each step, however often the minute hand moves', async () => {
  const { contact } = await disagreed();
  const late = async () => (await noticesOf(contact)).filter(({ kind }) => kind === 'disagreement-late').length;
  await world.handlers.sweep({}, context);
  expect(await late()).toBe(0);
  world.forward(2 * 24 * 3600);
  await world.handlers.sweep({}, context);
  await world.handlers.sweep({}, context);
  expect(await late()).toBe(1);
  const { items } = await world.store.disagreements.open('wyre');
  expect(items).toMatchObject([{ stages: [{ lateToldAt: world.now().toISOString() }] }]);
  expect(items[0]!.stages).toHaveLength(1);
});

it('mails about a disagreement lead to the referral and say nothing of a child or of what was said', async () => {
  const { contact } = await disagreed();
  world.forward(2 * 24 * 3600);
  await world.handlers.sweep({}, context);
  const kinds = ['disagreement-received', 'disagreement-to-answer', 'disagreement-late'];
  const owed = (await noticesOf(contact)).filter(({ kind }) => kinds.includes(kind));
  expect(owed.map(({ kind }) => kind).sort()).toEqual([...kinds].sort());
  for (const notice of owed) {
    const mail = await world.mailOf(notice);
    const words = 'text' in mail ? `${mail.subject} ${mail.text} ${mail.html}` : '';
    expect(words).toMatch(new RegExp(`https://door.example/(referrals|contacts)/${contact.id}`));
    for (const secret of ['Zbigniew', 'Ashdown', 'hungry', 'grandmother', 'level', 'Level'])
      expect(words).not.toContain(secret);
  }
});

it('letter 2 goes by its own mail, and letter 1 is never sent again, not even when somebody releases it', async () => {
  const { contact, letter, notice } = await world.issued('notify-only');
  const second = await replacedLetter(world, contact, letter);
  await world.handlers.send(messages(noticeKey(second.notice)), context);
  expect(world.sent.map(({ subject }) => subject)).toEqual([
    `A new version of our letter is ready, reference ${letter.reference}`,
  ]);
  expect(world.sent[0]!.text).toContain(`/letters/${second.letter.recipients[0]!.token}`);
  await world.handlers.send(messages(noticeKey(notice)), context);
  expect(world.sent).toHaveLength(1);
  expect(await world.find(notice)).toMatchObject({ state: 'recalled' });
  expect((await world.find(notice)).log.at(-1)).toMatchObject({ detail: 'letter-replaced' });
});

it('an organisation that takes letters in the email gets the new one so, with its own words above it', async () => {
  const { contact, letter } = await world.issued('letter-by-email');
  const second = await replacedLetter(world, contact, letter);
  const mail = await world.mailOf(second.notice);
  const text = 'text' in mail ? mail.text : '';
  expect(text).toContain('has replaced its letter');
  expect(text).toContain('This is letter 2. It replaces letter 1');
});
