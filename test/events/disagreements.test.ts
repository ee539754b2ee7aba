import { beforeEach, expect, it } from 'vitest';
import { noticeKey } from '../../functions/store/notices.ts';
import { actorOf } from '../../shared/actor.ts';
import { authorise } from '../../shared/contact/authorise-decision.ts';
import type { Contact } from '../../shared/contact/contact.ts';
import { issue } from '../../shared/contact/issue-letter.ts';
import { propose } from '../../shared/contact/propose-decision.ts';
import { reopen } from '../../shared/contact/reopen.ts';
import { raise } from '../../shared/disagreement/raise.ts';
import type { Letter } from '../../shared/letter/letter.ts';
import type { Notice } from '../../shared/notice.ts';
import { decisionFor, managersMoment, organisationOf, personCalled } from '../support/decided-contact.ts';
import { seesMore } from '../support/disagreement.ts';
import { letterRecord, sentAtOnce } from '../support/letter-record.ts';
import { allowed, context, type MailWorld, mailWorld, messages } from '../support/mail-world.ts';

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

/** Decided again and sent, as letter 2. */
async function replaced(contact: Contact, previous: Letter): Promise<{ letter: Letter; notice: Notice }> {
  const seen = ({ version }: Contact) => ({ seen: version });
  const opened = allowed(
    reopen(contact, { ...seen(contact), reason: 'The day was wrong.' }, { holderGone: false }, momentOf('manager')),
  );
  const proposed = allowed(
    propose(
      opened.contact,
      { ...seen(opened.contact), children: [{ ...decisionFor('child-0'), descriptors: ['none'] }] },
      momentOf('socialWorker'),
    ),
  );
  const record = letterRecord(contact, organisationOf(contact.raisedBy.organisation.id));
  const authorised = allowed(
    authorise(proposed.contact, seen(proposed.contact), record, momentOf('manager'), previous),
  );
  const issued = allowed(
    issue(
      authorised.contact,
      authorised.letters[0]!,
      seen(authorised.contact),
      record,
      sentAtOnce(momentOf('socialWorker')),
    ),
  );
  for (const change of [opened, proposed, authorised, issued]) await save(change);
  return { letter: issued.letters[0]!, notice: issued.notices[0]! };
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
  const second = await replaced(contact, letter);
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
  const second = await replaced(contact, letter);
  const mail = await world.mailOf(second.notice);
  const text = 'text' in mail ? mail.text : '';
  expect(text).toContain('has replaced its letter');
  expect(text).toContain('This is letter 2. It replaces letter 1');
});
