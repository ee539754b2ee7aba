import { describe, expect, it } from 'vitest';
import { IncidentId } from '../../../shared/ids.ts';
import { askForFacts, stillAsked } from '../../../shared/incident/ask-for-facts.ts';
import { changeFacts } from '../../../shared/incident/change-facts.ts';
import { supersedeIncident, withdrawIncident } from '../../../shared/incident/end-incident.ts';
import { IncidentEvent } from '../../../shared/incident/events.ts';
import { comparableReference, Incident, isCounted } from '../../../shared/incident/incident.ts';
import { missingFactInWords, missingFacts } from '../../../shared/incident/missing-facts.ts';
import { PoliceReport } from '../../../shared/incident/report.ts';
import { IncidentRow, incidentRow } from '../../../shared/incident/row.ts';
import { SealedIncident } from '../../../shared/incident/sealed.ts';
import { Triage } from '../../../shared/triage/triage.ts';
import { idOf, momentOf, must, people } from '../../support/front-door.ts';
import { members, monday, receive, received, report, secrets } from '../../support/triage-world.ts';

const problemsOf = (told: PoliceReport): [string, string][] => {
  const result = receive(told);
  if (result.ok || result.refusal.kind !== 'invalid') return [];
  return result.refusal.problems.map(({ field, code }) => [field, code]);
};
const told = report();
const child = told.children[0]!;
const [victim, abuser] = [told.adults[0]!, told.adults[1]!];

describe('a report of the police', () => {
  it('becomes one incident with all its people, which parses as it is stored', () => {
    const { incident, sealed, triage, changes } = received();
    expect(Incident.parse(incident)).toEqual(incident);
    expect(SealedIncident.parse(sealed)).toEqual(sealed);
    expect(Triage.parse(triage)).toEqual(triage);
    const row = incidentRow(incident, triage);
    expect(IncidentRow.parse(row)).toEqual(row);
    for (const { event } of changes) expect(IncidentEvent.parse(event)).toEqual(event);
    expect([incident.status, incident.reference.slice(0, 3), incident.restricted]).toEqual(['received', 'DA-', true]);
    expect('meetingOn' in incident && incident.meetingOn).toBe('2026-11-23');
  });

  it('is taken apart, so that nothing to find anybody by is in the incident, its row or what happened', () => {
    const { incident, triage, changes } = received();
    const all = JSON.stringify([
      incident,
      triage,
      incidentRow(incident, triage),
      changes[0]?.event,
      changes[0]?.traces,
    ]);
    for (const secret of Object.values(secrets)) expect(all).not.toContain(secret);
  });

  it('that comes again changes nothing, in whatever order its parts come', () => {
    const known = received();
    const turned = PoliceReport.parse(Object.fromEntries(Object.entries(told).toReversed()));
    expect(must(receive(turned, [], known)).kind).toBe('unchanged');
  });

  it('with other facts under the same reference is refused with each part that differs', () => {
    const known = received();
    const other = report({
      grade: 'high',
      narrative: 'Another story.',
      children: [{ ...child, present: 'no' }, ...told.children.slice(1)],
    });
    const again = receive(other, [], known);
    expect(again.ok || again.refusal).toMatchObject({
      kind: 'invalid',
      problems: [
        { field: 'grade', code: 'told-otherwise' },
        { field: 'children.0.present', code: 'told-otherwise' },
        { field: 'narrative', code: 'told-otherwise' },
      ],
    });
  });

  it.each<[string, PoliceReport, [string, string]]>([
    ['a force nobody knows', report({ force: 'elsewhere' }), ['force', 'not-listed']],
    ['a time still to come', report({ occurredAt: '2026-11-23T07:31:00Z' }), ['occurredAt', 'in-the-future']],
    ['an end before its start', report({ occurredUntil: '2026-11-21T22:39:00Z' }), ['occurredUntil', 'before-start']],
    ['no victim', report({ adults: [abuser] }), ['adults', 'no-victim']],
    [
      'a child born before their mother',
      report({ adults: [{ ...victim, birth: { kind: 'exact', date: '2018-01-01' } }, abuser] }),
      ['children.0.birth', 'older-than-parent'],
    ],
    [
      'a child who is 18',
      report({ children: [{ ...child, birth: { kind: 'exact', date: '2008-11-23' } }] }),
      ['children.0.birth', 'not-a-child'],
    ],
    [
      'a child born tomorrow',
      report({ children: [{ ...child, birth: { kind: 'exact', date: '2026-11-24' } }] }),
      ['children.0.birth', 'born-in-future'],
    ],
    ['the same child twice', report({ children: [child, { ...child, id: 'c9' }] }), ['children.1.forename', 'twice']],
    ['an id twice', report({ children: [child, { ...child, forename: 'Wren' }] }), ['children.1.id', 'twice']],
    [
      'a parent of nobody who is there',
      report({ adults: [{ ...victim, relationships: [{ childId: 'c8', relationship: 'mother' }] }] }),
      ['adults.0.relationships.0.childId', 'not-listed'],
    ],
  ])('is refused for %s, where it stands', (_, wrong, expected) => {
    expect(problemsOf(wrong)).toContainEqual(expected);
  });

  it('refuses a day that no calendar has, a name that it does not know, and every kind of emptiness', () => {
    const paths = (more: object) => {
      const parsed = PoliceReport.safeParse({ ...told, ...more });
      return parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join('.'));
    };
    const born = { ...child, birth: { kind: 'exact', date: '2025-02-29' } };
    expect(paths({ children: [born] })).toEqual(['children.0.birth.date']);
    expect(paths({ adults: [{ ...victim, address: '8 Tanner Row' }] })).toEqual(['adults.0']);
    expect(paths({ policeReference: '  ' })).toEqual(['policeReference']);
    expect(paths({ children: [] })).toEqual(['children']);
  });

  it('is taken from the police and nobody else', () => {
    for (const by of [members.health, people.manager, people.referrer]) {
      expect(receive(told, [], undefined, by)).toMatchObject({ refusal: { kind: 'forbidden' } });
    }
  });

  it('knows two spellings of a reference for one, and two references for two', () => {
    expect(comparableReference(' 22/4711 b ')).toBe(comparableReference('22-4711-B'));
    expect(comparableReference('1/23')).not.toBe(comparableReference('12/3'));
  });

  it('is numbered in its order where its people come without ids', () => {
    const { id: _, ...withoutId } = child;
    const { incident } = received(
      report({ children: [withoutId, { ...withoutId, forename: 'Wren' }], adults: [{ ...victim, relationships: [] }] }),
    );
    expect(incident.facts.children.map(({ id }) => id)).toEqual(['c1', 'c2']);
  });
});

describe('a text of the police that gives away what is sealed', () => {
  it.each([
    ['the refuge', `She is at ${secrets.refuge} now.`, 'refuge'],
    ['its town, in small letters', 'They went to nether corvesham.', 'refuge'],
    ['a street without its number', 'We are going to Larkspur Gardens.', 'address'],
    ['a postcode without its space', 'wx147qb', 'postcode'],
    ['a number from abroad', 'Ring +44 7700 900 417.', 'telephone'],
    ['an email in capitals', secrets.email.toUpperCase(), 'email'],
  ])('is withheld: %s', (_, words, because) => {
    const { incident } = received(report({ children: [{ ...child, words }], sentence: words }));
    expect(incident.withheld).toEqual([
      { field: 'sentence', because: [because] },
      { field: 'children.c1.words', because: [because] },
    ]);
  });

  it('is no other text', () => {
    expect(received().incident.withheld).toEqual([]);
  });
});

describe('facts about children that were not recorded', () => {
  const bare = report({
    sentence: undefined,
    tools: [],
    adults: [{ ...victim, pregnant: undefined, relationships: [] }],
    children: [{ id: 'c1', forename: 'Robin', birth: { kind: 'not-known' } }],
  });

  it('are listed child by child and for the whole, in words', () => {
    const codes = missingFacts(received(bare).incident.facts).map(({ code }) => code);
    expect(codes).toEqual([
      'c1.birth',
      'c1.education',
      'c1.present',
      'c1.seen',
      'c1.spoken-to',
      'c1.injured',
      'pregnancy',
      'sentence',
      'tool',
    ]);
    for (const fact of missingFacts(received(bare).incident.facts)) {
      expect(missingFactInWords(fact)).toMatch(/^[A-Z].{8,}/);
    }
    expect(missingFacts(received().incident.facts)).toEqual([]);
  });

  it('ask only what follows: where a child was who was there, what was said by one who was spoken to', () => {
    const there = {
      id: 'c1',
      forename: 'Robin',
      birth: child.birth,
      present: 'yes',
      spokenTo: 'yes',
      injured: 'yes',
      seen: 'not-known',
      education: 'not-known',
    };
    const facts = missingFacts(
      received(report({ children: [there], adults: [{ ...victim, relationships: [] }] })).incident.facts,
    );
    expect(facts.map(({ code }) => code)).toEqual(['c1.where', 'c1.words', 'c1.injuries', 'expected-birth']);
  });

  it('are asked of the police with one press, once, in a message that says nothing', () => {
    const ask = (incident: Incident, seen = 1) =>
      askForFacts({ incident, account: undefined, near: { colleagues: [] } }, { seen }, momentOf(people.officer));
    const asked = must(ask(received(bare).incident));
    expect(asked.notices).toMatchObject([
      { kind: 'incident-facts-asked', to: { email: 'ines.calloway@severnvale-police.example' } },
    ]);
    expect(JSON.stringify(asked.notices)).not.toContain('Robin');
    expect(stillAsked(asked.incident!)).toHaveLength(9);
    expect(ask(asked.incident!, 2)).toMatchObject({
      refusal: { problems: [{ code: 'asked-already' }] },
    });
    expect(ask(received().incident)).toMatchObject({
      refusal: { problems: [{ code: 'nothing-missing' }] },
    });
  });

  it('are answered by another report, by which the level is reckoned anew', () => {
    const world = received(bare);
    const change = must(
      changeFacts(world, { seen: 1, report: report({ grade: 'high' }) }, [], momentOf(members.police, monday)),
    );
    expect(change.triage?.sum.computed).toBe(3);
    expect(change.incident?.version).toBe(2);
    expect(change.event).toMatchObject({ type: 'facts-changed' });
    expect(JSON.stringify(change.event)).not.toContain(secrets.phone);
    const other = { seen: 1, report: report({ policeReference: '22/9999/26' }) };
    expect(changeFacts(world, other, [], momentOf(members.police, monday))).toMatchObject({
      refusal: { problems: [{ field: 'policeReference', code: 'another-incident' }] },
    });
    expect(changeFacts(world, { seen: 1, report: bare }, [], momentOf(members.police, monday))).toMatchObject({
      refusal: { problems: [{ code: 'unchanged' }] },
    });
    expect(changeFacts(world, { seen: 0, report: told }, [], momentOf(members.police))).toMatchObject({
      refusal: { kind: 'stale' },
    });
    expect(changeFacts(world, { seen: 1, report: told }, [], momentOf(members.health))).toMatchObject({
      refusal: { kind: 'forbidden' },
    });
  });
});

describe('an incident that was none', () => {
  it('is withdrawn with a reason, or stands in the other that it was recorded as, and is not counted', () => {
    const { incident } = received();
    const reason = 'Sent for the wrong address.';
    const withdrawn = must(withdrawIncident(incident, { seen: 1, reason }, momentOf(members.police)));
    const other: Incident = { ...incident, id: IncidentId.parse(idOf(701)), reference: 'DA-1111-1111' };
    const superseded = must(supersedeIncident(incident, { seen: 1, into: other }, momentOf(people.manager)));
    for (const { incident: after } of [withdrawn, superseded]) {
      expect(Incident.parse(after)).toMatchObject({ version: 2 });
      expect(isCounted(after!)).toBe(false);
    }
    expect(withdrawIncident(incident, { seen: 1, reason: 'no' }, momentOf(members.police)).ok).toBe(false);
    expect(supersedeIncident(incident, { seen: 1, into: incident }, momentOf(people.manager)).ok).toBe(false);
    expect(supersedeIncident(incident, { seen: 1, into: other }, momentOf(people.officer)).ok).toBe(false);
  });
});
