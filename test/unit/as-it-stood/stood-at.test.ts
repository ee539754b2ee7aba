import fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstMade, type Made, madeFrom, standsSince, stoodAt } from '../../../shared/as-it-stood/stood-at.ts';

const monday = Date.parse('2026-11-23T09:00:00.000Z');
const minutes = (n: number) => new Date(monday + n * 60_000);
const made = (...at: number[]): Made[] =>
  at.map((minute, n) => ({ version: n + 1, at: minutes(minute).toISOString() }));

// Clocks of several machines: a later version may say an earlier time, and several may say the same.
const histories = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 12 });
const asked = fc.integer({ min: -2, max: 22 });

it('what stood is what the last change until then had made, and nothing before the first', () => {
  const three = made(0, 5, 9);
  expect([-1, 0, 4, 5, 8, 9, 60].map((minute) => stoodAt(three, minutes(minute)))).toEqual([
    undefined,
    1,
    1,
    2,
    2,
    3,
    3,
  ]);
  expect(stoodAt([], minutes(0))).toBeUndefined();
});

it('of several changes at one moment the last stood from it on', () => {
  expect(stoodAt(made(0, 5, 5, 5, 9), minutes(5))).toBe(4);
});

it('a version whose clock was behind never takes the place of one that came after it', () => {
  const behind = made(0, 8, 6);
  expect([7, 8].map((minute) => stoodAt(behind, minutes(minute)))).toEqual([1, 3]);
});

it('is there from the first moment on, never goes back to an older version, and ends with the present one', () => {
  fc.assert(
    fc.property(histories, asked, asked, (at, one, other) => {
      const all = made(...at);
      const [earlier = 0, later = 0] = [one, other].toSorted((a, b) => a - b);
      const [before, after] = [stoodAt(all, minutes(earlier)), stoodAt(all, minutes(later))];
      expect(before ?? 0).toBeLessThanOrEqual(after ?? 0);
      expect(stoodAt(all, minutes(earlier)) === undefined).toBe(earlier < (at[0] ?? 0));
      expect(stoodAt(all, minutes(Math.max(...at)))).toBe(at.length);
    }),
  );
});

it('does not depend on the order in which versions are told, and each stands at least from its own moment', () => {
  fc.assert(
    fc.property(histories, asked, fc.infiniteStream(fc.nat()), (at, minute, chance) => {
      const all = made(...at);
      const shuffled = all
        .map((one) => ({ one, by: chance.next().value }))
        .toSorted((a, b) => a.by - b.by)
        .map(({ one }) => one);
      expect(stoodAt(shuffled, minutes(minute))).toBe(stoodAt(all, minutes(minute)));
      for (const { version, since } of standsSince(all)) {
        expect(since).toBeGreaterThanOrEqual(minutes(at[version - 1] ?? 0).getTime());
        expect(stoodAt(all, new Date(since))).toBeGreaterThanOrEqual(version);
      }
    }),
  );
});

it('of a record whose first versions were not kept, the first stands from when it came', () => {
  const [, second, third] = made(0, 5, 9);
  const kept = [second!, third!];
  const began = minutes(0).toISOString();
  expect([-1, 0, 4, 5].map((minute) => stoodAt(madeFrom(kept, began), minutes(minute)))).toEqual([undefined, 1, 1, 2]);
  expect(madeFrom(made(3), began)).toEqual(made(3));
});

it('of what two records became next, the one that was made first is the next change', () => {
  const [early, late] = made(1, 4);
  expect([firstMade([late, early]), firstMade([undefined, late]), firstMade([undefined])]).toEqual([
    early,
    late,
    undefined,
  ]);
});
