import { expect, it } from 'vitest';
import { type Notice, type NoticeState, owe } from '../../../shared/notice.ts';
import { attempted, claimed } from '../../../shared/notice-transitions.ts';
import { looksFrom } from '../../../shared/school-notice/mails-arrived.ts';
import { passTime } from '../../../shared/school-notice/pass-time.ts';
import { schoolMail } from '../../../shared/school-notice/school-mail.ts';
import { linkClosed } from '../../../shared/school-notice/see-to-notice.ts';
import { momentOf, must, people } from '../../support/front-door.ts';
import { onlyNotice, placesWith, rules, sentAt } from '../../support/school-world.ts';
import { received } from '../../support/triage-world.ts';

const friday = new Date('2026-11-20T19:00:00.000Z');
const { incident } = received();
const child = { ...incident.facts.children[0]!, education: 'school' as const, schoolUrn: '900001' };
const sent = sentAt({ ...incident, facts: { ...incident.facts, children: [child] } }, friday);
const notice = onlyNotice(sent);
const { mails } = schoolMail(notice, sent.tell, momentOf(people.officer, friday));
const at = (minutes: number) => new Date(Date.parse(notice.arrive.at) + minutes * 60_000);
const standing = (...states: NoticeState[]): Notice[] =>
  mails.map((mail, n) => ({ ...mail, state: states[n] ?? 'pending' }));
const looked = (now: Date, given: readonly Notice[], of = notice) =>
  passTime(of, now, placesWith(), rules, given)?.notice;

it('a notice of which no mail has arrived an hour before the bell is rung about, and one of which any has is not', () => {
  expect(mails).toHaveLength(2);
  expect(looksFrom(notice, rules)).toEqual(at(-60));
  expect(looked(at(-61), standing())?.call).toBeUndefined();
  for (const none of [standing(), standing('failed', 'unknown'), standing('held', 'sending')])
    expect(looked(at(-60), none)?.call).toMatchObject({ why: 'mail-not-gone' });
  // A school's own mail may take what is sent and say nothing more of it.
  for (const silent of [standing('sent', 'sent'), standing('delayed', 'failed')])
    expect(looked(at(-60), silent)?.call).toMatchObject({ why: 'mail-not-arrived' });
  for (const some of [standing('delivered'), standing('sent', 'delivered')]) {
    const seen = looked(at(-60), some)!;
    expect([seen.call, looksFrom(seen, rules)]).toEqual([undefined, undefined]);
  }
  expect(
    looksFrom({ ...notice, opened: { at: notice.since, contactId: mails[0]!.school!.contactId, name: 'A' } }, rules),
  ).toBeUndefined();
});

it('what is sent again on the first day after a holiday is looked at again, ten minutes later', () => {
  const holiday = { ...notice, arrive: { ...notice.arrive, holiday: true }, mailsLookedAt: at(-600).toISOString() };
  const told = { ...holiday, told: notice.told.map((one) => ({ ...one, to: [] })) };
  expect(looksFrom(told, rules)).toBeUndefined();
  const again = looked(at(-60), [], told)!;
  expect([again.told.at(-1)?.kind, again.call, looksFrom(again, rules)]).toEqual(['first-day', undefined, at(-50)]);
  expect(looked(at(-50), standing(), again)?.call).toMatchObject({ why: 'mail-not-gone' });
});

it('a mail to a school that is refused goes on being tried while it is of use, and one of no such use for twelve hours', () => {
  const tried = (mail: Notice, now: Date) => {
    const claim = must(claimed({ ...mail, due: mail.createdAt }, { now, claimId: 'c' }));
    return attempted(claim, { attempt: claim.attempt, claimId: 'c', outcome: { kind: 'refused-now', why: 'x' }, now })
      ?.state;
  };
  const [first] = mails;
  expect([tried(first!, at(-1)), tried(first!, at(24 * 60))]).toEqual(['pending', 'failed']);
  const { usefulUntil: _, ...other } = owe({ ...first!, kind: 'digest' }, first!.id, friday);
  expect(tried(other, new Date(friday.getTime() + 12 * 3_600_000))).toBe('failed');
});

it('a link on which too many wrong codes were tried has its school rung, once', () => {
  const rung = linkClosed(notice, at(-300))!;
  expect([rung.version, rung.call]).toEqual([2, { why: 'link-closed', since: at(-300).toISOString() }]);
  expect(linkClosed(rung, at(-200))).toBeUndefined();
});
