import { beforeEach, describe, expect, it } from 'vitest';
import { commit } from '../../functions/store/commit.ts';
import { keys } from '../../functions/store/keys.ts';
import { noticeKey } from '../../functions/store/notices.ts';
import type { Notice } from '../../shared/notice.ts';
import { personCalled } from '../support/decided-contact.ts';
import { allowed, context, type MailWorld, mailWorld, messages } from '../support/mail-world.ts';

let world: MailWorld;
beforeEach(async () => {
  world = await mailWorld();
});
const deliver = (...notices: Notice[]) => world.handlers.send(messages(...notices.map(noticeKey)), context);
const nothingFailed = { batchItemFailures: [] };

describe('a letter that was issued', () => {
  it('goes in the mail and as a PDF where the organisation wants it and its mail is proven secure', async () => {
    const { notice, letter } = await world.issued('letter-by-email');

    expect(await deliver(notice)).toEqual(nothingFailed);

    expect(world.sent).toHaveLength(1);
    const [mail] = world.sent;
    expect(mail).toMatchObject({
      to: personCalled('teacher').email,
      noticeId: notice.id,
      attempt: 1,
      autoSubmitted: 'auto-generated',
    });
    expect(mail?.subject).toBe(`Our letter, reference ${letter.reference}`);
    expect(mail?.attachments?.map(({ filename }) => filename)).toEqual([`letter-${letter.reference}.pdf`]);
    for (const body of [mail?.text, mail?.html]) {
      expect(body).toContain('Three absences in a week');
      expect(body).toContain(letter.hash);
      expect(body).not.toContain('Zbigniew');
    }
    expect(await world.find(notice)).toMatchObject({ state: 'sent', messageId: `ses-${notice.id}-1`, attempt: 1 });
  });

  it('is only announced where the organisation wants that: a reference, a link and nothing of the child', async () => {
    const { notice, letter } = await world.issued('notify-only');

    await deliver(notice);

    const [mail] = world.sent;
    expect(mail?.attachments ?? []).toEqual([]);
    const link = `https://door.example/letters/${letter.recipients[0]?.token}`;
    expect(mail?.html).toContain(`<a href="${link}">`);
    expect(mail?.text).toContain(letter.reference);
    for (const words of ['Z.A.Q.', '2015', 'absences', 'Level', 'referral', personCalled('teacher').name]) {
      expect(`${mail?.subject} ${mail?.text} ${mail?.html}`).not.toContain(words);
    }
  });

  it('is only announced when, since it was authorised, the mail of its recipient stopped being secure', async () => {
    const { notice } = await world.issued('letter-by-email');
    const teacher = personCalled('teacher');
    const moved = { ...teacher, email: 'r.okonedo@insecure.example', version: 2 };
    allowed(await world.store.people.save(moved, world.newId()));

    await deliver(notice);

    expect(world.sent.map(({ to, attachments }) => [to, attachments])).toEqual([[moved.email, undefined]]);
  });

  it.each([
    ['has left', { active: false }, 'person-inactive'],
    ['works for another organisation', { organisation: personCalled('gp').organisation }, 'person-moved'],
  ])('is held, as a task of who holds the contact, when its recipient %s', async (_, change, why) => {
    const { notice, contact } = await world.issued();
    const holder = 'holder' in contact ? contact.holder : undefined;
    allowed(await world.store.people.save({ ...personCalled('teacher'), ...change, version: 2 }, world.newId()));

    await deliver(notice);

    expect(world.sent).toEqual([]);
    const after = await world.find(notice);
    expect(after).toMatchObject({ state: 'held', task: { owner: { id: holder?.id } } });
    expect(after.log.at(-1)?.detail).toBe(why);
    expect((await world.store.notices.trouble('wyre')).items.map(({ id }) => id)).toEqual([notice.id]);
  });

  it('and no longer reads as it was authorised goes to nobody: it is held, as a task', async () => {
    const { notice, letter } = await world.issued('letter-by-email');
    const content = { ...letter.content, blocks: letter.content.blocks.slice(1) };
    const item = { ...letter, ...keys.letter(letter.contactId, letter.id), content, version: letter.version + 1 };
    allowed(await commit(world.table, world.newId(), [{ item, over: { version: letter.version } }]));

    expect(await deliver(notice)).toEqual(nothingFailed);

    expect(world.sent).toEqual([]);
    const after = await world.find(notice);
    expect([after.state, after.task?.why, after.log.at(-1)?.detail]).toEqual(['held', 'held', 'letter-changed']);
  });

  it('is sent once, however often and from however many places it is asked for', async () => {
    const { notice } = await world.issued('notify-only');
    await Promise.all([deliver(notice), deliver(notice, notice), deliver(notice)]);
    await deliver(notice);
    expect(world.sent).toHaveLength(1);
  });
});

describe('what came of sending', () => {
  it.each([
    ['refused-now', 'pending', false],
    ['refused-for-good', 'failed', true],
    ['unknown', 'unknown', false],
  ] as const)('that was %s leaves the notice %s', async (kind, state, task) => {
    world.answerWith(async () => ({ kind, why: 'because' }));
    const notice = await world.owed();
    expect(await deliver(notice)).toEqual(nothingFailed);
    const after = await world.find(notice);
    expect([after.state, after.task !== undefined, after.log.at(-1)?.detail]).toEqual([state, task, 'because']);
    await deliver(notice);
    expect(world.sent).toHaveLength(1);
  });

  it('is not overwritten when news of delivery was faster', async () => {
    const notice = await world.owed();
    world.answerWith(async ({ noticeId }) => {
      await world.handlers.news(messages(world.event('Delivery', notice)), context);
      return { kind: 'accepted', messageId: `ses-${noticeId}-1` };
    });
    await deliver(notice);
    expect((await world.find(notice)).state).toBe('delivered');
  });
});

describe('other messages', () => {
  it('an acknowledgement names the time by which they will hear, and no child', async () => {
    await deliver(await world.owed());
    const [mail] = world.sent;
    expect(mail?.text).toContain('by 5pm on Tuesday 24 November');
    expect(mail?.text).toContain('9:14am on Monday 23 November');
    expect(mail?.text).toContain('999');
    expect(mail?.html).not.toMatch(/Zbigniew|Z\.A\.Q\.|2015/);
    expect(mail?.autoSubmitted).toBe('auto-replied');
  });

  it('a code that has run out is not sent and is nobody’s task', async () => {
    const teacher = personCalled('teacher');
    const to = { personId: teacher.id, email: teacher.email, organisation: teacher.organisation.name };
    const wanted = {
      authority: 'wyre',
      purpose: 'sign-in',
      about: teacher.email,
      known: { subject: teacher.id, to },
    } as const;
    const limits = { lifeMinutes: 15, resendSeconds: 60, attempts: 5 };
    const code = allowed(await world.store.codes.request(wanted, limits, { now: world.now(), newId: world.newId }));
    const notice = (await world.store.notices.unsettled('wyre', world.now())).items.find(
      ({ owner }) => owner === `code/${code.id}`,
    )!;
    world.forward(15 * 60);
    await deliver(notice);
    expect(world.sent).toEqual([]);
    expect(await world.find(notice)).toMatchObject({ state: 'failed' });
    expect((await world.find(notice)).task).toBeUndefined();
  });

  it('a message that makes no sense goes back, and the others of its batch are done', async () => {
    const notice = await world.owed();
    const batch = messages('nonsense', noticeKey(notice), { pk: 'CONTACT#x', sk: 'CONTACT' });
    expect(await world.handlers.send(batch, context)).toEqual({
      batchItemFailures: [{ itemIdentifier: 'message-0' }, { itemIdentifier: 'message-2' }],
    });
    expect(world.sent).toHaveLength(1);
  });

  it('the log says what was sent in ids and codes only', async () => {
    const { notice } = await world.issued();
    await deliver(notice);
    const words = JSON.stringify(world.logged);
    expect(words).toContain(notice.id);
    for (const name of ['@', 'Okonedo', 'Oakfield', 'WY-', 'Z.A.Q.']) expect(words).not.toContain(name);
  });
});
