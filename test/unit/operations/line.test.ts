import fc from 'fast-check';
import { expect, it } from 'vitest';
import { routePermissions } from '../../../functions/http/route-permissions.ts';
import type { Role } from '../../../shared/actor.ts';
import { linesOf, needSomebody, overdueSeconds, type Reading } from '../../../shared/operations/line.ts';
import { type Watched, type WatchedName, watched, watchedNames } from '../../../shared/operations/watched.ts';
import { may } from '../../../shared/permissions.ts';

const now = new Date('2026-11-23T09:00:00.000Z');
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000).toISOString();
const oneLine = (name: WatchedName, reading: Reading | 'unread', role: Role = 'manager') => {
  const [line] = linesOf(new Map([[name, reading]]), role, now);
  return line!;
};

it('something is late when its oldest has waited longer than it may, and not before', () => {
  fc.assert(
    fc.property(fc.constantFrom(...watchedNames), fc.integer({ min: -3000, max: 100_000 }), (name, waited) => {
      const late = oneLine(name, { count: 1, since: ago(waited) }).state === 'late';
      expect(late).toBe(waited > watched[name].afterMinutes);
    }),
  );
});

it('what nobody waits for is never late, and what never was is', () => {
  for (const name of watchedNames) {
    expect(overdueSeconds(name, { count: 0, since: ago(1e6) }, now)).toBe(0);
    expect(overdueSeconds(name, { count: 1 }, now)).toBeGreaterThan(0);
  }
});

it('a council’s own time goes before the one that is watched for', () => {
  const reading = { count: 1, since: ago(60 * 30) };
  expect(oneLine('case-feed', reading).state).toBe('late');
  expect(oneLine('case-feed', { ...reading, afterMinutes: 48 * 60 }).state).toBe('waits');
});

it('what could not be read is no good news: it needs somebody', () => {
  expect(needSomebody([oneLine('messages-unsent', 'unread')])).toHaveLength(1);
  expect(needSomebody([oneLine('messages-unsent', { count: 0 })])).toHaveLength(0);
});

it('what a council does not have has no line', () => {
  expect(linesOf(new Map(), 'manager', now)).toEqual([]);
});

it('a way to where something is put right is shown to those alone who may go there', () => {
  for (const name of watchedNames) {
    const { at }: Watched = watched[name];
    if (!at) continue;
    const policy = routePermissions[`GET ${at.href}`];
    expect(policy, name).toBeTypeOf('object');
    for (const role of at.roles)
      expect(typeof policy === 'object' && may({ role }, policy.permission), `${name} ${role}`).toBe(true);
    expect(oneLine(name, { count: 1 }, 'admin').at === undefined).toBe(!at.roles.some((role) => role === 'admin'));
  }
});
