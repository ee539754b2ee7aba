import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packed } from '../../../functions/store/packed.ts';
import { isPupil, type Pupil, rollAfter } from '../../../shared/school-notice/keep-roll.ts';
import { lookAtRoll, mostPupils } from '../../../shared/school-notice/roll-file.ts';
import { rollKeys } from '../../../shared/school-notice/roll-keys.ts';

const today = '2026-11-24';
const pupil = fc.integer({ min: 0, max: 30 }).chain((n) =>
  fc.record({
    registration: fc.constantFrom('sole' as const, 'main' as const),
    from: fc.constantFrom('2025-09-02', '2026-09-02'),
    person: fc.constant(`person ${n}`),
    upn: fc.constantFrom(undefined, `upn ${n}`),
  }),
);
/** A roll on which each child stands once. */
const roll = fc.uniqueArray(pupil, { selector: ({ person }) => person }).map((all) => all as Pupil[]);
const current = (all: readonly Pupil[]) =>
  all
    .filter(({ until }) => until === undefined || until >= today)
    .map(({ person }) => person)
    .toSorted();

describe('a roll that its school sends again', () => {
  it('has on it whoever was sent and nobody else, forgets nobody who left within a year, and is the same sent twice', () => {
    fc.assert(
      fc.property(roll, roll, (before, sent) => {
        const after = rollAfter(before, sent, today);
        expect(current(after)).toEqual(sent.map(({ person }) => person).toSorted());
        for (const one of before) expect(after.some((other) => isPupil(other, one))).toBe(true);
        expect(rollAfter(after, sent, today)).toEqual(after);
      }),
    );
  });

  it('is not taken when too many would leave, and nobody leaves for a row that cannot be read', () => {
    fc.assert(
      fc.property(roll, roll, (before, pupils) => {
        const told = { setting: '900001', pupils };
        const half = lookAtRoll({ ...told, whole: false }, before, { today, lossPercent: 10 });
        expect([half.look.leaving, half.look.halted]).toEqual([0, undefined]);
        for (const one of before) expect(current(half.pupils)).toContain(one.person);
        const { look } = lookAtRoll({ ...told, whole: true }, before, { today, lossPercent: 10 });
        const gone = before.filter((one) => !pupils.some((other) => isPupil(other, one))).length;
        if (gone <= 3) expect(look.halted).toBeUndefined();
        if (gone > 3) expect(look.halted).toBe('too-many-leave');
      }),
    );
  });

  it('of a college of thousands lies in one item, and one that no item holds is not taken', async () => {
    const digest = (text: string) => createHash('sha256').update(text).digest('hex');
    const pupils = Array.from({ length: mostPupils + 1 }, (_, n): Pupil => {
      const keys = { upn: digest(`upn ${n}`).slice(0, 32), person: digest(`person ${n}`).slice(0, 32) };
      return { registration: 'sole', from: `2026-09-${String(1 + (n % 28)).padStart(2, '0')}`, ...keys };
    });
    expect((await packed(pupils)).packed.length).toBeLessThan(390_000);
    const look = (told: Pupil[]) =>
      lookAtRoll({ setting: '900001', pupils: told, whole: true }, [], { today, lossPercent: 10 }).look.halted;
    expect([look(pupils), look(pupils.slice(1))]).toEqual(['too-large', undefined]);
    const keys = rollKeys({ name: 'Robin Alderwick', born: '2017-03-05', upn: 'A801200000001' }, 'wyre', digest);
    for (const key of Object.values(keys)) expect(key).toHaveLength(32);
  });

  it('keeps a namesake with another pupil number apart', () => {
    const one: Pupil = { registration: 'sole', from: '2026-09-02', person: 'p', upn: 'a' };
    expect([
      isPupil(one, { person: 'p', upn: 'b' }),
      isPupil(one, { person: 'p' }),
      isPupil(one, { upn: 'a' }),
    ]).toEqual([false, true, true]);
  });
});
