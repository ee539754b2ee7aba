import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../shared/actor.ts';
import type { Incident } from '../../../shared/incident/incident.ts';
import { isKeptFromIncident, isListedFor, standsToIncident } from '../../../shared/incident/open-incident.ts';
import { people, settings } from '../../support/front-door.ts';
import { members, received, report } from '../../support/triage-world.ts';

const [victim, abuser] = report().adults;
const plain = received(report({ adults: [victim, { ...abuser, work: [] }] })).incident;
const restricted = { ...plain, restricted: true };
const told = (by: object, incident = restricted) =>
  ({ ...incident, receivedFrom: { ...incident.receivedFrom, personId: undefined, ...by } }) as Incident;
const standing = (who: Actor, incident: Incident) => standsToIncident(who, incident, settings).as;
const system = { ...members.police, id: 'a-system', kind: 'client' } as Actor;

describe('an incident', () => {
  it('is to police what their own force told of, and of another force as it is to any member', () => {
    expect(standing(members.police, plain)).toBe('reporter');
    const elsewhere = { ...members.police, organisation: { ...members.police.organisation, id: 'another-force' } };
    expect(standing(elsewhere as Actor, plain)).toBe('member');
    expect(standing({ ...members.police, role: 'admin' }, plain)).toBe('none');
  });

  it('is never told by a member that is not police, whosever words it holds', () => {
    const { organisation } = members.health;
    expect(standing(members.health, told({ organisation, personId: members.health.id }, plain))).toBe('member');
  });

  it('that is restricted is there for the person or the system that told of it, and for nobody beside them', () => {
    expect(standing(members.police, told({ personId: members.police.id }))).toBe('reporter');
    expect(standing(system, told({ clientId: system.id }))).toBe('reporter');
    expect(standing(members.police, told({ clientId: system.id }))).toBe('none');
    expect(standing(system, told({ personId: members.police.id }))).toBe('none');
    expect(standing(members.health, restricted)).toBe('none');
  });

  it('is there for people of a member, and for no system of theirs', () => {
    expect(standing(members.health, plain)).toBe('member');
    expect(standing({ ...members.health, kind: 'client' }, plain)).toBe('none');
    expect(standing({ ...members.health, role: 'auditor' }, plain)).toBe('front-door');
    expect(standing({ ...members.health, role: 'admin' }, plain)).toBe('none');
  });

  it('is kept from those it may be about, whatever they are, and from no others', () => {
    const kept = { ...plain, keptFrom: [people.manager.id] };
    expect([isKeptFromIncident(people.manager, kept), isKeptFromIncident(people.officer, kept)]).toEqual([true, false]);
    expect(isKeptFromIncident(people.manager, plain)).toBe(false);
    expect([standing(people.manager, kept), standing(people.officer, kept)]).toEqual(['none', 'front-door']);
  });

  it('stands in the list of its force, and once it is restricted only in that of whoever told of it', () => {
    const { id } = members.police;
    const listed = (row: { restricted: boolean; toldBy?: string }) => isListedFor(members.police, row as never);
    expect(listed({ restricted: false })).toBe(true);
    expect(listed({ restricted: false, toldBy: 'another' })).toBe(true);
    expect(listed({ restricted: true, toldBy: id })).toBe(true);
    expect(listed({ restricted: true, toldBy: 'another' })).toBe(false);
    expect(listed({ restricted: true })).toBe(false);
    expect(listed({ restricted: false, toldBy: id, adultNames: [members.police.name] } as never)).toBe(false);
  });
});
