import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameName } from '../../../shared/person/same-name.ts';
import { splitName } from '../../../shared/person/whole-name.ts';

const word = fc.stringMatching(/^[A-Z][a-z]{3,8}$/);
const given = fc.oneof(word, fc.constantFrom('Dean', 'Li', 'Jean-Paul', 'D'));
const family = fc.oneof(word, fc.constantFrom('Pashley', 'Wu', 'Pashley-Smith', "O'Brien", 'van Dijk'));
const name = fc.oneof(
  fc.tuple(given, family).map((words) => words.join(' ')),
  fc.tuple(family, given).map((words) => words.join(', ')),
  family,
);
const title = fc.constantFrom(
  'Mr',
  'MRS',
  'Ms.',
  'Dr',
  'DS',
  'D.I.',
  'PC',
  'Detective Sergeant',
  'Rev’d',
  'Mr/Mrs',
  'Mr & Mrs',
);
const note = fc.constantFrom('(step-father)', '(mum’s partner)', '[not his father', '(Yr 4)');

describe('two names', () => {
  it.each([
    ['Mr Dean Pashley', 'Dean Pashley', 'whole'],
    ['DS Farah Siddique', 'farah siddique', 'whole'],
    ['PASHLEY, Mr Dean', 'Dean Pashley', 'whole'],
    ['Dean Pashley (step-father)', 'Mr Dean Pashley', 'whole'],
    ['Dean Pashley, step-father', 'Dean Pashley', 'whole'],
    ['Dean Pashley – her partner', 'Dean Pashley', 'whole'],
    ['Pashley, Dean James', 'D Pashley', 'likely'],
    ['Dean Pashley-Smith', 'Dean Pashley', 'likely'],
    ['Dean Pashley-Smith', 'D Smith', 'likely'],
    ['Mr Pashley', 'Dean Pashley', 'likely'],
    ['Pashley', 'Dean Pashley', 'likely'],
    ['Mr Wu', 'Li Wu', 'likely'],
    ['Mrs De Souza', 'Ana De Souza', 'likely'],
    ['Mr Constable', 'Tom Constable', 'likely'],
    ['Ruth Okonedo (Hale)', 'Ruth Hale', 'likely'],
    ['Dean (Pashley)', 'Dean Pashley', 'whole'],
    ['Di Hale', 'Tom Hale', 'likely'],
    ['Dean Pashley DSL', 'Dean Pashley', 'whole'],
    ['Dean Pashley MBE', 'D Pashley', 'likely'],
    ['Dean Pashley: DSL', 'Dean Pashley', 'whole'],
    ['Dean Pashley | Oakfield Primary', 'Dean Pashley', 'whole'],
    ['Head: Mr D Pashley', 'Dean Pashley', 'likely'],
    ['Headteacher Dean Pashley', 'Dean Pashley', 'whole'],
    ['Dean Pashley at Oakfield', 'Dean Pashley', 'likely'],
    ['Maria del Carmen Garcia Lopez', 'Maria Garcia', 'likely'],
    ['Nguyen Van Anh', 'Anh Nguyen', 'likely'],
    ['Anna Head', 'A Head', 'likely'],
    ['Mary Ann Head', 'M Head', 'likely'],
    ['Mary Ann Head', 'Ms Head', 'likely'],
    ['Alan Peter Senior', 'Alan Senior', 'likely'],
    ['Yo Yo Ma', 'Y Ma', 'likely'],
    ['Ruth Jane Principal', 'R Principal', 'likely'],
    ['Dean Pashley Head', 'Dean Pashley', 'whole'],
    ['PC 1234 Pashley', 'Dean Pashley', 'likely'],
    ['PC Dean Pashley C1234', 'Dean Pashley', 'whole'],
    ['PC1234 Pashley', 'Dean Pashley', 'likely'],
    ['Dean Pashley 12/03/1980', 'Dean Pashley', 'whole'],
    ['PASHLEY D', 'Dean Pashley', 'likely'],
    ['Pashley D J', 'Dean Pashley', 'likely'],
    ['Det Con Pashley', 'Dean Pashley', 'likely'],
    ['T/DCI Pashley', 'Dean Pashley', 'likely'],
    ['A/Sgt Dean Pashley', 'Dean Pashley', 'whole'],
    ['Con Murphy', 'Dean Murphy', undefined],
    ['PASHLEY M', 'Dean Pashley', undefined],
    ['1234', '1234', undefined],
    ['Dean Pashley DSL', 'Diana Hale DSL', undefined],
    ['Head: Jane Doe', 'Head: Dean Pashley', undefined],
    ['Dean Pashley DSL', 'Martin Pashley DSL', undefined],
    ['Diana Hale', 'DI Tom Hale', undefined],
    ['Mr Dean Pashley', 'Mr Martin Pashley', undefined],
    ['Mr Pashley', 'Mr Hale', undefined],
    ['Martin Smith-Pashley', 'Dean Pashley', undefined],
    ['Mr', 'Mr', undefined],
    ['Dean', 'Dean Pashley', undefined],
  ])('%s and %s are %s', (one, other, how) => expect(sameName(one, other)).toBe(how));

  it('are compared alike whichever is said first', () => {
    const any = fc.oneof(
      name,
      fc.tuple(title, name, note).map((parts) => parts.join(' ')),
      fc.string(),
    );
    fc.assert(
      fc.property(any, any, (one, other) => {
        expect(sameName(one, other)).toBe(sameName(other, one));
      }),
    );
  });

  it('are as near with a title before one, or something in brackets behind it', () => {
    fc.assert(
      fc.property(name, name, title, note, (one, other, before, behind) => {
        const near = sameName(one, other);
        expect(sameName(`${before} ${one}`, other)).toBe(near);
        expect(sameName(`${one} ${behind}`, other)).toBe(near);
        expect(sameName(`${before} ${one} ${behind}`, one)).toBe('whole');
      }),
    );
  });

  it('of other surnames that are nothing like each other are two people’s', () => {
    const surnames = fc.tuple(fc.stringMatching(/^[A-F][a-m]{3,8}$/), fc.stringMatching(/^[P-Z][n-z]{3,8}$/));
    fc.assert(
      fc.property(title, given, surnames, (before, first, [one, other]) => {
        expect(sameName(`${before} ${one}`, `${first} ${other}`)).toBe(undefined);
      }),
    );
  });
});

it('a rank before a name is no first name either', () => {
  expect(splitName('Detective Sergeant Farah Siddique')).toEqual({ given: 'Farah', family: 'Siddique' });
  expect(splitName('Di Hale')).toEqual({ given: 'Di', family: 'Hale' });
});
