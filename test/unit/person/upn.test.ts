import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkUpn } from '../../../shared/person/upn.ts';

const LETTERS = 'ABCDEFGHJKLMNPQRTUVWXYZ';
const permanent = fc
  .tuple(fc.constantFrom('885', '801', '001', '943'), fc.nat(999_999_999))
  .map(([authority, rest]) => `${authority}${String(rest).padStart(9, '0')}`)
  .map((twelve) => [...LETTERS].map((letter) => letter + twelve).find((upn) => checkUpn(upn).valid)!);

describe('a unique pupil number', () => {
  it.each(['H801200001001', 'X885999924001', 'F885999925017'])('%s is valid and permanent', (value) => {
    expect(checkUpn(value)).toEqual({ valid: true, value, kind: 'permanent' });
  });

  it.each([
    ['G80120000101A', 'letter-value'],
    ['V88599992602B', 'letter-value'],
    ['F88599992602B', 'letter-as-zero'],
  ])('%s is valid and temporary, by %s', (value, rule) => {
    expect(checkUpn(value)).toEqual({ valid: true, value, kind: 'temporary', rule });
  });

  it.each([
    ['A950000178301', 'local-authority'],
    ['H243278544154', 'local-authority'],
    ['R900400001001', 'local-authority'],
    ['Z801200001001', 'check-letter'],
    ['R247962919251', 'check-letter'],
    ['X428558133462', 'check-letter'],
    ['H80120000100I', 'format'],
    ['I801200001001', 'format'],
    ['H80120000101', 'format'],
    ['H8O1200001001', 'format'],
    ['', 'format'],
  ])('%s is kept as typed and not valid: %s', (value, why) => {
    expect(checkUpn(value)).toEqual({ valid: false, value, why });
  });

  it('is read in small letters and with spaces', () => {
    expect(checkUpn(' h801 200001001').value).toBe('H801200001001');
  });

  it.each(['942', '943'])('of the new authority %s is known', (authority) => {
    const found = [...LETTERS].map((letter) => checkUpn(`${letter}${authority}200001001`)).filter(({ valid }) => valid);
    expect(found).toHaveLength(1);
  });

  it('with one character changed is noticed, when permanent', () => {
    fc.assert(
      fc.property(permanent, fc.integer({ min: 0, max: 12 }), fc.integer({ min: 1, max: 9 }), (upn, at, by) => {
        const other = at === 0 ? LETTERS[(LETTERS.indexOf(upn[0]!) + by) % 23] : (Number(upn[at]) + by) % 10;
        expect(checkUpn(upn.slice(0, at) + other + upn.slice(at + 1)).valid).toBe(false);
      }),
    );
  });
});
