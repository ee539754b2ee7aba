import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../shared/actor.ts';
import { standsToIncident } from '../../../shared/incident/open-incident.ts';
import { isOwnIncident } from '../../../shared/incident/own-incident.ts';
import { Work } from '../../../shared/incident/people.ts';
import { incidentRow } from '../../../shared/incident/row.ts';
import { agendaFor } from '../../../shared/triage-meeting/agenda-for.ts';
import { mayReadCopy } from '../../../shared/triage-outcome/read-copy.ts';
import { people, settings } from '../../support/front-door.ts';
import { members, received, report } from '../../support/triage-world.ts';

const [victim, abuser] = report().adults;
const about = (more: object) => received(report({ adults: [victim, { ...abuser, work: [], ...more }] }));
const called = (name: string): Actor => ({ ...members.health, name });

describe('an incident of which somebody is an adult', () => {
  it.each(Object.entries({ ...members, ...people }))(
    'is not there for them as %s, nor as a leader or a manager',
    (_, who) => {
      const { incident, triage } = about({ name: who.name });
      const row = incidentRow(incident, triage);
      for (const role of [who.role, 'safeguarding-lead', 'manager'] as const) {
        const actor = { ...who, role };
        expect(standsToIncident(actor, incident, settings)).toEqual({ as: 'none' });
        expect(agendaFor([row], actor)).toEqual([]);
        expect([mayReadCopy(actor, incident), mayReadCopy(actor, row)]).toEqual([false, false]);
      }
    },
  );

  it('is there for others of their agency, and for the system of it', () => {
    const { incident, triage } = about({ name: members.health.name });
    const colleague = called('Marguerite Oyelaran');
    expect(standsToIncident(colleague, incident, settings)).toEqual({ as: 'member', agency: 'health' });
    expect(agendaFor([incidentRow(incident, triage)], people.manager)).toHaveLength(1);
    expect(isOwnIncident({ kind: 'client', name: members.health.name }, incident)).toBe(false);
  });

  it.each([
    ['Dean Pashley', true],
    ['PASHLEY, Dean', true],
    ['Déan  Pashley', true],
    ['D Pashley', true],
    ['Dean Pashly', true],
    ['Dino Rossi', true],
    ['Bobby Pashley', true],
    ['Corinna Alderwick', true],
    ['Martin Pashley', false],
    ['Dean Ashworth', false],
    ['Dean', false],
    ['', false],
  ])('is theirs by the name of their account: %s', (name, own) => {
    const { incident } = about({ otherNames: 'Bobby, also known as Dino Rossi' });
    expect(isOwnIncident(called(name), incident)).toBe(own);
  });

  it('is theirs however the name was typed', () => {
    const word = fc.stringMatching(/^[A-Z][a-z]{2,8}$/);
    fc.assert(
      fc.property(word, word, fc.constantFrom(' ', '  ', '-'), fc.boolean(), (first, last, gap, loud) => {
        const typed = `${first}${gap}${last}`;
        const { incident } = about({ name: loud ? typed.toUpperCase() : typed });
        expect(isOwnIncident(called(`${first} ${last}`), incident)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

it('an incident is restricted by any work that may be for a body that sits, and by none at a school, which does not', () => {
  const open = Work.shape.kind.options.filter((kind) => !about({ work: [{ kind }] }).incident.restricted);
  expect(open).toEqual(['school', 'early-years', 'school-governor', 'school-volunteer']);
});
