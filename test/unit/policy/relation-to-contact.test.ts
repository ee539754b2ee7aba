import { describe, expect, it } from 'vitest';
import { type Actor, Role } from '../../../shared/actor.ts';
import { keptFrom, relationTo } from '../../../shared/permissions.ts';

const school = { id: 'school-1', name: 'Oakfield Primary', kind: 'school' } as const;
const council = { id: 'council', name: 'The council', kind: 'council' } as const;

const somebody = (role: Role, more: Partial<Actor> = {}) =>
  ({ id: `a-${role}`, kind: 'person', name: 'Sam', role, authority: 'wyre', organisation: school, ...more }) as Actor;
const teacher = somebody('referrer', { id: 'teacher' });
const system = somebody('referrer', { id: 'system', kind: 'client' });
const raised = { authority: 'wyre', raisedBy: { personId: 'teacher', organisation: school } };
const raisedBySystem = { authority: 'wyre', raisedBy: { clientId: 'system', organisation: school } };
const byTelephone = { authority: 'wyre', raisedBy: { organisation: school } };

describe('a contact', () => {
  it.each([
    ['whoever raised it', teacher, 'own'],
    ['a safeguarding lead there', somebody('safeguarding-lead'), 'organisation'],
    ['a safeguarding lead who raised it', somebody('safeguarding-lead', { id: 'teacher' }), 'own'],
    ['a colleague there', somebody('referrer'), 'none'],
    ['a system of that organisation', system, 'organisation'],
    ['an officer', somebody('officer', { organisation: council } as never), 'front-door'],
    ['an auditor', somebody('auditor', { organisation: council } as never), 'front-door'],
    ['an admin, who reads none', somebody('admin', { organisation: council } as never), 'none'],
    ['an admin who raised it before', somebody('admin', { id: 'teacher' }), 'none'],
  ] as const)('is to %s what it should be', (_, actor, relation) => {
    expect(relationTo(actor, raised)).toBe(relation);
  });

  it('is nothing to anybody of another authority, whatever they are there', () => {
    for (const role of Role.options) {
      expect(relationTo(somebody(role, { id: 'teacher', authority: 'other' }), raised)).toBe('none');
    }
  });

  it('stays with its organisation when whoever raised it goes to another', () => {
    const elsewhere = { organisation: { ...school, id: 'school-2' } } as never;
    for (const actor of [teacher, system, somebody('safeguarding-lead', { id: 'teacher' })]) {
      expect(relationTo({ ...actor, ...(elsewhere as object) } as Actor, raised)).toBe('none');
    }
  });

  it('that a system raised is its own to nobody, and there for the lead', () => {
    expect(relationTo(teacher, raisedBySystem)).toBe('none');
    expect(relationTo(somebody('safeguarding-lead'), raisedBySystem)).toBe('organisation');
    expect(relationTo(system, raisedBySystem)).toBe('organisation');
  });
});

describe('an allegation against somebody who works with children', () => {
  const allegation = { ...raised, allegation: true };

  it('is kept from everybody of the organisation but whoever raised it, and not from the front door', () => {
    expect(relationTo(teacher, allegation)).toBe('own');
    expect(relationTo(somebody('safeguarding-lead'), allegation)).toBe('none');
    expect(relationTo(system, allegation)).toBe('none');
    expect(relationTo(somebody('officer'), allegation)).toBe('front-door');
  });

  it('that a system raised is there for that system, and for no person', () => {
    const bySystem = { ...raisedBySystem, allegation: true };
    expect(relationTo(system, bySystem)).toBe('organisation');
    expect(relationTo(somebody('safeguarding-lead'), bySystem)).toBe('none');
  });

  it.each([
    ['an allegation', { allegation: true }],
    ['a concern that is kept from a colleague', { keptFromColleagues: ['a-safeguarding-lead'] }],
  ])('%s is kept from every system that did not raise it, though nobody with an account did', (_, kept) => {
    const other = somebody('referrer', { id: 'other-system', kind: 'client' });
    expect(relationTo(other, { ...raisedBySystem, ...kept })).toBe('none');
    expect(relationTo(system, { ...raisedBySystem, ...kept })).toBe('organisation');
    for (const client of [system, other]) {
      expect(relationTo(client, { ...byTelephone, ...kept })).toBe('none');
      expect(relationTo(client, byTelephone)).toBe('organisation');
    }
  });

  it('that a system sent for somebody with an account is kept from that system, who alone follows it', () => {
    const sent = { ...raised, raisedBy: { ...raised.raisedBy, clientId: 'system' }, allegation: true };
    expect(relationTo(system, sent)).toBe('none');
    expect(relationTo(teacher, sent)).toBe('own');
  });

  it('is no more kept than a concern that may be about any of them, and no less', () => {
    const lead = somebody('safeguarding-lead');
    expect(keptFrom(lead, { ...raised, keptFromColleagues: 'all' })).toBe(true);
    expect(keptFrom(lead, { ...raised, keptFromColleagues: [] })).toBe(false);
    expect(keptFrom(teacher, { ...raised, keptFromColleagues: 'all' })).toBe(false);
  });

  it('is no more kept than a concern whose adult goes by the name of one of them, whenever they came', () => {
    const lead = { ...somebody('safeguarding-lead'), name: 'Zed Quorn' };
    const about = (...adultNames: string[]) => ({ ...raised, adultNames });
    for (const name of ['Zed Quorn', 'Mr Z Quorn']) {
      expect(keptFrom(lead, about('Dan Marlowe', name))).toBe(true);
      expect(relationTo(lead, about('Dan Marlowe', name))).toBe('none');
    }
    expect(keptFrom(lead, about('Dan Marlowe'))).toBe(false);
    expect(keptFrom({ ...teacher, name: 'Zed Quorn' }, about('Zed Quorn'))).toBe(false);
    expect(keptFrom({ ...system, name: 'Zed Quorn' }, about('Zed Quorn'))).toBe(false);
  });

  it('is what is kept: nothing else is', () => {
    const lead = somebody('safeguarding-lead');
    expect(keptFrom(lead, allegation)).toBe(true);
    for (const other of [raised, { ...raised, allegation: false }]) {
      expect(keptFrom(lead, other)).toBe(false);
      expect(keptFrom(system, other)).toBe(false);
    }
  });
});

describe('a restricted contact', () => {
  const stamp = (id: string) => ({ id, name: id });
  const restricted = { by: stamp('setter'), readers: [stamp('reader')], keptFrom: ['relative'] } as never;

  it('is not there for the rest of the front door, and for its referrer it is as before', () => {
    const kept = { ...raised, restricted };
    expect(relationTo(somebody('officer'), kept)).toBe('none');
    expect(relationTo(somebody('officer', { id: 'reader' }), kept)).toBe('front-door');
    expect(relationTo(teacher, kept)).toBe('own');
  });
});
