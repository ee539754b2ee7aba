import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { incidentStore } from '../../functions/store/incidents.ts';
import { openStore } from '../../functions/store/store.ts';
import type { Actor } from '../../shared/actor.ts';
import { IncidentId } from '../../shared/ids.ts';
import { askForFacts } from '../../shared/incident/ask-for-facts.ts';
import { changeFacts } from '../../shared/incident/change-facts.ts';
import { withdrawIncident } from '../../shared/incident/end-incident.ts';
import type { Incident } from '../../shared/incident/incident.ts';
import { receiveIncident } from '../../shared/incident/receive.ts';
import { type PoliceReport, separate } from '../../shared/incident/report.ts';
import { tracesOf } from '../../shared/incident/traces.ts';
import { answerDescriptors } from '../../shared/triage/answer-descriptors.ts';
import { engines, freshTable } from '../support/engines.ts';
import { idOf, momentOf, must, people, settings } from '../support/front-door.ts';
import { decided, members, monday, report, secrets } from '../support/triage-world.ts';

const { authority } = settings;
/** Ids of what happens are never the same twice, because an engine remembers what it was sent under each. */
const momentFor = (who: Actor, at = monday) => ({ ...momentOf(who, at), newId: () => randomUUID() });
const moment = momentFor(members.police);
const reporter = {
  name: 'Ines Calloway',
  email: 'ines@severnvale-police.example',
  organisation: members.police.organisation,
};

describe.each(engines)('incidents on the %s engine', (engine) => {
  const world = async () => {
    const table = await freshTable(engine);
    const store = incidentStore(table);
    const tell = async (n: number, told: PoliceReport, at = monday) => {
      const id = IncidentId.parse(idOf(7000 + n));
      const { facts, account } = separate(told);
      const history = await store.histories(tracesOf(facts, { account }, authority, moment.digest));
      const taken = must(
        receiveIncident(told, { id, channel: 'system', reporter, history }, momentFor(members.police, at)),
      );
      if (taken.kind !== 'new') throw new Error('it was known');
      return { id, saved: await store.receive(taken.change) };
    };
    return { store, tell, all: openStore(table, authority) };
  };

  it('an incident is found by either reference however it is spelt, and is taken once', async () => {
    const { store, tell } = await world();
    const { id, saved } = await tell(1, report());
    expect(saved.ok).toBe(true);
    const other = await tell(2, report({ policeReference: ' 22-4711-26', grade: 'high' }));
    expect(other.saved).toMatchObject({ ok: false, refusal: { kind: 'stale' } });
    expect(await store.find(other.id)).toMatchObject({ ok: false });

    expect(await store.byPoliceReference(authority, { force: 'severn-vale', policeReference: '22 4711 26' })).toBe(id);
    expect(await store.byPoliceReference(authority, { force: 'other', policeReference: '22 4711 26' })).toBeUndefined();
    const { incident } = must(await store.forRule(id));
    expect(await store.byReference(authority, incident.reference)).toBe(id);
    expect((await store.toldBy(authority, members.police.organisation.id)).items.map((row) => row.id)).toEqual([id]);
  });

  it('what is sealed comes with nothing else, and whoever reads it leaves a record of that', async () => {
    const { store, tell, all } = await world();
    const { id } = await tell(1, report());
    const read = JSON.stringify([
      await store.file(id),
      await store.findWithTriage(id),
      await store.agenda(authority, '2026-11-23'),
      await store.toldBy(authority, members.police.organisation.id),
    ]);
    for (const secret of Object.values(secrets)) expect(read).not.toContain(secret);

    const access = { at: monday, id: idOf(1), what: 'sealed' };
    const sealed = must(await store.openSealed(id, people.worker, access));
    expect(sealed.safeContacts[0]).toMatchObject({ phone: secrets.phone });
    const { items } = await all.access.of(id);
    expect(items).toMatchObject([{ by: { id: people.worker.id }, what: 'sealed' }]);
  });

  it('the agenda of a day is in order of risk, and an incident leaves it when it is withdrawn', async () => {
    const { store, tell } = await world();
    const standard = report({
      policeReference: 'A/1',
      grade: 'standard',
      children: report().children.slice(1, 2),
      tools: [],
    });
    const low = await tell(1, {
      ...standard,
      adults: standard.adults.map(({ pregnant: _, relationships: __, ...one }) => ({
        ...one,
        relationships: [],
        pregnant: 'no' as const,
      })),
    });
    const high = await tell(2, report({ policeReference: 'A/2', grade: 'high' }));
    const ids = async () => (await store.agenda(authority, '2026-11-23')).items.map(({ id }) => id);
    expect(await ids()).toEqual([high.id, low.id]);

    const before = must(await store.findWithTriage(high.id));
    const change = must(withdrawIncident(before.incident, { seen: 1, reason: 'Sent twice by mistake.' }, moment));
    expect((await store.save(change, before)).ok).toBe(true);
    expect(await ids()).toEqual([low.id]);
  });

  it('each person’s history holds their other incidents as those stand now, and none that is no longer theirs', async () => {
    const { store, tell } = await world();
    const early = await tell(1, report({ policeReference: 'A/1', occurredAt: '2026-10-02T20:00:00Z' }));
    const late = await tell(2, report({ policeReference: 'A/2' }));
    const { triage, incident, sealed } = must(await store.forRule(late.id));
    expect(triage.repeats.find(({ about }) => about === 'victim')?.dates).toEqual(['2026-10-02', '2026-11-21']);

    const traces = tracesOf(incident.facts, sealed, authority, moment.digest);
    const known = async (about: string, personId?: string) =>
      (await store.histories(traces))
        .filter((one) => one.about === about && one.personId === personId)
        .flatMap(({ incidents }) => incidents.filter(({ counts }) => counts).map(({ incidentId }) => incidentId));
    expect(await known('child', 'c1')).toEqual([late.id, early.id]);

    const before = must(await store.forRule(early.id));
    const without = report({
      policeReference: 'A/1',
      occurredAt: '2026-10-02T20:00:00Z',
      children: report().children.slice(1, 2),
      adults: report().adults.map((adult) => ({ ...adult, relationships: [] })),
    });
    const change = must(changeFacts(before, { seen: 1, report: without }, [], moment));
    expect((await store.save(change, before)).ok).toBe(true);
    expect(await known('child', 'c1')).toEqual([late.id]);
    expect(await known('child', 'c2')).toEqual([late.id, early.id]);

    const now = must(await store.forRule(early.id));
    const gone = must(withdrawIncident(now.incident, { seen: 2, reason: 'Sent twice by mistake.' }, moment));
    expect((await store.save(gone, now)).ok).toBe(true);
    expect(await known('child', 'c2')).toEqual([late.id]);
  });

  it('of two who change an incident and its triage at once one is refused, and the row is that of both', async () => {
    const { store, tell } = await world();
    const nobodyNear = (incident: Incident) => ({ incident, account: undefined, near: { colleagues: [] } });
    const { id } = await tell(1, report({ children: report().children.map(({ injured: _, ...child }) => child) }));
    const before = must(await store.forRule(id));
    const asked = must(askForFacts(nobodyNear(before.incident), { seen: 1 }, momentFor(people.officer)));
    const answers = { CH1: { answer: 'yes' as const } };
    const answered = must(
      answerDescriptors({ ...before, history: [] }, { seen: 1, answers }, momentFor(people.worker)),
    );
    const saved = await Promise.all([store.save(asked, before), store.save(answered, before)]);
    expect(saved.filter(({ ok }) => ok)).toHaveLength(1);
    const now = must(await store.findWithTriage(id));
    const { items } = await store.agenda(authority, '2026-11-23');
    expect(items).toMatchObject([{ version: now.incident.version, triageVersion: now.triage.version }]);
  });

  it('an outcome and every copy of it are saved with the incident, and each copy stands with its reader', async () => {
    const { store } = await world();
    const whole = decided();
    const fresh = whole.changes.map((change) => ({ ...change, event: { ...change.event, id: randomUUID() } }));
    const [first, ...rest] = fresh;
    expect((await store.receive(first!)).ok).toBe(true);
    for (const change of rest) {
      const before = must(await store.findWithTriage(whole.incident.id));
      expect((await store.save(change, before)).ok).toBe(true);
    }
    const file = must(await store.file(whole.incident.id));
    expect(file).toMatchObject({ incident: { status: 'decided' }, outcomes: [{ status: 'issued' }] });
    expect(file.copies).toHaveLength(whole.copies.length);
    for (const { reader } of whole.copies) {
      expect((await store.copiesWaiting(authority, reader)).items).toMatchObject([{ incidentId: whole.incident.id }]);
    }
    expect((await store.copiesDue(authority, new Date('2027-01-01T00:00:00Z'))).items.length).toBeGreaterThan(0);
  });
});
