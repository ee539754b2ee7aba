import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkNhsNumber, formatNhsNumber } from '../../../shared/person/nhs-number.ts';

const testRange = fc
  .integer({ min: 0, max: 999_999 })
  .map((n) => `999${String(n).padStart(6, '0')}`)
  .map(
    (nine) =>
      nine + Array.from({ length: 10 }, (_, digit) => digit).find((digit) => checkNhsNumber(`${nine}${digit}`).valid),
  )
  .filter((number) => /^\d{10}$/.test(number));

describe('an NHS number', () => {
  it.each(['9434765919', '9990000018', '9990123454', '9992345675', '9993456780', '9998887771', '9876543210'])(
    '%s is valid',
    (value) => expect(checkNhsNumber(value)).toEqual({ valid: true, value }),
  );

  it.each([
    ['943 476 5918', 'check-digit'],
    ['1234567890', 'check-digit'],
    ['943476591', 'format'],
    ['943476591X', 'format'],
    ['', 'format'],
    ['٩٤٣٤٧٦٥٩١٩', 'format'],
    ['9434765919\u0000', 'format'],
    ...Array.from({ length: 10 }, (_, digit) => [String(digit).repeat(10), 'repeated-digit']),
  ])('%j is kept as typed and not valid: %s', (value, why) => {
    expect(checkNhsNumber(value)).toEqual({ valid: false, value, why });
  });

  it('starting 999 123 456 does not exist, whatever its last digit', () => {
    for (let digit = 0; digit < 10; digit++) expect(checkNhsNumber(`999123456${digit}`).valid).toBe(false);
  });

  it('is read with spaces, hyphens and the invisible marks of copied text, and shown 3-3-4', () => {
    expect(checkNhsNumber(' 943-476\u00a0\u200b5919 ')).toEqual({ valid: true, value: '9434765919' });
    expect(formatNhsNumber('9434765919')).toBe('943 476 5919');
    expect(formatNhsNumber('about 943')).toBe('about 943');
  });

  it('with one digit changed is noticed', () => {
    fc.assert(
      fc.property(testRange, fc.nat(9), fc.integer({ min: 1, max: 9 }), (number, at, by) => {
        const changed = number.slice(0, at) + ((Number(number[at]) + by) % 10) + number.slice(at + 1);
        expect(checkNhsNumber(changed).valid).toBe(false);
      }),
    );
  });

  it('with two neighbouring digits swapped is noticed', () => {
    fc.assert(
      fc.property(testRange, fc.nat(8), (number, at) => {
        fc.pre(number[at] !== number[at + 1]);
        const swapped = number.slice(0, at) + number[at + 1] + number[at] + number.slice(at + 2);
        expect(checkNhsNumber(swapped).valid).toBe(false);
      }),
    );
  });

  it('of any text is valid or kept as typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const checked = checkNhsNumber(text);
        expect(checked.valid || checked.value === text).toBe(true);
      }),
    );
  });
});
