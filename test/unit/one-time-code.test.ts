import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Asked, askedPerHour, askForCode, callerAsksPerHour } from '../../shared/one-time-code.ts';

const limits = { lifeMinutes: 15, resendSeconds: 60, attempts: 5 };
const start = Date.parse('2026-11-23T10:00:00Z');

/** What becomes of asks by callers, each so many seconds after the one before. */
function live(asks: readonly { after: number; by: number }[]) {
  let asked: Asked = { times: [], version: 0 };
  const own = new Map<number, string[]>();
  const given: { at: number; by: number; mailed: boolean; goodFor: number }[] = [];
  let now = start;
  for (const { after, by } of asks) {
    now += after * 1000;
    const [at, byCaller] = [new Date(now), own.get(by) ?? []];
    const usable = asked.sent !== undefined && now < Date.parse(asked.sent.at) + limits.lifeMinutes * 60_000;
    const answer = askForCode({ asked, byCaller, usable, limits, now: at });
    if (answer.kind === 'wait') continue;
    const iso = at.toISOString();
    const id = `00000000-0000-4000-8000-${String(given.length).padStart(12, '0')}`;
    const same = answer.kind === 'same' ? asked.sent : undefined;
    const mailed = answer.kind === 'new' || answer.mails;
    const sent = same
      ? { ...same, ...(mailed && { mailedAt: iso, mails: same.mails + 1 }) }
      : { id, at: iso, mailedAt: iso, mails: 1 };
    asked = { times: [...asked.times, iso], sent, version: asked.version + 1 };
    own.set(by, [...byCaller, iso]);
    given.push({ at: now, by, mailed, goodFor: Date.parse(sent.at) + limits.lifeMinutes * 60_000 - now });
  }
  return given;
}

const asks = fc.array(fc.record({ after: fc.integer({ min: 0, max: 400 }), by: fc.integer({ min: 0, max: 9 }) }), {
  maxLength: 120,
});
const within = <T extends { at: number }>(given: readonly T[], at: number) =>
  given.filter((each) => each.at > at - 3_600_000 && each.at <= at);

it('however many ask, and however fast, an hour brings so many messages and so many tries and no more', () => {
  fc.assert(
    fc.property(asks, (made) => {
      const given = live(made);
      for (const { at, by } of given) {
        const hour = within(given, at);
        expect(hour.filter(({ mailed }) => mailed).length).toBeLessThanOrEqual(13);
        expect(hour.length).toBeLessThanOrEqual(askedPerHour);
        expect(hour.filter((each) => each.by === by).length).toBeLessThanOrEqual(callerAsksPerHour);
      }
    }),
  );
});

it('whoever is given tries has a code in the mailbox that is good for five minutes more', () => {
  fc.assert(
    fc.property(asks, (made) => {
      for (const { goodFor } of live(made)) expect(goodFor).toBeGreaterThanOrEqual(5 * 60_000);
    }),
  );
});

it('no stranger alone keeps anybody else waiting', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 120 }), (pauses) => {
      const flood = pauses.map((after) => ({ after, by: 0 }));
      expect(live([...flood, { after: 0, by: 1 }]).at(-1)?.by).toBe(1);
    }),
  );
});
