import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PersonDetails } from '../../../shared/person/person-record.ts';
import {
  candidatesOf,
  keysToFile,
  keysToSearch,
  MOST_KEYS_FILED,
  MOST_KEYS_SEARCHED,
} from '../../../shared/person-match/person-keys.ts';
import { searchOutcome } from '../../../shared/person-match/search-outcome.ts';
import { aChild, anybody, matching, testNhsNumber } from '../../support/person-details.ts';

const digest = (text: string) => createHmac('sha256', 'a secret').update(text).digest('base64url').slice(0, 22);
const filed = (person: PersonDetails) => keysToFile(person, 'wyre', digest).map(({ key }) => key);
const searched = (person: PersonDetails) => keysToSearch(person, matching, 'wyre', digest).map(({ key }) => key);
const finds = (told: Partial<PersonDetails>, known: Partial<PersonDetails>) =>
  searched(aChild(told)).some((key) => filed(aChild(known)).includes(key));
const exact = (date: string) => ({ birth: { kind: 'exact' as const, date } });
const nobody = { birth: { kind: 'not-known' as const } };
const at = (postcode: string) => ({ addresses: [{ postcode, former: false }] });

describe('the keys of a person', () => {
  it('are few, whoever it is, and each stands once', () => {
    fc.assert(
      fc.property(anybody, (person) => {
        const [file, search] = [filed(person), searched(person)];
        expect(file.length).toBeLessThanOrEqual(MOST_KEYS_FILED);
        expect(search.length).toBeLessThanOrEqual(MOST_KEYS_SEARCHED);
        expect([new Set(file).size, new Set(search).size]).toEqual([file.length, search.length]);
      }),
    );
  });

  it('show nothing of the person, and are others in another authority', () => {
    const person = aChild({ ...at('WR5 2NP'), nhsNumber: testNhsNumber(3) });
    expect(filed(person).join(' ')).not.toMatch(/kayla|brown|2016|WR5|999/i);
    expect(keysToFile(person, 'elsewhere', digest).some(({ key }) => filed(person).includes(key))).toBe(false);
  });

  it.each<[string, Partial<PersonDetails>, Partial<PersonDetails>]>([
    [
      'the same number and nothing else',
      { given: 'A', family: 'B', ...nobody, nhsNumber: testNhsNumber(3) },
      { nhsNumber: testNhsNumber(3) },
    ],
    ['another spelling', { given: 'Shivaun', family: 'Brawn' }, { given: 'Siobhan', family: 'Brown' }],
    ['a short name and another family name', { given: 'Bill', family: 'Okafor' }, { given: 'William' }],
    [
      'names changed over and day and month as well',
      { given: 'Brown', family: 'Kayla', ...exact('2016-04-03') },
      exact('2016-03-04'),
    ],
    ['a date a year off', exact('2015-03-14'), {}],
    ['a date with a wrong figure', exact('2016-03-24'), {}],
    [
      'a family name married away, in the same home',
      { family: 'Okafor', ...exact('2016-03-24'), ...at('WR5 2NP') },
      at('WR5 2NP'),
    ],
    ['no first name and no date', { given: undefined, ...nobody, ...at('WR5 2NP') }, at('WR5 2NP')],
    ['a name in its own script', { given: 'محمد', family: 'خان' }, { given: 'Mohammed', family: 'Khan' }],
    ['the name alone', nobody, {}],
    ['one part of a double-barrelled name', { family: 'Smith', ...nobody }, { family: 'Jones-Smith' }],
    ['an estimated age', { birth: { kind: 'approximate-age', age: 10, unit: 'years', toldOn: '2026-11-01' } }, {}],
  ])('find somebody by %s', (_, told, known) => {
    expect(finds(told, known)).toBe(true);
  });

  it('do not find a stranger, nor anybody by an empty name', () => {
    expect(finds({ given: 'Leo', family: 'Okafor', ...exact('2011-01-02') }, {})).toBe(false);
    expect(searched(aChild({ given: ' ', family: '*', ...nobody }))).toEqual([]);
    expect(searched(aChild({ given: 'Baby', family: 'Unknown', ...nobody }))).toEqual([]);
  });

  it('that too many people share are named and bring nobody', () => {
    const [narrow, wide] = [
      { kind: 'upn' as const, key: 'a' },
      { kind: 'names' as const, key: 'b' },
    ];
    const many = Array.from({ length: matching.settings.limits.perKey + 1 }, (_, at) => `p${at}`);
    const reads = [
      { key: narrow, ids: ['x', 'y'] },
      { key: wide, ids: many },
      { key: { ...narrow, key: 'c' }, ids: ['y', 'z'] },
    ];
    expect(candidatesOf(reads, matching)).toEqual({ ids: ['x', 'y', 'z'], overfull: ['names'] });
  });
});

describe('a search', () => {
  const known = aChild(at('WR5 2NP'));
  const outcome = (candidates: PersonDetails[], told = known) => searchOutcome(told, candidates, [], matching);

  it('says that one person is the same, and shows who else may be', () => {
    const twin = aChild({ ...at('WR5 2NP'), given: 'Leo' });
    const { tier, matches } = outcome([twin, known]);
    expect(tier).toBe('same');
    expect(matches.map(({ comparison }) => comparison.tier)).toEqual(['same', 'possible']);
  });

  it('chooses nobody where two records are the same as one', () => {
    expect(outcome([known, structuredClone(known)])).toMatchObject({ tier: 'likely' });
  });

  it('lists nobody when too many fit', () => {
    const many = Array.from({ length: 40 }, () => aChild({ ...nobody }));
    expect(outcome(many, aChild({ ...nobody }))).toMatchObject({ tier: 'too-many', matches: [] });
  });

  it('asks for more when it was asked for what too many share, and says so when nobody fits', () => {
    expect(searchOutcome(known, [], ['names'], matching).tier).toBe('too-many');
    expect(searchOutcome(known, [], [], matching).tier).toBe('none');
  });
});
