import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Person } from '../../../shared/actor.ts';
import { PersonId } from '../../../shared/ids.ts';
import { standsIn } from '../../../shared/preferences/cover.ts';
import { isAway } from '../../../shared/preferences/leave.ts';
import { endLeave, SetLeave, setLeave } from '../../../shared/preferences/set-leave.ts';
import { addDays } from '../../../shared/time/dates.ts';
import { must, settings, tuesday } from '../../support/front-door.ts';
import { personCalled } from '../../support/service.ts';

const today = '2026-11-24';
const teacher = personCalled('teacher');
const lead = personCalled('lead');
const deputy = personCalled('deputy');
const school = [teacher, lead, deputy];
const world = { now: tuesday, settings };
const command = (more: Partial<SetLeave> = {}): SetLeave => ({
  seen: 1,
  from: today,
  until: '2026-11-27',
  cover: lead.id,
  ...more,
});
const problems = (person: Person, more: Partial<SetLeave>, colleagues: readonly Person[] = school) => {
  const answer = setLeave(person, command(more), colleagues, world);
  return !answer.ok && answer.refusal.kind === 'invalid'
    ? answer.refusal.problems.map(({ field, code }) => `${field}: ${code}`)
    : [];
};

describe('somebody who is away', () => {
  it('names who covers and both are one version on, so that neither goes away unseen by the other', () => {
    const { person, cover } = must(setLeave(teacher, command(), school, world));
    expect(person.leave).toEqual({ from: today, until: '2026-11-27', cover: { id: lead.id, name: lead.name } });
    expect([person.version, cover.version]).toEqual([2, 2]);
    expect(standsIn(person, cover, tuesday)).toBe(true);
    expect(standsIn(person, cover, new Date('2026-11-28T00:00:00Z'))).toBe(false);
  });

  it('is told what is wrong with the dates', () => {
    expect(problems(teacher, { until: '2026-11-23' })).toEqual(['until: before-start']);
    expect(problems(teacher, { from: '2026-11-20', until: '2026-11-23' })).toEqual(['until: past']);
    expect(problems(teacher, { until: '2028-11-23' })).toEqual(['until: too-long']);
    expect(problems(teacher, { from: '2062-11-24', until: '2062-11-25' })).toEqual(['from: too-far']);
    expect(problems(teacher, { from: '2026-11-20', until: today })).toEqual([]);
  });

  it('is covered by a colleague who may already see all of it, and by nobody else', () => {
    expect(problems(lead, { cover: teacher.id })).toEqual(['cover: not-a-lead']);
    expect(problems(lead, { cover: lead.id })).toEqual(['cover: self']);
    expect(problems(teacher, { cover: personCalled('otherSchool').id })).toEqual(['cover: not-a-colleague']);
    expect(problems(teacher, {}, [teacher, { ...lead, active: false }])).toEqual(['cover: not-a-colleague']);
    const worker = personCalled('socialWorker');
    const auditor = personCalled('auditor');
    expect(problems(worker, { cover: auditor.id }, [worker, auditor])).toEqual(['cover: other-work']);
    const other = personCalled('otherSocialWorker');
    expect(problems(worker, { cover: other.id }, [worker, other])).toEqual([]);
  });

  it('is not covered by whoever is away, and does not go away while they cover', () => {
    const away = must(setLeave(lead, command({ cover: deputy.id }), school, world));
    const now = [teacher, away.person, away.cover];
    expect(problems(teacher, {}, now)).toEqual(['cover: away']);
    expect(problems(teacher, { from: '2026-11-28', until: '2026-11-29' }, now)).toEqual([]);
    expect(problems(away.cover, { seen: 2, cover: lead.id }, now)).toEqual(['from: covers', 'cover: away']);
  });

  it('cannot set or end a leave that was changed since they looked', () => {
    expect(setLeave(teacher, command({ seen: 7 }), school, world)).toMatchObject({ refusal: { kind: 'stale' } });
    const { person } = must(setLeave(teacher, command(), school, world));
    expect(endLeave(person, { seen: 1 })).toMatchObject({ refusal: { kind: 'stale' } });
    expect(must(endLeave(person, { seen: 2 }))).toEqual({ ...teacher, version: 3 });
  });

  it('types dates as three boxes, which must be a real day', () => {
    const read = (day: string, month: string, year: string) => {
      const until = { day: '1', month: '12', year: '2026' };
      const parsed = SetLeave.safeParse({ ...command(), from: { day, month, year }, until });
      return parsed.success ? parsed.data.from : parsed.error.issues.map(({ path }) => path[0]);
    };
    expect(read(' 7', '3', '2027')).toBe('2027-03-07');
    for (const [day, month, year] of [
      ['31', '2', '2027'],
      ['', '', ''],
      ['7', 'March', '2027'],
      ['7', '3', '27'],
    ] as const)
      expect(new Set(read(day, month, year))).toEqual(new Set(['from']));
  });
});

it('never leads from one cover to another, whatever a team sets and takes back, in any order', () => {
  const team = [1, 2, 3, 4].map((n) => ({ ...lead, id: PersonId.parse(`00000000-0000-4000-8000-00000000000${n}`) }));
  const index = fc.nat({ max: 3 });
  const step = fc.record({
    who: index,
    cover: index,
    from: fc.nat({ max: 12 }),
    days: fc.nat({ max: 6 }),
    ends: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let people: Person[] = team;
      for (const { who, cover, from, days, ends } of steps) {
        const person = people[who]!;
        const seen = person.version;
        const start = addDays(today, from);
        const leave = { seen, from: start, until: addDays(start, days), cover: people[cover]!.id };
        const ended = ends ? endLeave(person, { seen }) : undefined;
        const set = ends ? undefined : setLeave(person, leave, people, world);
        const changed = [...(ended?.ok ? [ended.value] : []), ...(set?.ok ? [set.value.person, set.value.cover] : [])];
        people = people.map((before) => changed.find(({ id }) => id === before.id) ?? before);
        for (let day = 0; day < 20; day += 1) {
          const at = new Date(tuesday.getTime() + day * 86_400_000);
          for (const away of people.filter((one) => isAway(one, at))) {
            expect(isAway(people.find(({ id }) => id === away.leave?.cover.id)!, at)).toBe(false);
          }
        }
      }
    }),
  );
});
