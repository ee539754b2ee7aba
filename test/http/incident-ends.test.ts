import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import type { IncidentId } from '../../shared/ids.ts';
import type { Client } from '../support/client.ts';
import { change, decidedIncident, issue } from '../support/decided-incident.ts';
import { errorsOf, mainText } from '../support/drafts.ts';
import { must } from '../support/front-door.ts';
import { type Service, startService } from '../support/service.ts';
import { incidentOf, openReport } from '../support/triage-incidents.ts';

let service: Service;
let police: Client;
let manager: Client;
let ours: IncidentId;
let theirs: IncidentId;
let later: IncidentId;
let renewed: IncidentId;

beforeAll(async () => {
  service = await startService();
  police = await service.signInAs('police');
  manager = await service.signInAs('manager');
  const on = (day: string, policeReference: string) =>
    incidentOf(service, { ...openReport, policeReference, occurredAt: `2026-11-${day}T22:40:00Z` });
  renewed = await decidedIncident(service, { report: { ...openReport, policeReference: 'RENEWED/1' } });
  ours = await on('18', 'OURS/1');
  theirs = await on('18', 'THEIRS/1');
  later = await on('21', '=LATER()/1');
  await change(service, renewed, 'The hospital found an injury.');
  await issue(service, renewed, 'The hospital found an injury.');
});

const now = async (id: IncidentId) => must(await service.store.incidents.findWithTriage(id));
const words = async (response: Response | Promise<Response>) => mainText(await (await response).text());
const repeatOfChild = async (id: IncidentId) =>
  (await now(id)).triage.repeats.find(({ about }) => about === 'child')?.count;

/** The lines of the month's file, by the police's reference. */
async function monthsFile(): Promise<Record<string, Record<string, string>>> {
  const answer = await manager.get('/triage/month/csv?month=2026-11');
  expect(answer.headers.get('content-disposition')).toContain('domestic-abuse-triage-2026-11.csv');
  const lines: Record<string, string>[] = parse(await answer.text(), { bom: true, columns: true });
  expect(new Set(lines.map(({ reference }) => reference)).size).toBe(lines.length);
  return Object.fromEntries(lines.map((line) => [line.policeReference, line]));
}

describe('an incident that is counted no longer', () => {
  it('is in each list, count and file once, and a renewed one too', async () => {
    const file = await monthsFile();
    expect(Object.keys(file).toSorted()).toEqual(["'=LATER()/1", 'OURS/1', 'RENEWED/1', 'THEIRS/1']);
    expect(file['RENEWED/1']).toMatchObject({ status: 'decided', edition: '2' });
    expect(Object.values(file).join()).not.toMatch(/Robin|Alderwick/);
    expect(await words(manager.get('/triage/month?month=2026-11'))).toMatch(
      /Incidents4Children in them12Decided1.*Outcome changed afterwards1/,
    );
  });

  it('recorded twice, stands in the other from then on, and later ones of the same people are counted anew', async () => {
    expect(await repeatOfChild(later)).toBeGreaterThan(2);
    const [page, before] = [`/triage/incidents/${theirs}/same-as`, await repeatOfChild(later)];
    const seen = String((await now(theirs)).incident.version);
    const own = (await now(theirs)).incident.reference;
    for (const into of ['', 'DA-0000-0000', own, 'x'.repeat(300)]) {
      const wrong = await manager.post(page, { seen, into });
      const html = await wrong.text();
      expect([wrong.status, errorsOf(html).length]).toEqual([400, 1]);
      expect(html).toContain(`value="${into}"`);
    }
    expect((await manager.post(page, { seen: '99', into: (await now(ours)).incident.reference })).status).toBe(409);

    const into = (await now(ours)).incident.reference.toLowerCase().replaceAll('-', ' ');
    const done = await manager.follow(await manager.post(page, { seen, into }));
    expect(await words(done.response)).toContain('This was recorded twice. It is counted once, in DA-');
    expect(await repeatOfChild(later)).toBe((before ?? 0) - 1);
    expect(Object.keys(await monthsFile())).not.toContain('THEIRS/1');
    expect(await words(manager.get('/triage?day=2026-11-24'))).not.toContain('THEIRS/1');
    expect(await words(police.get(`/incidents/${theirs}`))).toContain('It was recorded twice, and stands in DA-');
    expect((await manager.get(page)).status).toBe(404);
  });

  it('taken back by the police, leaves the agenda with the reason; nobody else may, and not once it was decided', async () => {
    const page = `/incidents/${ours}/withdraw`;
    const seen = String((await now(ours)).incident.version);
    const short = await police.post(page, { seen, reason: 'no' });
    expect([short.status, errorsOf(await short.text()).length]).toEqual([400, 1]);
    expect((await police.post(page, { seen, reason: 'x'.repeat(501) })).status).toBe(400);
    const before = await repeatOfChild(later);
    const done = await police.follow(await police.post(page, { seen, reason: 'The call was a hoax.' }));
    expect(await words(done.response)).toContain('It was taken back. The reason given: The call was a hoax.');
    expect(await words(manager.get(`/triage/incidents/${ours}`))).toContain('The police took this back.');
    expect(await repeatOfChild(later)).toBe((before ?? 0) - 1);
    expect(Object.keys(await monthsFile())).not.toContain('OURS/1');
    for (const [client, id] of [
      [police, renewed],
      [await service.signInAs('teacher'), later],
      [await service.signInAs('healthVisitor'), later],
    ] as const) {
      const refused = await client.post(`/incidents/${id}/withdraw`, { seen: '1', reason: 'It was told in error.' });
      expect(refused.status).toBeGreaterThanOrEqual(400);
      expect((await now(id)).incident.status).not.toBe('withdrawn');
    }
  });
});
