import fc from 'fast-check';
import { wyrecestershire } from '../../infra/authority/wyrecestershire.ts';
import { checkNhsNumber } from '../../shared/person/nhs-number.ts';
import type { PersonDetails } from '../../shared/person/person-record.ts';
import { checkUpn } from '../../shared/person/upn.ts';
import { readyMatching } from '../../shared/person-match/matching.ts';
import { personMatchingOf } from '../../shared/settings/person-matching.ts';
import { dateOf, dayNumberOf } from '../../shared/time/dates.ts';
import { hostileTexts } from './hostile.ts';

/** How the example authority matches people, made ready. */
export const matching = readyMatching(personMatchingOf(wyrecestershire));

/** A child with these details, of whom nothing else is told. */
export const aChild = (details: Partial<PersonDetails> = {}): PersonDetails => ({
  kind: 'child',
  given: 'Kayla',
  family: 'Brown',
  otherNames: [],
  birth: { kind: 'exact', date: '2016-03-14' },
  addresses: [],
  ...details,
});

/** An NHS number of the range for tests, the nth: none is ever issued. */
export function testNhsNumber(n: number): string {
  for (let next = n; ; next += 400_000) {
    const nine = `999${String(next % 1_000_000).padStart(6, '0')}`;
    const found = Array.from({ length: 10 }, (_, digit) => `${nine}${digit}`).find((one) => checkNhsNumber(one).valid);
    if (found) return found;
  }
}

/** The nth unique pupil number of an authority, permanent and valid. */
export function testUpn(n: number): string {
  const twelve = `885${String(n).padStart(9, '0')}`;
  return [...'ABCDEFGHJKLMNPQRTUVWXYZ'].map((letter) => letter + twelve).find((upn) => checkUpn(upn).valid)!;
}

const hostile = fc.oneof(
  fc.constantFrom(
    ...hostileTexts,
    '王小明',
    'محمد',
    'Siobhán Ní Bhraonáin',
    "O'Shea-Al Hassan de la Cruz",
    'x'.repeat(300),
  ),
  fc.constantFrom('a\u0301'.repeat(150), '\u0651'.repeat(300), '﷽'.repeat(300), 'ab '.repeat(100)),
  fc.string({ unit: 'binary', maxLength: 300 }),
);
const given = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('Kayla', 'Muhammad', 'Mohammed Ali', 'Bill', 'William', 'Mary Anne', 'Baby'),
  },
  { weight: 1, arbitrary: hostile },
);
const family = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('Smith', 'Khan', 'Smith-Jones', "O'Brien", 'de Souza', 'Souza', 'Al-Hassan'),
  },
  { weight: 1, arbitrary: hostile },
);
export const day = fc.integer({ min: dayNumberOf(1950, 1, 1), max: dayNumberOf(2026, 11, 1) }).map(dateOf);
const birth = fc.oneof(
  { weight: 4, arbitrary: day.map((date) => ({ kind: 'exact' as const, date })) },
  fc.record({
    kind: fc.constant('month-year' as const),
    year: fc.constant(2016),
    month: fc.integer({ min: 1, max: 12 }),
  }),
  fc.record({
    kind: fc.constant('approximate-age' as const),
    age: fc.integer({ min: 0, max: 90 }),
    unit: fc.constantFrom('years' as const, 'months' as const),
    toldOn: fc.constant('2026-11-01'),
  }),
  day.map((date) => ({ kind: 'expected' as const, date })),
  fc.constant({ kind: 'not-known' as const }),
);
const postcode = fc.constantFrom('WR5 2NP', 'WR5 2NQ', 'WR11 4PE', 'ZZ99 3VZ', 'nowhere');
const address = fc.record(
  {
    lines: fc.constantFrom('12 High Street', '14 High Street', 'Flat 2, 12 High Street'),
    postcode,
    former: fc.boolean(),
  },
  { requiredKeys: ['former'] },
);

/** Anybody: plain and hostile names, dates known, partly known and expected, numbers that are valid and not. */
export const anybody: fc.Arbitrary<PersonDetails> = fc.record(
  {
    kind: fc.constantFrom('child' as const, 'adult' as const),
    given,
    family,
    otherNames: fc.array(given, { maxLength: 3 }),
    birth,
    sex: fc.constantFrom('F' as const, 'M' as const, 'U' as const),
    nhsNumber: fc.oneof(fc.nat(20).map(testNhsNumber), fc.constantFrom('9434765918', 'none')),
    upn: fc.oneof(fc.nat(20).map(testUpn), fc.constantFrom('G80120000101A', '?')),
    addresses: fc.array(address, { maxLength: 3 }),
    school: fc.record({ name: fc.constantFrom('Oak School', 'Elm Primary'), urn: fc.constantFrom('116725', '136000') }),
  },
  { requiredKeys: ['kind', 'otherNames', 'birth', 'addresses'] },
);

/** A child of whom enough is told to know them from a namesake: names, a date of birth, a home and a number. */
export const wellKnown: fc.Arbitrary<PersonDetails> = fc
  .record({ someone: anybody, date: day, n: fc.nat(100_000) })
  .map(({ someone, date, n }) => ({
    ...someone,
    given: 'Kayla',
    family: 'Brown-Khan',
    birth: { kind: 'exact', date },
    nhsNumber: testNhsNumber(n),
    upn: testUpn(n),
    addresses: [{ lines: '12 High Street', postcode: 'WR5 2NP', former: false }],
  }));
