import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Notice, type NoticeKind, type NoticeState, owe } from '../../shared/notice.ts';
import { heard, news, rank, wentOutTwice } from '../../shared/notice-news.ts';
import { asTask, isTrouble, taskDone } from '../../shared/notice-task.ts';
import {
  type Attempted,
  attempted,
  claimed,
  leaseSeconds,
  leastNewsSeconds,
  newsSeconds,
  overtaken,
  released,
  uncertainAttempts,
} from '../../shared/notice-transitions.ts';

const start = new Date('2026-11-24T09:00:00Z');
const at = (seconds: number) => new Date(start.getTime() + seconds * 1000);
const limits = { taskMinutes: 10, silenceMinutes: 10 };
const by = { id: 'p-1', name: 'Someone', role: 'officer', organisation: 'The council' } as const;

const owed = (kind: NoticeKind = 'outcome-letter'): Notice =>
  owe(
    {
      kind,
      authority: 'wyre',
      owner: 'contact/00000000-0000-4000-8000-000000000001',
      to: { email: 'someone@oakfield-primary.example', organisation: 'Oakfield Primary School' },
    },
    '00000000-0000-4000-8000-000000000002',
    start,
  );

const sending = (notice: Notice, now: Date, claimId = 'claim-1') => {
  const claim = claimed(notice, { now, claimId });
  if (!claim.ok) throw new Error(claim.refusal.kind);
  return claim.value;
};
const ended = (notice: Notice, outcome: Attempted, now: Date) =>
  attempted(notice, { attempt: notice.attempt, claimId: notice.claimId ?? '', outcome, now, owner: by })!;

/** Every step that reliability allows, and no other. */
const edges: Record<NoticeState, NoticeState[]> = {
  pending: ['sending', ...news],
  sending: ['pending', 'unknown', 'failed', 'held', ...news],
  unknown: ['pending', 'failed', ...news],
  sent: ['delayed', 'delivered', 'bounced', 'complained'],
  delayed: ['delivered', 'bounced', 'complained'],
  delivered: ['bounced', 'complained'],
  bounced: ['pending', 'complained'],
  complained: [],
  failed: ['pending', ...news],
  held: ['pending', ...news],
  recalled: [],
  withheld: [],
  // Only a digest moves these, and a message that waits for one has not been tried.
  'in-digest': [],
  digested: [],
};

const command = fc.oneof(
  fc.record({ do: fc.constant('claim' as const), wait: fc.integer({ min: 0, max: 1200 }) }),
  fc.record({
    do: fc.constant('end' as const),
    /** Which of the claims so far this answer belongs to: late answers are answers too. */
    claim: fc.nat(20),
    outcome: fc.constantFrom<Attempted>(
      { kind: 'accepted', messageId: 'm-1' },
      { kind: 'refused-now', why: 'throttled' },
      { kind: 'refused-for-good', why: 'rejected' },
      { kind: 'unknown', why: 'timeout' },
      { kind: 'held', why: 'inactive' },
    ),
  }),
  fc.record({
    do: fc.constant('news' as const),
    news: fc.constantFrom(...news),
    attempt: fc.integer({ min: 1, max: 4 }),
  }),
  fc.record({ do: fc.constant('sweep' as const), wait: fc.integer({ min: 0, max: 1200 }) }),
  fc.record({ do: fc.constant('release' as const) }),
  fc.record({ do: fc.constant('chase' as const) }),
);

describe('a message, whatever happens to it and in whatever order', () => {
  it('only ever takes a step that is allowed, keeps its history, and stays readable', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 60 }), (commands) => {
        let notice = owed();
        let now = start;
        const claims: { claimId: string; attempt: number }[] = [];
        for (const [step, command] of commands.entries()) {
          if ('wait' in command) now = new Date(now.getTime() + command.wait * 1000);
          const next = ((): Notice | undefined => {
            switch (command.do) {
              case 'claim': {
                const claim = claimed(notice, { now, claimId: `claim-${step}` });
                if (!claim.ok) return undefined;
                claims.push({ claimId: `claim-${step}`, attempt: claim.value.attempt });
                return claim.value;
              }
              case 'end': {
                const claim = claims[command.claim % Math.max(1, claims.length)];
                return claim && attempted(notice, { ...claim, outcome: command.outcome, now, owner: by });
              }
              case 'news':
                return heard(notice, { ...command, messageId: 'm-1', now });
              case 'sweep':
                return overtaken(notice, now, by);
              case 'chase':
                return asTask(notice, { now, limits, owner: by });
              case 'release': {
                const release = released(notice, { by, now });
                return release.ok ? release.value : undefined;
              }
            }
          })();
          if (!next) continue;
          if (next.state !== notice.state) expect(edges[notice.state]).toContain(next.state);
          expect(next.version).toBe(notice.version + 1);
          expect(next.log.slice(0, notice.log.length)).toEqual(notice.log);
          expect(rank(next.state) < 0 || rank(next.state) >= rank(notice.state)).toBe(true);
          expect(next.claimId !== undefined).toBe(next.state === 'sending');
          if (['bounced', 'complained', 'failed', 'held'].includes(next.state)) expect(next.task).toBeDefined();
          Notice.parse(next);
          notice = next;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('ends in the same state whichever way round its news comes, and however often', () => {
    const heardOf = fc.array(fc.constantFrom(...news), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(heardOf, fc.nat(), (list, seed) => {
        const turned = list.toSorted((a, b) => ((rank(a) * 7 + seed) % 5) - ((rank(b) * 7 + seed) % 5));
        const end = (order: typeof list) =>
          [...order, ...order].reduce(
            (notice, item) => heard(notice, { news: item, attempt: 1, now: start }) ?? notice,
            sending(owed(), start),
          ).state;
        expect(end(turned)).toBe(end(list));
        expect(rank(end(list))).toBe(Math.max(...list.map(rank)));
      }),
    );
  });
});

it('of two who claim at once only one gets it, and nobody before it is due', () => {
  const first = sending(owed(), start);
  expect(claimed(first, { now: start, claimId: 'claim-2' }).ok).toBe(false);
  expect(claimed({ ...owed(), due: at(1).toISOString() }, { now: start, claimId: 'claim-1' }).ok).toBe(false);
});

it('a message put off comes due later each time, and is given up after half a day as somebody’s task', () => {
  const throttled: Attempted = { kind: 'refused-now', why: 'throttled' };
  const once = ended(sending(owed(), start), throttled, start);
  expect([once.state, once.due]).toEqual(['pending', at(10).toISOString()]);
  const twice = ended(sending(once, at(10)), throttled, at(10));
  expect(twice.due).toBe(at(30).toISOString());
  const late = ended(sending(twice, at(43_200)), throttled, at(43_200));
  expect([late.state, late.task?.owner?.id]).toEqual(['failed', 'p-1']);
});

it('a message whose fate is unknown is sent again only after news has had its time, and not for ever', () => {
  let notice = owed();
  let seconds = 0;
  for (let tries = 1; tries <= uncertainAttempts; tries += 1) {
    notice = sending(notice, at(seconds), `claim-${tries}`);
    expect(overtaken(notice, at(seconds + leaseSeconds - 1))).toBeUndefined();
    notice = overtaken(notice, at(seconds + leaseSeconds))!;
    expect(notice.state).toBe('unknown');
    expect(overtaken(notice, at(seconds + newsSeconds - 1))).toBeUndefined();
    seconds += newsSeconds;
    notice = overtaken(notice, at(seconds), by)!;
    expect(notice.state).toBe(tries < uncertainAttempts ? 'pending' : 'failed');
  }
  expect(isTrouble(notice)).toBe(true);
});

it('nothing is sent again for want of news that could not be taken in while nothing ran here', () => {
  const claim = sending(owed(), start);
  const hourLater = 3_600;
  const unknown = overtaken(claim, at(hourLater))!;
  expect(overtaken(unknown, at(hourLater + leastNewsSeconds - 1))).toBeUndefined();
  expect(overtaken(unknown, at(hourLater + leastNewsSeconds))?.state).toBe('pending');
});

it('a code is not sent again once it has run out, and nobody is asked to bring it', () => {
  const unknown = ended(sending(owed('letter-code'), start), { kind: 'unknown', why: 'timeout' }, start);
  const given = overtaken(unknown, at(newsSeconds), by)!;
  expect([given.state, given.task]).toEqual(['failed', undefined]);
});

it('an answer that comes after its lease is over still says that the message went out', () => {
  const claim = sending(owed(), start);
  const unknown = overtaken(claim, at(leaseSeconds))!;
  const answer = { attempt: 1, claimId: claim.claimId!, now: at(70) };
  expect(attempted(unknown, { ...answer, outcome: { kind: 'accepted', messageId: 'm-1' } })?.state).toBe('sent');
  expect(attempted(unknown, { ...answer, outcome: { kind: 'refused-now', why: 'throttled' } })).toBeUndefined();
});

it('two attempts that both went out are seen', () => {
  const once = heard(sending(owed(), start), { news: 'sent', attempt: 1, now: start })!;
  expect(wentOutTwice(once)).toBe(false);
  expect(wentOutTwice(heard(once, { news: 'sent', attempt: 2, now: start })!)).toBe(true);
});

it('a bounce is a task until somebody says how they reached the person; delivery after all ends a wait', () => {
  const sent = ended(sending(owed(), start), { kind: 'accepted', messageId: 'm-1' }, start);
  const bounced = heard(sent, { news: 'bounced', attempt: 1, now: start, owner: by })!;
  expect([isTrouble(bounced), bounced.task?.owner]).toEqual([true, by]);
  const done = taskDone(bounced, { by, how: 'rang the school', now: start });
  expect(done.ok && isTrouble(done.value)).toBe(false);

  const waiting = asTask(sent, { now: at(600), limits, owner: by })!;
  expect(waiting.task?.why).toBe('silent');
  expect(isTrouble(waiting)).toBe(true);
  expect(isTrouble(heard(waiting, { news: 'delivered', attempt: 1, now: at(7300) })!)).toBe(false);
});
