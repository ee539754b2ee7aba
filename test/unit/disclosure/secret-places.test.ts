import { describe, expect, it } from 'vitest';
import { secretPlaces } from '../../../shared/disclosure/secret-places.ts';

const wordsIn = (answer: string, known: string[] = []) =>
  secretPlaces({ answers: [answer], reasons: [] }, new Set(known)).words;

describe('a sealed answer that is no street', () => {
  it('is looked for line by line, and by the names of places in it', () => {
    expect(wordsIn('Rowan Lodge refuge, Kemberley')).toEqual(['Rowan Lodge refuge', 'Kemberley', 'Rowan Lodge']);
    expect(wordsIn('With her sister at the mill in Kemberley')).toContain('Kemberley');
    expect(wordsIn('They moved in at 11 Canary Court on Monday')).toContain('Canary Court');
    expect(wordsIn('behind the old mill')).toEqual(['behind the old mill']);
  });

  it('is not looked for where it leads nowhere: everybody has a mother, and those whom the record names are no place', () => {
    for (const nowhere of ['With her mum', 'Hospital', 'Her Nan', 'At school since March', 'Not known']) {
      expect(wordsIn(nowhere)).toEqual([]);
    }
    expect(wordsIn('Kerry Thornbury', ['kerry', 'thornbury'])).toEqual([]);
    expect(wordsIn('With Kerry Thornbury in Hallowmere', ['kerry', 'thornbury'])).toContain('Hallowmere');
  });

  it('is looked for in the reasons of its corrections by names and postcodes alone', () => {
    const why = 'Wrong. They moved to Rowan Lodge, WX14 9ZZ.';
    expect(secretPlaces({ answers: [], reasons: [why] }, new Set())).toEqual({
      words: ['Rowan Lodge'],
      postcodes: ['WX14 9ZZ'],
    });
  });
});
