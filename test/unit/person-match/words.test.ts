import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePeople } from '../../../shared/person-match/compare.ts';
import { explained } from '../../../shared/person-match/words.ts';
import { aChild, anybody, matching, testNhsNumber } from '../../support/person-details.ts';

describe('a comparison in words', () => {
  it('says why it is offered, what agrees, differs and is missing, and what to look at first', () => {
    const [one, other] = [
      aChild({ given: 'Bill', sex: 'M', nhsNumber: testNhsNumber(1) }),
      aChild({ given: 'William', sex: 'M', nhsNumber: testNhsNumber(2), upn: 'H801200001001' }),
    ];
    expect(explained(comparePeople(one, other, matching))).toEqual({
      tier: 'Possibly the same person',
      why: 'The names agree, and the date of birth is the same',
      against: ['The NHS numbers differ: either these are two people, or one number is somebody else’s'],
      agrees: [
        { field: 'Family name', words: 'The same' },
        { field: 'Date of birth', words: 'The same' },
        { field: 'Sex', words: 'The same' },
      ],
      inPart: [{ field: 'First names', words: 'Two forms of one name' }],
      differs: [{ field: 'NHS number', words: 'Different' }],
      missing: [
        { field: 'Unique pupil number', words: 'Not in both records' },
        { field: 'Address', words: 'Not in both records' },
        { field: 'School or setting', words: 'Not in both records' },
      ],
    });
  });

  it('has every field in one place, and nothing of anybody in it', () => {
    fc.assert(
      fc.property(anybody, anybody, (one, other) => {
        const { agrees, inPart, differs, missing } = explained(comparePeople(one, other, matching));
        const lines = [...agrees, ...inPart, ...differs, ...missing];
        expect(new Set(lines.map(({ field }) => field)).size).toBe(8);
        expect(JSON.stringify(lines)).not.toMatch(/\d|kayla|smith|khan/i);
      }),
    );
  });
});
