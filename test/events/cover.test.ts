import { beforeEach, expect, it } from 'vitest';
import { noticeKey } from '../../functions/store/notices.ts';
import type { Person } from '../../shared/actor.ts';
import { type Notice, type NoticeKind, owe } from '../../shared/notice.ts';
import { personCalled } from '../support/decided-contact.ts';
import { allowed, context, type MailWorld, mailWorld, messages } from '../support/mail-world.ts';
import { personCalled as anyone } from '../support/service.ts';

const teacher = personCalled('teacher');
const lead = anyone('lead');
let world: MailWorld;
beforeEach(async () => {
  world = await mailWorld();
  await world.store.people.add(lead, world.newId());
  const leave = { from: '2026-11-23', until: '2026-11-25', cover: { id: lead.id, name: lead.name } };
  await change({ ...teacher, leave });
});

const change = async (person: Person) => {
  const before = (await world.store.people.find(person.id))!;
  allowed(await world.store.people.save({ ...person, version: before.version + 1 }, world.newId()));
};
const sendingOf = async (notice: Notice) => {
  await world.handlers.send(messages(noticeKey(notice)), context);
  return { to: world.sent.at(-1)?.to, log: (await world.find(notice)).log };
};

it('what is owed to somebody who is away goes to their cover, whose name stands in its log before it is sent', async () => {
  const { to, log } = await sendingOf(await world.owed());
  expect(to).toBe(lead.email);
  expect(log[0]).toMatchObject({ state: 'sending', cover: { id: lead.id, name: lead.name } });
  world.forward(3 * 86_400);
  const back = await sendingOf(await world.owed());
  expect(back.to).toBe(teacher.email);
  expect(back.log.some(({ cover }) => cover)).toBe(false);
});

it('a letter that waits is read by the cover behind their own sign-in, not with a code that goes to whoever is away', async () => {
  const { notice, letter, contact } = await world.issued('notify-only');
  const mail = await world.mailOf(notice);
  if (!('to' in mail)) throw new Error('no mail');
  expect(mail.to).toBe(lead.email);
  expect(mail.text).toContain(`/referrals/${contact.id}/letters/${letter.id}`);
  expect(mail.text).not.toContain(letter.recipients[0]!.token);
});

it('word of a file that was refused or could not be checked goes to the cover too', async () => {
  const { contact } = await world.issued();
  const of = (kind: NoticeKind, person: Person) =>
    owe(
      {
        ...{ kind, authority: 'wyre', owner: `contact/${contact.id}`, contactId: contact.id },
        to: { personId: person.id, email: person.email, organisation: person.organisation.name },
      },
      world.newId(),
      world.now(),
    );
  expect(await world.mailOf(of('attachment-refused', teacher))).toMatchObject({
    to: lead.email,
    cover: { id: lead.id },
  });

  const [holder, colleague] = [personCalled('socialWorker'), anyone('otherSocialWorker')];
  await world.store.people.add(colleague, world.newId());
  const unchecked = of('attachment-unchecked', holder);
  expect(await world.mailOf(unchecked)).toMatchObject({ to: holder.email });
  const leave = { from: '2026-11-23', until: '2026-11-25', cover: { id: colleague.id, name: colleague.name } };
  await change({ ...holder, leave });
  expect(await world.mailOf(unchecked)).toMatchObject({ to: colleague.email, cover: { name: colleague.name } });
});

it.each([
  ['has left', { ...lead, active: false }],
  ['works elsewhere', { ...lead, organisation: personCalled('gp').organisation }],
  ['may not read the organisation’s referrals any more', { ...lead, role: 'referrer' as const }],
  [
    'is away too',
    { ...lead, leave: { from: '2026-11-01', until: '2026-12-01', cover: { id: teacher.id, name: teacher.name } } },
  ],
])('nothing goes to a cover who %s: it waits in the person’s own mail', async (_, cover) => {
  await change(cover);
  const { to } = await sendingOf(await world.owed());
  expect(to).toBe(teacher.email);
});

it('a code to sign in goes to whoever asked for it, away or not', async () => {
  const to = { personId: teacher.id, email: teacher.email, organisation: teacher.organisation.name };
  const known = { subject: teacher.id, to };
  const wanted = { authority: 'wyre', purpose: 'sign-in', about: teacher.email, known } as const;
  const limits = { lifeMinutes: 10, resendSeconds: 60, attempts: 5 };
  const code = allowed(await world.store.codes.request(wanted, limits, { now: world.now(), newId: world.newId }));
  const { items } = await world.store.notices.unsettled('wyre', world.now());
  const notice = items.find(({ owner }) => owner === `code/${code.id}`)!;
  expect(await world.mailOf(notice)).toMatchObject({ to: teacher.email });
});
