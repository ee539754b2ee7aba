import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Person, Role } from '../../shared/actor.ts';
import { OrganisationId, PersonId } from '../../shared/ids.ts';
import { type Notice, owe } from '../../shared/notice.ts';
import { heard, type News, wentOutTwice } from '../../shared/notice-news.ts';
import { asTask, isTrouble, taskDone } from '../../shared/notice-task.ts';
import { taskOwnerAmong } from '../../shared/notice-task-owner.ts';
import { type Attempted, attempted, claimed, overtaken, released } from '../../shared/notice-transitions.ts';
import { troubleOf, waitingSince } from '../../shared/notice-trouble.ts';

const start = new Date('2026-11-24T09:00:00Z');
const at = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
const by = { id: 'p-1', name: 'Someone', role: 'officer', organisation: 'The council' } as const;
const limits = { taskMinutes: 10, silenceMinutes: 10 };

const owed = (): Notice =>
  owe(
    {
      kind: 'outcome-letter',
      authority: 'wyre',
      owner: 'contact/00000000-0000-4000-8000-000000000001',
      to: { email: 'someone@oakfield-primary.example', organisation: 'Oakfield Primary School' },
    },
    '00000000-0000-4000-8000-000000000002',
    start,
  );
const tried = (notice: Notice, outcome: Attempted, now: Date): Notice => {
  const claim = claimed(notice, { now, claimId: 'claim' });
  if (!claim.ok) throw new Error(claim.refusal.kind);
  return attempted(claim.value, { attempt: claim.value.attempt, claimId: 'claim', outcome, now, owner: by })!;
};
const accepted: Attempted = { kind: 'accepted', messageId: 'm-1' };
const throttled: Attempted = { kind: 'refused-now', why: 'throttled' };
const unknown: Attempted = { kind: 'unknown', why: 'timeout' };

it.each<[string, Notice]>([
  ['unsent', owed()],
  ['throttled', tried(owed(), throttled, start)],
  ['uncertain', tried(owed(), unknown, start)],
  ['silent', tried(owed(), accepted, start)],
])(
  'a message that is %s is a task after ten minutes and not before, and stays one while it is tried',
  (why, notice) => {
    expect(asTask(notice, { now: at(9.9), limits, owner: by })).toBeUndefined();
    const task = asTask(notice, { now: at(10), limits, owner: by })!;
    expect(task.task).toEqual({ since: at(10).toISOString(), why, owner: by });
    expect(task.state).toBe(notice.state);
    expect(asTask(task, { now: at(30), limits, owner: by })).toBeUndefined();
  },
);

it('what is due later on purpose is not missed before it is due', () => {
  const later = { ...owed(), due: at(60).toISOString() };
  expect(asTask(later, { now: at(69), limits })).toBeUndefined();
  expect(asTask(later, { now: at(70), limits })).toBeDefined();
});

it('a person who was reached another way is not chased again, and a message that was sent again is a new wait', () => {
  const task = asTask(tried(owed(), throttled, start), { now: at(10), limits, owner: by })!;
  const done = taskDone(task, { by, how: 'telephoned', note: 'Rang the office', now: at(11) });
  expect(done.ok && [isTrouble(done.value), asTask(done.value, { now: at(90), limits })]).toEqual([false, undefined]);

  const sent = tried(owed(), accepted, start);
  const bounced = heard(sent, { news: 'bounced', attempt: 1, now: at(1), owner: by })!;
  const again = released(bounced, { by, now: at(20) });
  if (!again.ok) throw new Error('not released');
  expect(isTrouble(again.value)).toBe(false);
  expect(asTask(again.value, { now: at(29), limits })).toBeUndefined();
  const second = tried(again.value, accepted, at(21));
  const late = asTask(second, { now: at(31), limits, owner: by })!;
  expect([late.task?.why, late.earlierTasks?.map(({ done }) => done?.how)]).toEqual(['silent', ['sent-again']]);
  // The mail service tells of the first attempt a second time: it says nothing of the second.
  expect(heard(late, { news: 'bounced', attempt: 1, now: at(32), messageId: 'm-1' })).toBeUndefined();
});

const step = fc.oneof(
  fc.record({
    do: fc.constant('attempt' as const),
    outcome: fc.constantFrom<Attempted>(
      accepted,
      throttled,
      unknown,
      { kind: 'refused-for-good', why: 'rejected' },
      { kind: 'held', why: 'person-inactive' },
    ),
  }),
  fc.record({ do: fc.constant('die' as const) }),
  fc.record({
    do: fc.constant('news' as const),
    news: fc.constantFrom<News>('sent', 'delayed', 'delivered', 'bounced', 'complained'),
    back: fc.nat(2),
  }),
  fc.record({ do: fc.constant('reach' as const) }),
  fc.record({ do: fc.constant('again' as const) }),
  fc.record({ do: fc.constant('time' as const), minutes: fc.integer({ min: 1, max: 30 }) }),
);

it('whatever happens in whatever order, no message in trouble is without a task for longer than ten minutes', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      let notice = owed();
      let now = start;
      /** Attempts that the mail service took, as the sender saw. */
      const taken: number[] = [];
      /** Attempts that the mail service may have taken: it tells of no others. */
      const maybe = new Set<number>();
      const keep = (next: Notice | undefined) => {
        notice = next ?? notice;
      };
      for (const each of steps) {
        if (each.do === 'attempt') {
          const claim = claimed(notice, { now, claimId: 'c' });
          if (!claim.ok) continue;
          const { attempt } = claim.value;
          if (each.outcome.kind === 'accepted') taken.push(attempt);
          if (each.outcome.kind === 'accepted' || each.outcome.kind === 'unknown') maybe.add(attempt);
          keep(claim.value);
          keep(attempted(notice, { attempt, claimId: 'c', outcome: each.outcome, now, owner: by }));
        } else if (each.do === 'die') {
          const claim = claimed(notice, { now, claimId: 'c' });
          if (!claim.ok) continue;
          maybe.add(claim.value.attempt);
          keep(claim.value);
        } else if (each.do === 'news') {
          const attempt = notice.attempt - each.back;
          if (maybe.has(attempt)) keep(heard(notice, { news: each.news, attempt, now, owner: by }));
        } else if (each.do === 'reach') {
          const done = taskDone(notice, { by, how: 'telephoned', now });
          if (done.ok) keep(done.value);
        } else if (each.do === 'again') {
          const again = released(notice, { by, now });
          if (again.ok) keep(again.value);
        } else {
          for (let minute = 0; minute < each.minutes; minute += 1) {
            now = new Date(now.getTime() + 60_000);
            keep(overtaken(notice, now, by));
            keep(asTask(notice, { now, limits, owner: by }));
            const waited = now.getTime() - Date.parse(waitingSince(notice));
            const reached = notice.task?.done && notice.task.done.how !== 'sent-again';
            if (troubleOf(notice) && waited >= 10 * 60_000 && !reached) {
              expect([notice.state, isTrouble(notice), notice.task?.owner]).toEqual([notice.state, true, by]);
            }
          }
        }
        if (notice.state === 'delivered') expect(isTrouble(notice)).toBe(false);
        if (isTrouble(notice)) expect(notice.task?.owner).toEqual(by);
      }
      // The machine of itself never sends what it knows was taken: two that were taken are a person's doing.
      const releases = notice.log.filter(({ detail }) => detail === 'released').length;
      expect(taken.length).toBeLessThanOrEqual(1 + releases);
      if (releases === 0 && !notice.log.some(({ state }) => state === 'unknown')) {
        expect(wentOutTwice(notice)).toBe(false);
      }
    }),
    { numRuns: 1000 },
  );
});

const person = (name: string, role: Role, more: Partial<Person> = {}): Person => ({
  id: PersonId.parse(`00000000-0000-4000-8000-${name.length.toString().padStart(12, '0')}`),
  authority: 'wyre',
  name,
  email: `${name.toLowerCase()}@wyrecestershire.example`,
  jobTitle: role,
  role,
  organisation: { id: OrganisationId.parse('00000000-0000-4000-8000-000000000001'), name: 'Council', kind: 'council' },
  active: true,
  version: 1,
  ...more,
});

it('a task has the name of somebody who is there: the holder, their cover, who is on duty, a manager, anyone', () => {
  const cover = person('Ben', 'social-worker');
  const leave = { from: '2026-11-23', until: '2026-11-27', cover: { id: cover.id, name: cover.name } };
  const holder = person('Amira', 'social-worker');
  const away = { ...holder, leave };
  const gone = { ...holder, active: false };
  const duty = person('Dawn', 'officer');
  const staff = [person('Sunita', 'manager'), person('Marcus', 'manager'), person('Yasmin', 'edt-worker')];
  const among = (near: Person[], onDuty: Person[] = [], all: Person[] = []) =>
    taskOwnerAmong(
      {
        near: near.map((each) => ({ person: each, cover })),
        duty: onDuty.map((each) => ({ person: each })),
        staff: all,
      },
      start,
    )?.name;
  expect(among([holder])).toBe('Amira');
  expect(among([away])).toBe('Ben');
  expect(among([gone])).toBeUndefined();
  expect(among([gone, person('Issuer', 'officer')])).toBe('Issuer');
  expect(among([gone], [duty], staff)).toBe('Dawn');
  expect(among([gone], [], staff)).toBe('Marcus');
  expect(
    among(
      [],
      [],
      staff.map((each) => (each.role === 'manager' ? { ...each, leave } : each)),
    ),
  ).toBe('Yasmin');
  expect(among([], [], [{ ...person('Sunita', 'manager'), leave }])).toBe('Sunita');
  expect(among([person('Frances', 'auditor')])).toBeUndefined();
});
