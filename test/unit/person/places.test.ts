import { describe, expect, it } from 'vitest';
import {
  checkDfeNumber,
  checkOdsCode,
  checkOnsCode,
  checkSocialWorkNumber,
  checkUprn,
  checkUrn,
} from '../../../shared/person/places.ts';
import { checkPostcode, formatPostcode } from '../../../shared/person/postcode.ts';

describe('a postcode', () => {
  it.each([
    ['WR5 2NP', 'WR5 2NP'],
    ['wr11 4pe', 'WR11 4PE'],
    ['B1 1AA', 'B1 1AA'],
    ['DY10 1AB', 'DY10 1AB'],
    ['SW1A 1AA', 'SW1A 1AA'],
    ['EC1A 1BB', 'EC1A 1BB'],
    ['GIR 0AA', 'GIR 0AA'],
    ['W1A 0AX', 'W1A 0AX'],
    ['  wr52np ', 'WR5 2NP'],
  ])('%j is %s', (typed, value) => {
    expect(checkPostcode(typed)).toEqual({ valid: true, value });
    expect(formatPostcode(typed)).toBe(value);
  });

  it.each(['WR5 2N', 'WR5-2NP', 'QQ1 1AA', 'WR5 2CP', 'WR500 2NP', 'A1 1AAA', 'WR5O 2NP', ''])(
    '%j is kept as typed and not valid',
    (value) => {
      expect(checkPostcode(value)).toEqual({ valid: false, value, why: 'format' });
      expect(formatPostcode(value)).toBe(value);
    },
  );

  it.each(['ZZ99 3VZ', 'zz993cz'])('%s stands for no place, and is valid only where that was said', (text) => {
    expect(checkPostcode(text)).toEqual({ valid: false, value: text, why: 'no-place' });
    expect(checkPostcode(text, { noPlace: true }).valid).toBe(true);
  });
});

describe('codes of places and people', () => {
  it.each([
    ['a school’s URN', checkUrn, ['116725', '136000'], ['099999', '11672', '1167250']],
    ['a DfE number', checkDfeNumber, ['885/2001', '8854001'], ['88/52001', '885-2001', '88540011']],
    ['an ONS code', checkOnsCode, ['E10000034', 'E06000019'], ['E1000003', '10000034E', 'X10000034']],
    ['a UPRN', checkUprn, ['100120712345', '1'], ['0100120712345', '1234567890123', '12A4']],
    ['an ODS code', checkOdsCode, ['M81001', 'A81001', 'Y02345'], ['I81001', 'M8100', '81001M']],
    ['a social work number', checkSocialWorkNumber, ['SW12345', 'sw12345'], ['12345', 'SW', 'SW12345678901']],
  ] as const)('%s is told from what is none', (_, check, good, bad) => {
    expect(good.map((text) => check(text).valid)).toEqual(good.map(() => true));
    expect(bad.map((text) => check(text))).toEqual(bad.map((value) => ({ valid: false, value, why: 'format' })));
  });

  it('shows a DfE number with its stroke', () => expect(checkDfeNumber('8854001').value).toBe('885/4001'));
});
