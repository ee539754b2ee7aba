import { describe, expect, it } from 'vitest';
import type { PersonDetails } from '../../../shared/person/person-record.ts';
import { comparePeople } from '../../../shared/person-match/compare.ts';
import type { FieldName } from '../../../shared/person-match/field-comparison.ts';
import { aChild, matching, testNhsNumber, testUpn } from '../../support/person-details.ts';

const compare = (one: Partial<PersonDetails>, other: Partial<PersonDetails>) =>
  comparePeople(aChild(one), aChild(other), matching);
const how = (field: FieldName, one: Partial<PersonDetails>, other: Partial<PersonDetails>) =>
  compare(one, other).fields.find((found) => found.field === field)?.how;
const exact = (date: string) => ({ birth: { kind: 'exact' as const, date } });
const at = (lines: string, postcode?: string, former = false) => ({ addresses: [{ lines, postcode, former }] });

describe('first names', () => {
  it.each([
    ['Siobhán', 'siobhan', 'same'],
    ['Mary-Anne', 'Maryanne', 'same'],
    ['Anne Mary', 'Mary Anne', 'same'],
    ['Елена', 'Elena', 'same'],
    ['王小明', '王小明', 'same'],
    ['Mary', 'Mary Anne', 'part'],
    ['Bill', 'William', 'form'],
    ['Siobhan', 'Shivaun', 'form'],
    ['Mohammed', 'Muhammad', 'form'],
    ['Katherine', 'Kathrine', 'near'],
    ['Ebonny', 'Ebony', 'near'],
    ['محمد', 'Mohammed', 'sound'],
    ['Kaydence', 'Cadence', 'sound'],
    ['Muhammad Ali', 'Muhammad Hassan', 'some'],
    ['Mia', 'Mya', 'sound'],
    ['Eve', 'Evie', 'form'],
    ['Ava', 'Eva', 'differs'],
    ['Jayden', 'Hayden', 'differs'],
    ['Ian', 'Ann', 'differs'],
    ['Mia', 'Leo', 'differs'],
    ['Baby', 'Oliver', 'missing'],
    ['Baby Girl', 'Olivia', 'missing'],
    ['  ', 'Olivia', 'missing'],
    ['Not known', 'Olivia', 'missing'],
  ])('%s and %s: %s', (one, other, expected) => {
    expect(how('given', { given: one }, { given: other })).toBe(expected);
  });

  it('count as known by another name of either', () => {
    expect(how('given', { given: 'Zebedee', otherNames: ['Jay'] }, { given: 'Jay' })).toBe('other-name');
    expect(how('given', { given: 'Jay' }, { given: 'Zebedee', otherNames: ['Jay Brown'] })).toBe('other-name');
  });

  it('say less when they are common', () => {
    const bits = (given: string) => compare({ given }, { given }).fields[0]!.bits;
    expect(bits('Zebedee') - bits('Muhammad')).toBeGreaterThan(3);
  });
});

describe('family names', () => {
  it.each([
    ["O'Brien", 'OBrien', 'same'],
    ['O’Brien', 'O Brien', 'same'],
    ['Al-Hassan', 'Alhassan', 'same'],
    ['Smith-Jones', 'Jones Smith', 'same'],
    ['Łukaszewicz', 'Lukaszewicz', 'same'],
    ['Smith-Jones', 'Smith', 'part'],
    ['de Souza', 'Souza', 'part'],
    ['MacDonald', 'McDonald', 'near'],
    ['Hussain', 'Hussein', 'near'],
    ['Thompson', 'Tomson', 'sound'],
    ['Patterson-Smith', 'Smith-Okafor', 'some'],
    ['Brown', 'Okafor', 'differs'],
    ['Bill', 'William', 'differs'],
  ])('%s and %s: %s', (one, other, expected) => {
    expect(how('family', { family: one }, { family: other })).toBe(expected);
  });

  it('that changed are known by the name before', () => {
    expect(how('family', { family: 'Okafor', otherNames: ['Brown'] }, { family: 'Brown' })).toBe('other-name');
  });
});

describe('dates of birth', () => {
  it.each([
    ['2016-03-04', '2016-03-04', 'same'],
    ['2016-03-04', '2016-04-03', 'swapped'],
    ['2016-03-14', '2017-03-14', 'year'],
    ['2016-03-14', '2016-03-15', 'figure'],
    ['2016-03-14', '2016-03-11', 'figure'],
    ['2016-03-12', '2016-03-21', 'figure'],
    ['2016-03-14', '2016-07-02', 'near'],
    ['2016-03-14', '2014-11-30', 'differs'],
  ])('%s and %s: %s', (one, other, expected) => {
    expect(how('birth', exact(one), exact(other))).toBe(expected);
  });

  it('known in part fit or differ, and say more the narrower they are', () => {
    const born = exact('2016-03-14');
    const month = { birth: { kind: 'month-year' as const, year: 2016, month: 3 } };
    const age = { birth: { kind: 'approximate-age' as const, age: 10, unit: 'years' as const, toldOn: '2026-11-01' } };
    const [narrow, wide] = [compare(born, month), compare(born, age)].map(({ fields }) => fields[2]!);
    expect([narrow!.how, wide!.how]).toEqual(['fits', 'fits']);
    expect(narrow!.bits).toBeGreaterThan(wide!.bits);
    expect(how('birth', exact('2012-03-14'), age)).toBe('differs');
    expect(how('birth', born, { birth: { kind: 'not-known' } })).toBe('missing');
  });

  it('fit an expected date when the child was born near to it', () => {
    const expected = { birth: { kind: 'expected' as const, date: '2016-03-20' } };
    expect(how('birth', expected, exact('2016-02-01'))).toBe('fits');
    expect(how('birth', expected, exact('2016-06-01'))).toBe('differs');
  });
});

describe('numbers and places', () => {
  it('a number that is not valid says nothing', () => {
    const found = compare({ nhsNumber: '943 476 5918' }, { nhsNumber: testNhsNumber(1) });
    expect(found.fields.find(({ field }) => field === 'nhsNumber')).toMatchObject({ how: 'not-valid', bits: 0 });
  });

  it('a temporary pupil number gives way to a permanent one and says nothing', () => {
    expect(how('upn', { upn: 'G80120000101A' }, { upn: testUpn(1) })).toBe('temporary');
    expect(how('upn', { upn: testUpn(1) }, { upn: testUpn(2) })).toBe('differs');
  });

  it.each([
    [at('12 High Street', 'WR5 2NP'), at('Flat B, 12 High St', 'wr52np'), 'home'],
    [at('12 High Street', 'WR5 2NP'), at('14 High Street', 'WR5 2NP'), 'postcode'],
    [at('12 High Street', 'WR5 2NP'), at('12 High Street', 'WR5 2NP', true), 'former'],
    [at('12 High Street', 'WR5 2NP'), at('3 Low Road', 'WR5 9AA'), 'district'],
    [at('12 High Street', 'WR5 2NP'), at('3 Low Road', 'B1 1AA'), 'differs'],
    [at('12 High Street', 'WR5 2NP'), at('No fixed abode', 'ZZ99 3VZ'), 'missing'],
  ])('%j and %j: %s', (one, other, expected) => {
    expect(how('address', one, other)).toBe(expected);
  });

  it.each([
    [{ name: 'St Mary’s', urn: '116725' }, { name: 'Oak School', urn: '116725' }, 'same'],
    [{ name: 'St Mary’s' }, { name: 'St. Marys', urn: '116725' }, 'same'],
    [{ name: 'St Mary’s', urn: '136000' }, { name: 'St Mary’s', urn: '116725' }, 'missing'],
    [{ name: 'St Mary’s', urn: '136000' }, { name: 'Oak School', urn: '116725' }, 'differs'],
    [{ name: 'St Mary’s' }, { urn: '116725' }, 'missing'],
  ])('the schools %j and %j: %s', (one, other, expected) => {
    expect(how('school', { school: one }, { school: other })).toBe(expected);
  });
});

describe('the ladder', () => {
  const home = at('12 High Street', 'WR5 2NP');

  it.each<[string, Partial<PersonDetails>, Partial<PersonDetails>, string, string]>([
    ['all the same', home, home, 'all-the-same', 'same'],
    ['name and date of birth alone', {}, {}, 'name-and-birth', 'likely'],
    ['a twin', { given: 'Kayla', ...home }, { given: 'Leo', ...home }, 'none', 'possible'],
    ['a father and son of one name', { ...exact('1985-03-14'), kind: 'adult', ...home }, home, 'none', 'possible'],
    [
      'a cousin of one name',
      { ...exact('2015-09-20'), ...home },
      { ...exact('2016-02-14'), ...at('3 Low Road', 'WR5 9AA') },
      'birth-near',
      'possible',
    ],
    [
      'unborn, then born',
      { given: undefined, birth: { kind: 'expected', date: '2016-03-20' }, ...home },
      home,
      'no-given-name',
      'likely',
    ],
    [
      'married, with the same number',
      { family: 'Okafor', nhsNumber: testNhsNumber(7) },
      { nhsNumber: testNhsNumber(7) },
      'number-name-and-birth',
      'same',
    ],
    [
      'a brother’s number by mistake',
      { given: 'Leo', nhsNumber: testNhsNumber(7), ...exact('2019-01-02') },
      { nhsNumber: testNhsNumber(7) },
      'none',
      'possible',
    ],
    ['another sex on record', { sex: 'F', ...home }, { sex: 'M', ...home }, 'all-the-same', 'likely'],
    ['strangers', { given: 'Leo', family: 'Okafor', ...exact('2011-01-02') }, {}, 'none', 'none'],
  ])('%s', (_, one, other, rung, tier) => {
    expect(compare(one, other)).toMatchObject({ rung, tier });
  });
});
