import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageAt, birthWarnings } from '../../../shared/person/age.ts';
import { Birth, bornBetween, dateForExport } from '../../../shared/person/birth.ts';
import { addDays } from '../../../shared/time/dates.ts';

const exact = (date: string): Birth => ({ kind: 'exact', date });
const about = (age: number, unit: 'years' | 'months' | 'weeks', toldOn: string): Birth => ({
  kind: 'approximate-age',
  age,
  unit,
  toldOn,
});
const dates = fc.integer({ min: 0, max: 12_000 }).map((days) => addDays('2000-01-01', days));

describe('an age', () => {
  it.each([
    ['2018-11-24', '2026-11-23', { years: 7, months: 95 }],
    ['2018-11-24', '2026-11-24', { years: 8, months: 96 }],
    ['2026-11-03', '2026-11-24', { years: 0, months: 0, weeks: 3 }],
    ['2024-02-29', '2027-02-28', { years: 2, months: 35 }],
    ['2024-02-29', '2027-03-01', { years: 3, months: 36 }],
    ['2026-11-24', '2026-11-24', { years: 0, months: 0, weeks: 0 }],
  ])('of somebody born on %s is, on %s, %j', (born, on, lived) => {
    expect(ageAt(exact(born), on)).toMatchObject({ kind: 'born', exact: true, youngest: lived, oldest: lived });
  });

  it('from a month and year spans what it may be', () => {
    expect(ageAt({ kind: 'month-year', year: 2018, month: 11 }, '2026-11-15')).toMatchObject({
      exact: false,
      youngest: { years: 7 },
      oldest: { years: 8 },
    });
  });

  it('told as about seven grows with the years since', () => {
    expect(ageAt(about(7, 'years', '2026-11-24'), '2026-11-24')).toMatchObject({
      youngest: { years: 7 },
      oldest: { years: 7 },
    });
    expect(ageAt(about(7, 'years', '2026-11-24'), '2028-03-01')).toMatchObject({
      youngest: { years: 8 },
      oldest: { years: 9 },
    });
  });

  it('of an unborn child is the weeks until or since the date expected', () => {
    const expected: Birth = { kind: 'expected', date: '2027-02-10' };
    expect(ageAt(expected, '2026-11-18')).toEqual({ kind: 'unborn', weeksToGo: 12, weeksOverdue: 0 });
    expect(ageAt(expected, '2027-02-25')).toEqual({ kind: 'unborn', weeksToGo: 0, weeksOverdue: 2 });
  });

  it('is not known, or not yet, where it should be', () => {
    expect(ageAt({ kind: 'not-known' }, '2026-11-24')).toEqual({ kind: 'not-known' });
    expect(ageAt(exact('2026-11-25'), '2026-11-24')).toEqual({ kind: 'before-birth' });
  });
});

describe('an estimated birth', () => {
  it('spans exactly the birthdays that give the age told', () => {
    const units = fc.constantFrom('years', 'months', 'weeks');
    fc.assert(
      fc.property(fc.nat(30), units, dates, (age, unit, toldOn) => {
        const { earliest, latest } = bornBetween(about(age, unit, toldOn))!;
        const at = (born: string) => {
          const found = ageAt(exact(born), toldOn);
          return found.kind === 'born' ? found.youngest[unit] : -1;
        };
        const ages = [addDays(earliest, -1), earliest, latest, addDays(latest, 1)].map(at);
        expect(ages).toEqual([age + 1, age, age, age - 1]);
      }),
    );
  });

  it.each([
    [exact('2018-11-01'), '2018-11-01'],
    [{ kind: 'month-year', year: 2018, month: 2 }, '2018-02-15'],
    [{ kind: 'month-year', year: 2018, month: 12 }, '2018-12-15'],
    [about(7, 'years', '2026-11-24'), '2019-05-15'],
    [{ kind: 'expected', date: '2027-02-10' }, '2027-02-10'],
    [{ kind: 'not-known' }, undefined],
  ] satisfies [Birth, string | undefined][])('%j goes into returns as %s', (birth, date) => {
    expect(dateForExport(birth)).toBe(date);
  });

  it('goes into returns as a day on which the child may have been born', () => {
    fc.assert(
      fc.property(fc.nat(30), fc.constantFrom('years', 'months', 'weeks'), dates, (age, unit, toldOn) => {
        const birth = about(age, unit, toldOn);
        const { earliest, latest } = bornBetween(birth)!;
        expect(dateForExport(birth)! >= earliest && dateForExport(birth)! <= latest).toBe(true);
      }),
    );
  });
});

describe('what looks wrong about a birth', () => {
  it.each([
    [{ kind: 'expected', date: '2027-08-31' }, []],
    [{ kind: 'expected', date: '2027-09-01' }, ['expected-too-far']],
    [{ kind: 'expected', date: '2026-11-24' }, []],
    [{ kind: 'expected', date: '2026-11-23' }, ['expected-date-passed']],
    [exact('2026-11-25'), ['born-in-future']],
    [exact('2026-11-24'), []],
    [exact('2008-11-25'), []],
    [exact('2008-11-24'), ['not-a-child']],
    [{ kind: 'month-year', year: 2008, month: 11 }, []],
    [{ kind: 'month-year', year: 2026, month: 12 }, ['born-in-future']],
    [{ kind: 'not-known' }, []],
  ] satisfies [Birth, string[]][])('of %j, told on 24 November 2026, is %j', (birth, warnings) => {
    expect(birthWarnings(birth, '2026-11-24')).toEqual(warnings);
  });

  it.each([
    { kind: 'exact', date: '2027-02-29' },
    { kind: 'month-year', year: 2018, month: 13 },
    { kind: 'approximate-age', age: -1, toldOn: '2026-11-24' },
    { kind: 'expected' },
    {},
  ])('%j is no birth at all', (birth) => expect(Birth.safeParse(birth).success).toBe(false));
});
