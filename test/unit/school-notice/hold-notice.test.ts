import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Work } from '../../../shared/incident/people.ts';
import { mayBeSamePlace } from '../../../shared/school-directory/same-place.ts';
import { holdFor } from '../../../shared/school-notice/hold-notice.ts';
import { heldFor } from '../../../shared/triage-outcome/held-for.ts';
import { contactAt, contactsOf, schoolAt } from '../../support/school-world.ts';
import { received, report } from '../../support/triage-world.ts';

const { adults } = received(report()).incident.facts;
const [victim, abuser] = adults;
const called = contactsOf(1);
const places = { links: [{ from: '900008', to: '900001' }], contacts: [called] };
const stopped = (more: object, from = places) =>
  holdFor(schoolAt(1), { adults: [victim!, { ...abuser!, work: [], ...more }] }, from, { digest: String })?.adultIds;
const works = (...work: Partial<Work>[]) => ({ work: work.map((one) => Work.parse({ kind: 'school', ...one })) });
const stMarys = [
  'St Mary’s CofE Primary School',
  'St Mary’s Primary',
  'Saint Marys C of E Primary',
  'St Mary’s, Wyrecester',
];
const misspelt = ['St Marry’s Primary School', 'Saint Mary’s Church of England Primary School, Wyrecester', 'Marys'];

describe('a notice waits for an officer where an adult may be at its school', () => {
  it.each<[string, object]>([
    ...[...stMarys, ...misspelt].map((where): [string, object] => [`works at ${where}`, works({ where })]),
    ['works at a place of which the text tells two', works({ where: 'Oakfield, and Hill Top on Fridays' })],
    ['works at two schools, one by its number', works({ urn: '900007' }, { where: 'another' })],
    ['works with children, nobody said where', works({ kind: 'other-with-children' })],
    ['coaches at a club', works({ kind: 'other-with-children', where: 'Wyrecester Juniors' })],
    ['works nobody said where', works({})],
    ['has a number that is none', works({ urn: 'not known' })],
    ['works there under the number of before', works({ urn: '900008' })],
    ['is its lead', { name: contactAt(1, 'lead').name }],
    ['is its lead by another name', { otherNames: contactAt(1, 'lead').name }],
  ])('%s', (_, more) => {
    expect(stopped(more)).toEqual(['a2']);
  });

  it.each<[string, object]>([
    ['works at another school by its number', works({ urn: '900007', where: 'School 1' })],
    ['works in an office', works({ kind: 'police' })],
    ['is nobody’s contact', {}],
  ])('and goes where one %s', (_, more) => {
    expect(stopped(more)).toBeUndefined();
  });

  it('which by its name is likely its lead, and is no more once the lead has left', () => {
    const lead = contactAt(1, 'lead', { name: 'Dean Pashley' });
    const at = (people: (typeof called)['people']) => ({ ...places, contacts: [{ ...called, people }] });
    for (const name of ['Dean Pashley', 'D. PASHLEY', 'Pashley Dean', 'Dean Pashly']) {
      expect([name, stopped({ name }, at([lead]))]).toEqual([name, ['a2']]);
    }
    expect(stopped({ name: 'Martin Pashley' }, at([lead]))).toBeUndefined();
    const left = { ...lead, ended: { why: 'left' as const, at: '2026-10-01T09:00:00.000Z' } };
    expect(stopped({ name: 'Dean Pashley' }, at([left]))).toBeUndefined();
  });

  it('whatever was typed of where, for every kind of work at schools or with children', () => {
    const kinds = ['school', 'early-years', 'school-governor', 'school-volunteer', 'other-with-children'] as const;
    const where = fc.option(fc.stringMatching(/^[A-Za-z][A-Za-z' ]{0,40}$/), { nil: undefined });
    fc.assert(
      fc.property(fc.constantFrom(...kinds), where, (kind, typed) => {
        const work = works({ kind, ...(typed?.trim() && { where: typed }) });
        expect(stopped(work)).toEqual(['a2']);
        const facts = { adults: [victim!, { ...abuser!, ...work }] };
        expect(heldFor({ kind: 'school', urn: '900001' }, facts)?.adultIds).toEqual(['a2']);
      }),
    );
  });
});

describe('one place', () => {
  it('is that of its name however it was typed', () => {
    for (const typed of [...stMarys, ...misspelt]) {
      for (const name of stMarys) expect([typed, name, mayBeSamePlace(typed, name)]).toEqual([typed, name, true]);
    }
    expect(mayBeSamePlace('The primary school', 'Oakfield Primary')).toBe(true);
  });

  it('is not another that shares only what many schools are called', () => {
    expect(mayBeSamePlace('St Mary’s Primary School', 'Oakfield Primary School')).toBe(false);
    expect(mayBeSamePlace('Hill Top C of E Academy', 'Saint Peter’s C of E Academy')).toBe(false);
  });
});
