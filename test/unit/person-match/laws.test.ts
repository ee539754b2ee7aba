import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameWords } from '../../../shared/person/name-words.ts';
import type { PersonDetails } from '../../../shared/person/person-record.ts';
import { comparePeople } from '../../../shared/person-match/compare.ts';
import { isHigher } from '../../../shared/person-match/ladder.ts';
import { aChild, anybody, day, matching, testNhsNumber, wellKnown } from '../../support/person-details.ts';

const compare = (one: PersonDetails, other: PersonDetails) => comparePeople(one, other, matching);
const asShown = (one: PersonDetails, other: PersonDetails) => {
  const { bits, fields, ...rest } = compare(one, other);
  return { ...rest, bits: bits.toFixed(9), fields: fields.map((field) => ({ ...field, bits: field.bits.toFixed(9) })) };
};

describe('two records of a person', () => {
  it('compare the same whichever comes first', () => {
    fc.assert(
      fc.property(anybody, anybody, (one, other) => {
        expect(asShown(one, other)).toEqual(asShown(other, one));
      }),
      {
        numRuns: 500,
      },
    );
  });

  it('are the same when they are one record, however little it says', () => {
    fc.assert(
      fc.property(anybody, (person) => {
        const record = { ...person, id: '7b0c9a52-7e3d-4d0a-9c11-0a4a5a3e7f10' as never, version: 1 };
        expect(comparePeople(record, structuredClone(record), matching).tier).toBe('same');
      }),
    );
  });

  it('are the same when all that tells namesakes apart is told, and is the same', () => {
    fc.assert(
      fc.property(wellKnown, (person) => {
        expect(compare(person, structuredClone(person)).tier).toBe('same');
      }),
    );
  });

  it('never differ in a field that is the same in both, whoever it is', () => {
    fc.assert(
      fc.property(anybody, (person) => {
        const { fields, bits } = compare(person, structuredClone(person));
        expect(fields.filter(({ result }) => result === 'differs')).toEqual([]);
        expect(bits).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 500 },
    );
  });

  it('weigh no less when one field more agrees', () => {
    const fields = ['given', 'family', 'sex', 'nhsNumber', 'upn', 'school', 'birth', 'addresses'] as const;
    const without = (person: PersonDetails, field: (typeof fields)[number]): PersonDetails => {
      if (field === 'birth') return { ...person, birth: { kind: 'not-known' } };
      if (field === 'addresses') return { ...person, addresses: [] };
      const { [field]: _, ...rest } = person;
      return rest;
    };
    fc.assert(
      fc.property(anybody, anybody, fc.constantFrom(...fields), (one, other, field) => {
        const agreeing = { ...other, [field]: one[field] } as PersonDetails;
        const less = compare(without(one, field), without(agreeing, field));
        expect(compare(one, agreeing).bits).toBeGreaterThanOrEqual(less.bits - 1e-9);
      }),
      { numRuns: 500 },
    );
  });

  it('are never the same with two valid NHS numbers', () => {
    fc.assert(
      fc.property(wellKnown, fc.nat(100_000), (person, n) => {
        const other = { ...person, nhsNumber: testNhsNumber(n) };
        fc.pre(other.nhsNumber !== person.nhsNumber);
        expect(compare(person, other).tier).not.toBe('same');
        expect(compare(person, other).against).toContain('nhsNumber');
      }),
    );
  });

  it('are never the same when they are of twins, named or not', () => {
    const names = [
      'Kayla',
      'Kyla',
      'Alex',
      'Alexandra',
      'Muhammad Ali',
      'Muhammad Hassan',
      'Muhammad',
      'Baby',
      undefined,
    ];
    const name = fc.constantFrom(...names);
    fc.assert(
      fc.property(wellKnown, name, name, fc.boolean(), ({ upn: _, ...person }, one, other, numbered) => {
        fc.pre(one !== other);
        const { nhsNumber, ...unnumbered } = person;
        const twin = { ...unnumbered, given: other };
        expect(compare({ ...(numbered ? person : unnumbered), given: one }, twin).tier).not.toBe('same');
      }),
    );
  });

  it('are never the same when they are of twins with one number between them by mistake', () => {
    const name = fc.constantFrom(
      'Kayla',
      'Alex',
      'Alexander',
      'Alexandra',
      'Muhammad Ali',
      'Muhammad Hassan',
      'Mohammed',
    );
    fc.assert(
      fc.property(wellKnown, name, name, (person, one, other) => {
        fc.pre(one !== other);
        expect(compare({ ...person, given: one }, { ...person, given: other }).tier).not.toBe('same');
      }),
    );
  });

  it('do not depend on the order of the words of a name', () => {
    const words = fc.uniqueArray(
      fc.constantFrom('mary', 'anne', 'maryanne', 'smith', 'de', 'al', 'alexander', 'ali', 'ally'),
      {
        minLength: 1,
        maxLength: 4,
      },
    );
    fc.assert(
      fc.property(words, words, words, anybody, (one, family, other, person) => {
        const of = (given: string[], last: string[]) => ({ ...person, given: given.join(' '), family: last.join('-') });
        const before = asShown(of(one, family), of(other, family));
        expect(asShown(of(one.toReversed(), family.toReversed()), of(other, family))).toEqual(before);
        expect(asShown(of(other, family), of(one, family))).toEqual(before);
      }),
      { numRuns: 500 },
    );
  });

  it('do not depend on the order of four words, of which two are one word elsewhere', () => {
    const other = aChild({ given: 'Maryanne Alexander' });
    const of = (given: string) => asShown(aChild({ given }), other);
    expect(of('Mary Anne Alexander de')).toEqual(of('de Alexander Anne Mary'));
  });

  it('with first and family name changed over still agree in part', () => {
    fc.assert(
      fc.property(day, (date) => {
        const [one, other] = [aChild({ birth: { kind: 'exact', date } }), aChild({ given: 'Brown', family: 'Kayla' })];
        const found = compare(one, { ...other, birth: one.birth });
        expect(found.fields.slice(0, 2).map(({ how }) => how)).toEqual(['swapped', 'swapped']);
        expect(found.tier).toBe('likely');
      }),
    );
  });

  it('with more that agrees are never offered as less', () => {
    const person = aChild({ addresses: [{ lines: '12 High Street', postcode: 'WR5 2NP', former: false }] });
    const bare = aChild();
    expect(isHigher(compare(person, person).tier, compare(bare, bare).tier)).toBe(true);
  });

  it('take a bounded part of any name, however long', () => {
    fc.assert(
      fc.property(anybody, ({ given = '', family = '' }) => {
        for (const name of [given, family, (given + family).repeat(1000)]) {
          const words = nameWords(name);
          expect(words.length).toBeLessThanOrEqual(8);
          expect(Math.max(0, ...words.map(({ length }) => length))).toBeLessThanOrEqual(40);
        }
      }),
    );
  });
});
