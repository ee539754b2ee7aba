import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { together } from '../../functions/http/incidents/take-batch.ts';

const incidents = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 4 }), { maxLength: 60 });

it('incidents of one family are in one group, whoever links them, and no two groups share anybody', () => {
  fc.assert(
    fc.property(incidents, (all) => {
      const groups = together(
        all.map((people, at) => ({ at, people })),
        ({ people }) => people.map(String),
      );
      expect(
        groups
          .flat()
          .map(({ at }) => at)
          .toSorted((one, other) => one - other),
      ).toEqual(all.map((_, at) => at));
      for (const group of groups) {
        // Whoever is in a group is reached from its first by somebody they share.
        const reached = new Set(group[0]?.people);
        for (let before = -1; before !== reached.size; ) {
          before = reached.size;
          for (const { people } of group)
            if (people.some((person) => reached.has(person))) for (const person of people) reached.add(person);
        }
        for (const { people } of group.slice(1)) expect(people.every((person) => reached.has(person))).toBe(true);
      }
      const owners = groups.map((group) => new Set(group.flatMap(({ people }) => people)));
      for (const [at, own] of owners.entries())
        for (const other of owners.slice(at + 1)) expect([...own].some((person) => other.has(person))).toBe(false);
    }),
  );
});

it('a whole file of one family is looked at once for each of its keys, however long it is', () => {
  let looks = 0;
  const keysOf = () => {
    looks += 1;
    return ['one', 'family'];
  };
  const all = Array.from({ length: 2000 }, (_, at) => at);
  expect(together(all, keysOf)).toEqual([all]);
  expect(looks).toBe(2000);
});
