import { describe, expect, it } from 'vitest';
import { PersonId } from '../../../shared/ids.ts';
import { standsToIncident } from '../../../shared/incident/open-incident.ts';
import { people, settings } from '../../support/front-door.ts';
import { members, receive, received, report } from '../../support/triage-world.ts';

const officer = received().incident;
const [victim, abuser] = report().adults;
const plain = received(report({ adults: [victim, { ...abuser, work: [] }] })).incident;
const standing = (
  who: (typeof members)[keyof typeof members] | (typeof people)[keyof typeof people],
  incident = plain,
) => standsToIncident(who, incident, settings);

describe('whoever opens an incident', () => {
  it('sees it as the front door, as who told of it, as a member, or not at all', () => {
    expect([people.officer, people.manager, people.auditor].map((who) => standing(who).as)).toEqual(
      Array(3).fill('front-door'),
    );
    expect(standing(members.police)).toEqual({ as: 'reporter' });
    expect(standing(members.health)).toEqual({ as: 'member', agency: 'health' });
    expect(standing(members.school)).toEqual({ as: 'none' });
    expect(standing({ ...members.health, authority: 'other' })).toEqual({ as: 'none' });
    expect(standing({ ...people.manager, authority: 'other' })).toEqual({ as: 'none' });
  });

  it('finds one that is restricted only as a manager, an auditor, or the very officer who told of it', () => {
    expect(officer.restricted).toBe(true);
    const open = [...Object.values(people), ...Object.values(members)].filter(
      (who) => standing(who, officer).as !== 'none',
    );
    expect(open.map(({ name }) => name)).toEqual([people.manager.name, people.otherManager.name, people.auditor.name]);
    const told = { ...officer, receivedFrom: { ...officer.receivedFrom, personId: PersonId.parse(members.police.id) } };
    expect(standing(members.police, told)).toEqual({ as: 'reporter' });
  });
});

it('a report that tells how to reach a victim otherwise says where, and not what', () => {
  const [one, ...others] = report().adults;
  const moved = { ...one, safeContact: { ...one?.safeContact, phone: '07700 900999' } };
  const again = receive(report({ adults: [moved, ...others] }), [], received());
  expect(again.ok || again.refusal).toEqual({
    kind: 'invalid',
    problems: [{ field: 'adults.0.safeContact.phone', code: 'told-otherwise' }],
  });
});
