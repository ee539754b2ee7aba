import { describe, expect, it } from 'vitest';
import { Person } from '../../../shared/actor.ts';
import type { Concern } from '../../../shared/form/concern.ts';
import { holdsLeft, recipientHolds } from '../../../shared/letter/recipient-holds.ts';
import { concernFor, settings } from '../../support/front-door.ts';
import { type Case, caseOf } from './corpus/cases.ts';

type Adult = Concern['adults'][number];
type Details = { adult?: Adult['adult']; contact?: Adult['adult-contact']; domesticAbuse?: boolean; safety?: object };

const base = caseOf({ seed: 3, outcome: 'C05', kind: 'school' });
const colleague = Person.parse({
  ...base.record.people[0],
  id: '00000000-0000-4000-8000-000000000777',
  name: 'Dana Vasilescu',
  email: 'd.vasilescu@sallowby.example',
  phone: '01632 960412',
});

/** Why a letter about one adult is held from Ruth Okonedo, with Dana Vasilescu beside her. */
function holdsOver({ adult, contact, domesticAbuse = false, safety }: Details, recipient: object = {}): string[] {
  const concern = concernFor((as) => ({
    ...as,
    safety: { ...as.safety, ...safety },
    adults: [
      {
        id: 'a1',
        adult: { name: 'Kerry Thornbury', worksWithChildren: 'no', ...adult },
        'adult-contact': contact ?? {},
      },
    ],
  }));
  const { raisedBy } = base.contact;
  const holds = recipientHolds({
    contact: { ...base.contact, domesticAbuse },
    record: { ...base.record, concern, people: [...base.record.people, colleague] },
    recipients: [{ ...recipientOf(base), name: raisedBy.name, email: raisedBy.email, ...recipient }],
  });
  return holds.map(({ kind }) => kind);
}

const recipientOf = ({ contact }: Case) => ({
  token: '0'.repeat(36),
  personId: contact.raisedBy.personId,
  organisation: contact.raisedBy.organisation,
  delivery: 'notify-only' as const,
  opened: [],
  chased: [],
});

describe('a letter is held from a recipient', () => {
  it.each<[string, Details, string[]]>([
    ['who is named in the concern', { adult: { name: 'ruth OKONEDO' } }, ['is-recipient']],
    ['whose colleague is', { adult: { name: 'Dana Vasilescu' } }, ['works-there']],
    ['whose colleague goes by another of their names', { adult: { otherNames: 'Dana Vasilescu' } }, ['works-there']],
    ['whose colleague may be a relative', { adult: { name: 'D. Vasilescu' } }, ['shares-name']],
    ['whose mailbox a parent has too', { contact: { email: 'Ruth@Sallowby.example' } }, ['shares-mailbox']],
    [
      'at whose domain a parent has a mailbox',
      { contact: { email: 'caretaker@sallowby.example' } },
      ['shares-mailbox'],
    ],
    ['whose telephone a parent has too', { contact: { phone: '+44 1632 960412' } }, ['shares-telephone']],
    ['at whose address a parent lives', { contact: { address: '9 Bargehorse Path\nSallowby' } }, ['shares-address']],
    ['at whose postcode a parent lives', { contact: { postcode: 'wx93de' } }, ['shares-address']],
    [
      'where we were told that a parent works',
      { adult: { worksWithChildren: 'yes', worksWithChildrenWhere: 'Sallowby School' } },
      ['says-so'],
    ],
    [
      'where a parent works, as we were told in other words',
      { adult: { worksWithChildren: 'yes', worksWithChildrenWhere: 'Salloby C of E Primary, Wyrecester' } },
      ['says-so'],
    ],
    [
      'where there is domestic abuse and nobody knows',
      { adult: { worksWithChildren: 'not-known' }, domesticAbuse: true },
      ['not-known'],
    ],
    [
      'where there is domestic abuse and nobody was asked',
      { adult: { worksWithChildren: undefined }, domesticAbuse: true },
      ['not-known'],
    ],
    [
      'of an allegation against somebody who works with children',
      { safety: { allegationAgainstWorker: 'yes' } },
      ['allegation'],
    ],
  ])('%s', (_, details, kinds) => {
    expect(holdsOver(details)).toEqual(kinds);
  });

  it.each<[string, Details]>([
    [
      'a parent who works elsewhere',
      { adult: { worksWithChildren: 'yes', worksWithChildrenWhere: 'Kemberley Middle School' } },
    ],
    ['nobody knows, and there is no domestic abuse', { adult: { worksWithChildren: 'not-known' } }],
    ['a parent with another name', { adult: { name: 'Dan Marlowe' } }],
  ])('and not for %s', (_, details) => {
    expect(holdsOver(details)).toEqual([]);
  });

  it('whose mail may be read at home, where there is domestic abuse', () => {
    const home = { email: 'ruth@letterbox.example' };
    expect(holdsOver({ domesticAbuse: true }, home)).toEqual(['reaches-home']);
    expect(holdsOver({}, home)).toEqual([]);
  });

  it('who has left', () => {
    expect(holdsOver({}, { personId: '00000000-0000-4000-8000-000000000999' })).toEqual(['account-gone']);
  });
});

it('a manager’s word releases what it was given for, nothing that came later, and no letter that may reach a home', () => {
  const holds = [
    { id: 'works-there-x', kind: 'works-there' },
    { id: 'shares-address-x', kind: 'shares-address' },
    { id: 'reaches-home-x', kind: 'reaches-home' },
  ] as const;
  const released = {
    holds: ['works-there-x', 'reaches-home-x'],
    reason: 'Checked by telephone.',
    at: '2026-11-24T09:00:00.000Z',
    by: { id: 'm', name: 'Marcus Adeyemi', role: 'manager' as const, organisation: settings.councilName },
  };
  expect(holdsLeft(holds, { holdsReleased: [released] }).map(({ kind }) => kind)).toEqual([
    'shares-address',
    'reaches-home',
  ]);
});
