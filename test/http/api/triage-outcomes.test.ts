import { expect, it } from 'vitest';
import { TriageOutcomeAnswer, TriageOutcomeList } from '../../../functions/http/api/triage-outcome-shapes.ts';
import { decided, report, secrets } from '../../support/triage-world.ts';
import { startApi } from './api-service.ts';

const api = await startApi();

/** Puts an incident with its outcome there, through the changes that made it. */
async function told(more: Parameters<typeof report>[0] = {}) {
  const world = decided(report(more));
  let before: { incident: typeof world.incident; triage: typeof world.triage } | undefined;
  for (const change of world.changes) {
    if (!before) await api.store.incidents.receive(change);
    else expect((await api.store.incidents.save(change, before)).ok).toBe(true);
    const incident = change.incident ?? before?.incident;
    const triage = change.triage ?? before?.triage;
    if (incident && triage) before = { incident, triage };
  }
  return world;
}

const adults = report().adults.map(({ work: _, ...adult }) => ({ ...adult, work: [] }));
const world = await told({ adults });
const at = `/api/v1/triage-outcomes/${world.incident.id}`;
const json = async (path: string, as: string) => (await api.send(path, { as })).json();

it('an agency’s system lists and reads its own part, which is on record as opened, and nothing of another’s', async () => {
  const list = TriageOutcomeList.parse(await json('/api/v1/triage-outcomes', 'community-system'));
  expect(list.items.map(({ id }) => id)).toEqual([world.incident.id]);
  const health = TriageOutcomeAnswer.parse(await json(at, 'community-system'));
  expect(health.told.lines.filter(({ own }) => own).map(({ text }) => text)).toEqual(['Health: the midwife visits.']);
  const police = TriageOutcomeAnswer.parse(await json(at, 'police-system'));
  expect(JSON.stringify(police)).not.toMatch(/Health: the midwife|Service: the adviser|Only us/);
  for (const secret of Object.values(secrets)) expect(JSON.stringify([list, health, police])).not.toContain(secret);
  const { items } = await api.store.access.of(world.incident.id);
  expect(items.map(({ by }) => by.id)).toContain('community-system');
  const copy = await api.store.incidents.copy(world.incident.id, { kind: 'agency', agency: 'health' });
  expect(copy?.opened?.by.id).toBe('community-system');
});

it('a system of nobody who sits in the triage is refused, and what is not there is not found', async () => {
  for (const as of ['school-system', 'surgery-system']) expect((await api.send(at, { as })).status).toBe(403);
  const nowhere = '/api/v1/triage-outcomes/00000000-0000-4000-8000-ffffffffffff';
  expect((await api.send(nowhere, { as: 'community-system' })).status).toBe(404);
});
