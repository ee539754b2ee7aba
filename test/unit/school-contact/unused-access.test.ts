import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Person } from '../../../shared/actor.ts';
import { PersonId } from '../../../shared/ids.ts';
import { keepAccess, nextOfUse, passUnused, usedNow } from '../../../shared/school-contact/unused-access.ts';
import { idOf, momentOf, must, people, school } from '../../support/front-door.ts';

const person: Person = {
  id: PersonId.parse(idOf(41)),
  authority: 'wyre',
  name: 'Dee Lead',
  email: 'dee@school.example',
  jobTitle: 'Deputy head',
  role: 'safeguarding-lead',
  organisation: school,
  active: true,
  version: 3,
};
const moment = (now: Date) => ({ now, newId: () => idOf(now.getTime() % 1_000_000) });

it('access is warned of twice, sixty and fourteen days before a year is over, and then ends', () => {
  let use = usedNow(person, new Date('2026-11-23T10:00:00.000Z'));
  const lived: unknown[] = [];
  for (let due = nextOfUse(use); due; due = nextOfUse(use)) {
    expect(passUnused(use, person, moment(new Date(due.getTime() - 1)))).toBeUndefined();
    const change = passUnused(use, person, moment(due))!;
    lived.push([due.toISOString().slice(0, 10), change.notices.map(({ kind }) => kind), change.person?.active]);
    use = change.use;
  }
  expect(lived).toEqual([
    ['2027-09-24', ['school-contact-unused'], undefined],
    ['2027-11-09', ['school-contact-unused'], undefined],
    ['2027-11-23', [], false],
  ]);
});

it('never ends without two warnings, the last a fortnight before, whenever anybody looks', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 30 }), (gaps) => {
      let now = new Date('2026-11-23T10:00:00.000Z').getTime();
      let use = usedNow(person, new Date(now));
      for (const gap of gaps) {
        now += gap * 86_400_000;
        const change = passUnused(use, person, moment(new Date(now)));
        if (change?.person) {
          expect(use.warned).toHaveLength(2);
          expect(now - Date.parse(use.warned[1]!)).toBeGreaterThanOrEqual(14 * 86_400_000);
          expect(now - Date.parse(use.at)).toBeGreaterThanOrEqual(364 * 86_400_000);
        }
        use = change?.use ?? use;
      }
    }),
  );
});

it('whoever has left or is at no school is neither warned nor ended', () => {
  const use = usedNow(person, new Date('2026-11-23T10:00:00.000Z'));
  const due = nextOfUse(use)!;
  const away = { ...person, organisation: { ...school, kind: 'gp' as const } };
  for (const other of [undefined, { ...person, active: false }, away])
    expect(passUnused(use, other, moment(due))).toMatchObject({ notices: [], use: { stopped: due.toISOString() } });
});

it('access is kept for another year, or opened again, by what was seen; one that ended otherwise is not', () => {
  const now = new Date('2027-12-01T10:00:00.000Z');
  const used = usedNow(person, new Date('2026-11-23T10:00:00.000Z'));
  const officer = momentOf(people.officer, now);
  expect(keepAccess(used, person, { seen: used.version + 1 }, officer)).toMatchObject({ refusal: { kind: 'stale' } });
  const kept = must(keepAccess(used, person, { seen: used.version }, officer));
  expect([kept.person, kept.use.at, kept.use.keptBy?.name]).toEqual([
    undefined,
    now.toISOString(),
    people.officer.name,
  ]);
  const gone = { ...person, active: false };
  expect(keepAccess(used, gone, { seen: used.version }, officer).ok).toBe(false);
  const again = must(keepAccess({ ...used, ended: now.toISOString() }, gone, { seen: used.version }, officer));
  expect([again.person?.active, again.use.ended]).toEqual([true, undefined]);
});
