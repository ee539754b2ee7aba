import { describe, expect, it } from 'vitest';
import { Role } from '../../../shared/actor.ts';
import { isIncidentOpenTo, isKeptFromIncident } from '../../../shared/incident/open-incident.ts';
import { may, type Permission, permissions } from '../../../shared/permissions.ts';

const all = Object.keys(permissions) as Permission[];

describe('whoever only looks', () => {
  it('may do what reads, sees, searches or breaks the glass, if their role may, and nothing else', () => {
    for (const role of Role.options) {
      for (const permission of all) {
        const looks = ['read-', 'see-', 'search-', 'break-'].some((word) => permission.startsWith(word));
        expect(may({ role, onlyLooks: true }, permission), `${role} ${permission}`).toBe(
          may({ role }, permission) && looks,
        );
      }
    }
  });

  it('may read a contact and rate none', () => {
    expect(may({ role: 'manager', onlyLooks: true }, 'read-contacts')).toBe(true);
    expect(may({ role: 'manager', onlyLooks: true }, 'hold-records')).toBe(false);
    expect(may({ role: 'manager' }, 'hold-records')).toBe(true);
  });
});

describe('an incident', () => {
  const reader = (role: Role, name = 'Una Byrne') => ({ id: `a-${role}`, name, role });
  const incident = { restricted: false, adultNames: ['Dean Pashley'] };

  it('is kept from whoever it is said to be kept from and from whoever has the name of an adult of it', () => {
    expect(isKeptFromIncident(reader('manager'), incident)).toBe(false);
    expect(isKeptFromIncident(reader('manager'), { ...incident, keptFrom: ['a-manager'] })).toBe(true);
    expect(isKeptFromIncident(reader('manager'), { ...incident, keptFrom: ['somebody'] })).toBe(false);
    expect(isKeptFromIncident(reader('manager', 'Dean Pashley'), incident)).toBe(true);
  });

  it('is open to whoever reads incidents, one that is restricted to managers and auditors alone, and never to whom it is kept from', () => {
    const open = (role: Role, more: object = {}) => isIncidentOpenTo(reader(role), { ...incident, ...more });
    expect([open('officer'), open('manager'), open('auditor'), open('referrer'), open('safeguarding-lead')]).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
    const restricted = { restricted: true };
    expect([open('officer', restricted), open('manager', restricted), open('auditor', restricted)]).toEqual([
      false,
      true,
      true,
    ]);
    expect(open('manager', { keptFrom: ['a-manager'] })).toBe(false);
    expect(open('manager', { ...restricted, keptFrom: ['a-manager'] })).toBe(false);
  });
});
