import { describe, expect, it } from 'vitest';
import { Concern } from '../../../shared/form/concern.ts';
import { exampleConcern } from '../../../shared/form/example-concern.ts';
import { listedNames, splitName } from '../../../shared/person/whole-name.ts';
import { peopleOfConcern } from '../../../shared/person-match/people-of-concern.ts';
import { peopleOfIncident } from '../../../shared/person-match/people-of-incident.ts';
import { aChild, factsWith } from '../../support/incident.ts';
import { richConcern } from '../../support/rich-concern.ts';

const toldOn = '2026-11-24';

describe('a name given whole', () => {
  it.each([
    ['Sarah Jones', { given: 'Sarah', family: 'Jones' }],
    ['Maria Luisa de la Cruz', { given: 'Maria Luisa', family: 'de la Cruz' }],
    ['Mrs Brown', { family: 'Brown' }],
    ['Dr. Ali Khan', { given: 'Ali', family: 'Khan' }],
    ['Jay', { given: 'Jay' }],
    ['Al Khan', { given: 'Al', family: 'Khan' }],
    ['  ', {}],
    ['Mr', {}],
  ])('%j is %j', (whole, parts) => expect(splitName(whole)).toEqual(parts));

  it('and others in a list are names each', () => {
    expect(listedNames('Jay, also known as J.J.; née Brown (or Browne)')).toEqual(['Jay', 'J.J.', 'Brown', 'Browne']);
    expect(listedNames('Oregon Torres')).toEqual(['Oregon Torres']);
  });
});

describe('the people of a concern', () => {
  it('are everybody in it, with what may be compared', () => {
    const concern = Concern.parse(exampleConcern);
    const people = peopleOfConcern(concern, toldOn);
    expect(people.map(({ id }) => id)).toEqual(
      [...concern.children, ...concern.adults, ...concern.otherChildren].map(({ id }) => id),
    );
    expect(people[0]?.details).toMatchObject({
      ...{ kind: 'child', given: 'Rowan', family: 'Ashdown', birth: { kind: 'exact', date: '2017-03-27' } },
      ...{ nhsNumber: '9990000018', addresses: [{ postcode: 'WR5 2NP', former: false }] },
      school: { name: 'Larkmoor Primary School' },
    });
  });

  it('have no address that is confidential, nor has an adult who lives there', () => {
    const concern = richConcern();
    const adults = concern.adults.map((adult) => ({
      ...adult,
      'adult-contact': { ...adult['adult-contact'], home: 'same-as-child' as const },
    }));
    const told = JSON.stringify(peopleOfConcern({ ...concern, adults }, toldOn));
    expect(told).not.toContain('Sallow Court');
  });

  it('are compared from a draft too, in which hardly anything is answered', () => {
    const people = peopleOfConcern(
      { children: [{ id: 'c' }], adults: [{ id: 'a' }], otherChildren: [{ id: 'o' }] },
      toldOn,
    );
    expect(people.map(({ details }) => details.birth)).toEqual(Array(3).fill({ kind: 'not-known' }));
  });
});

describe('what a system sent that no record takes', () => {
  it('is left out, and the rest is compared', () => {
    const [told] = peopleOfConcern(
      {
        children: [
          {
            id: 'c',
            child: { birth: 'about', forename: ' ', surname: 'Brown', aboutBirth: '0001-01', otherNames: ' ,; ' },
            'child-home': { home: 'address', address: ' ', postcode: '', addressConfidential: 'no' },
            'child-education-health': { education: 'school', schoolName: ' ' },
          },
        ],
        adults: [],
        otherChildren: [],
      },
      toldOn,
    );
    expect(told?.details).toMatchObject({
      family: 'Brown',
      birth: { kind: 'not-known' },
      otherNames: [],
      addresses: [],
    });
    expect(told?.details.given).toBeUndefined();
  });
});

describe('the people of an incident', () => {
  it('are everybody in it, with no address and no school that must not become known', () => {
    const hidden = aChild({ id: 'c2', schoolName: 'Oak School', schoolConfidential: true });
    const people = peopleOfIncident(factsWith({ children: [aChild({ schoolName: 'Oak School' }), hidden] }));
    expect(people.map(({ id, details }) => [id, details.given, details.school?.name])).toEqual([
      ['a1', 'Corinna', undefined],
      ['a2', 'Dean', undefined],
      ['c1', 'Robin', 'Oak School'],
      ['c2', 'Robin', undefined],
    ]);
    expect(people.every(({ details }) => details.addresses.length === 0)).toBe(true);
  });
});
