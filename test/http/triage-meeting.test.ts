import { beforeEach, describe, expect, it } from 'vitest';
import { sweepCarryOver } from '../../functions/events/sweeps/carry-over.ts';
import type { IncidentId } from '../../shared/ids.ts';
import type { Client } from '../support/client.ts';
import { errorsOf, mainText } from '../support/drafts.ts';
import { must } from '../support/front-door.ts';
import { type Service, startService } from '../support/service.ts';
import { storeOfWorker } from '../support/store-of-worker.ts';
import { incidentOf, openReport } from '../support/triage-incidents.ts';

const day = '2026-11-23';
const page = `/triage/meeting?day=${day}`;

let service: Service;
let chair: Client;
let other: Client;
let worker: Client;
let nurse: Client;
let first: IncidentId;
let second: IncidentId;

beforeEach(async () => {
  service = await startService({ now: '2026-11-23T09:25:00.000Z' });
  chair = await service.signInAs('manager');
  other = await service.signInAs('otherManager');
  worker = await service.signInAs('socialWorker');
  nurse = await service.signInAs('healthVisitor');
  first = await incidentOf(service, { ...openReport, policeReference: 'FIRST/1', grade: 'high' });
  second = await incidentOf(service, { ...openReport, policeReference: 'SECOND/2' });
});

const at = (id: string) => `/triage/incidents/${id}`;
const words = async (client: Client, path: string) => mainText(await (await client.get(path)).text());
const meeting = async () => (await service.store.triageMeetings.find('wyre', day))!;
const whole = async (id: IncidentId) => must(await service.store.incidents.findWithTriage(id));
const open = (client: Client) => client.post('/triage/meeting/open', { on: day });
const act = async (client: Client, name: string, fields: Record<string, string> = {}) =>
  client.post(`/triage/meeting/${name}`, { on: day, seen: String((await meeting()).version), ...fields });
const bring = async (client: Client, id: IncidentId, name: string, fields: Record<string, string> = {}) =>
  client.post(`${at(id)}/${name}`, { seen: String((await whole(id)).incident.version), ...fields });
const reason = 'Health could not be reached this morning.';

describe('a meeting', () => {
  it('is opened today by a manager, who chairs it, and by nobody else and for no other day', async () => {
    expect((await open(worker)).status).toBe(403);
    expect((await open(nurse)).status).toBe(403);
    expect((await chair.post('/triage/meeting/open', { on: '2026-11-24' })).status).toBe(400);
    expect((await chair.post('/triage/meeting/open', { on: '2026-02-30' })).status).toBe(404);
    expect((await open(chair)).status).toBe(303);
    expect(await meeting()).toMatchObject({ status: 'open', chair: { name: 'Marcus Adeyemi' } });
    expect(await words(nurse, page)).toContain('Marcus Adeyemi chairs it');
  });

  it('that two open at once has one chair, and the other is told who', async () => {
    const answers = await Promise.all([open(chair), open(other)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    const lost = answers.find(({ status }) => status === 409)!;
    expect(mainText(await lost.text())).toContain(`${(await meeting()).chair.name} has opened the meeting`);
  });

  it('puts off with one reason what it has no time for, but not what cannot wait or was changed meanwhile', async () => {
    await open(chair);
    const third = await incidentOf(service, { ...openReport, policeReference: 'THIRD/3' });
    const left = await Promise.all(
      [first, second, third].map(async (id) => `${id}:${(await whole(id)).incident.version}`),
    );
    const rest = (client: Client, because: string) =>
      client.post('/triage/meeting/put-off-rest', { on: day, 'rest-reason': because, left });
    expect((await rest(worker, reason)).status).toBe(403);
    expect((await rest(other, reason)).status).toBe(409);
    const wrong = await rest(chair, 'late');
    expect([wrong.status, errorsOf(await wrong.text())]).toEqual([400, [expect.stringContaining('at least 10')]]);

    await bring(chair, third, 'call');
    expect((await rest(chair, reason)).status).toBe(303);
    expect(await whole(second)).toMatchObject({ incident: { meetingOn: '2026-11-24', status: 'ready' } });
    expect(await whole(third)).toMatchObject({ incident: { meetingOn: day, status: 'in-meeting' } });
    const stays = await words(chair, page);
    expect(stays).toContain((await whole(third)).incident.reference);
    expect(stays).not.toContain((await whole(second)).incident.reference);
  });

  it('says whether it has a quorum, and who of it is missing, here and beside each incident', async () => {
    await open(chair);
    expect(await words(worker, page)).toContain('There is no quorum: police and health are not here.');
    expect((await act(worker, 'come', { 'came-police': 'Ines Calloway', 'came-health': 'Femi Adebayo' })).status).toBe(
      303,
    );
    const quorum = 'There is a quorum: police, children’s social care and health are here.';
    expect(await words(worker, page)).toContain(quorum);
    expect(await words(nurse, at(first))).toContain(quorum);
    const nurseHere = (await meeting()).attendance.find(({ agency }) => agency === 'health')!;
    expect((await act(worker, 'leave', { id: nurseHere.id })).status).toBe(303);
    expect(await words(worker, at(first))).toContain('There is no quorum: health is not here.');
    expect(await words(worker, at(second))).toContain('needs a reason of the chair’s');
  });

  it('takes who came from a form that is filled, and keeps the names when somebody was quicker', async () => {
    await open(chair);
    const empty = await act(worker, 'come');
    expect(empty.status).toBe(400);
    expect(errorsOf(await empty.text())).toContain('Enter the name of somebody who came, beside their agency');
    const long = await act(worker, 'come', { 'came-housing': 'x'.repeat(201) });
    expect(errorsOf(await long.text())).toContain('The name must be 200 characters or fewer');
    const { version } = await meeting();
    await act(worker, 'come', { 'came-police': 'Ines Calloway' });
    const late = await act(chair, 'come', { seen: String(version), 'came-health': 'Femi Adebayo' });
    expect(late.status).toBe(409);
    expect((await late.text()).includes('value="Femi Adebayo"')).toBe(true);
    expect((await meeting()).attendance.map(({ name }) => name)).toEqual(['Marcus Adeyemi', 'Ines Calloway']);
    expect((await act(nurse, 'come', { 'came-health': 'Me' })).status).toBe(403);
  });

  it('is ended by its chair once everything is decided or put off; another manager takes the chair first', async () => {
    await open(chair);
    const left = await act(chair, 'close');
    expect(left.status).toBe(400);
    expect(mainText(await left.text())).toContain('2 incidents are left');
    for (const id of [first, second])
      expect((await bring(chair, id, 'defer', { 'defer-reason': reason })).status).toBe(303);
    const theirs = await act(other, 'close');
    expect(theirs.status).toBe(409);
    expect(mainText(await theirs.text())).toContain('Marcus Adeyemi chairs the meeting');
    expect((await act(other, 'chair')).status).toBe(303);
    expect((await act(chair, 'close')).status).toBe(409);
    expect((await act(other, 'close')).status).toBe(303);
    expect(await words(nurse, page)).toContain('Closed by Sunita Rao-Kelly');
    const late = await act(worker, 'come', { 'came-police': 'Too late' });
    expect(mainText(await late.text())).toContain('Sunita Rao-Kelly has closed the meeting.');
  });
});

it('an agenda makes itself overnight: what nobody decided on its day stands on the next, in order of risk', async () => {
  await open(chair);
  await bring(chair, first, 'call');
  const { deps, clock } = service;
  const store = storeOfWorker(service, 'sweep');
  const { newId, digest, log } = deps;
  const minute = () => sweepCarryOver({ store, authority: 'wyre', now: clock.now, newId, digest, log });
  clock.set('2026-11-23T23:59:00.000Z');
  await minute();
  expect((await whole(first)).incident.status).toBe('in-meeting');
  clock.set('2026-11-24T00:01:00.000Z');
  await Promise.all([minute(), minute()]);
  const early = await service.signInAs('manager');
  const agenda = await words(early, '/triage');
  expect(agenda).toContain('Tuesday 24 November 2026');
  expect(agenda.indexOf('FIRST/1')).toBeLessThan(agenda.indexOf('SECOND/2'));
  expect(agenda).toContain('2 incidents to decide of 2.');
  expect(await words(early, `/triage?day=${day}`)).toContain('No incident is on the agenda of this day.');
  const { events } = must(await store.incidents.file(first));
  expect(events.filter(({ type }) => type === 'deferred')).toHaveLength(1);
});

describe('an incident of the meeting', () => {
  it('is called where a meeting sits, once however many call it, and stands as called', async () => {
    const early = await bring(worker, first, 'call');
    expect(early.status).toBe(400);
    expect(mainText(await early.text())).toContain('no meeting is open');
    await open(chair);
    expect((await bring(nurse, first, 'call')).status).toBe(403);
    const [one, two] = await Promise.all([bring(worker, first, 'call'), bring(chair, first, 'call')]);
    for (const { status } of [one, two]) expect([303, 409]).toContain(status);
    expect((await bring(chair, first, 'call')).headers.get('location')).toBe(at(first));
    expect((await whole(first)).incident.status).toBe('in-meeting');
    expect(await words(nurse, `/triage?day=${day}`)).toContain('In the meeting');
  });

  it('is put off by the chair with a reason, to the next day, and stands there', async () => {
    await open(chair);
    const short = await bring(chair, second, 'defer', { 'defer-reason': 'Later' });
    expect(short.status).toBe(400);
    expect(errorsOf(await short.text())).toContain('Enter why it is put off, in at least 10 characters');
    expect((await bring(worker, second, 'defer', { 'defer-reason': reason })).status).toBe(403);
    const theirs = await bring(other, second, 'defer', { 'defer-reason': reason });
    expect(theirs.status).toBe(409);
    const text = await theirs.text();
    expect(mainText(text)).toContain('Marcus Adeyemi chairs the meeting');
    expect(text.includes(reason)).toBe(true);
    expect((await bring(chair, second, 'defer', { 'defer-reason': reason })).status).toBe(303);
    expect((await whole(second)).incident).toMatchObject({ status: 'ready', meetingOn: '2026-11-24' });
    expect(await words(worker, `/triage?day=${day}`)).not.toContain('SECOND/2');
    expect(await words(worker, '/triage?day=2026-11-24')).toContain('SECOND/2');
  });

  it('at a level that does not wait is put off by nobody, and says so on its screen', async () => {
    await open(chair);
    const raised = {
      level: '4',
      category: 'new-information',
      words: 'A neighbour has told of a knife, and of another night.',
    };
    const seen = String((await whole(second)).triage.version);
    expect((await nurse.post(`${at(second)}/level`, { seen, ...raised })).status).toBe(303);
    const put = await bring(chair, second, 'defer', { 'defer-reason': reason });
    expect(put.status).toBe(400);
    expect(mainText(await put.text())).toContain('does not wait for the meeting');
    expect(await words(worker, `/triage?day=${day}`)).toContain('Cannot wait for the meeting (1)');
  });

  it('has its level lowered by the chair of the meeting alone; whoever is not keeps what they typed', async () => {
    await open(chair);
    const lower = {
      level: '2',
      category: 'strong-protection',
      words: 'The aunt has moved in and the children sleep at hers.',
    };
    const seen = String((await whole(first)).triage.version);
    for (const client of [nurse, worker, other]) {
      const answer = await client.post(`${at(first)}/level`, { seen, ...lower });
      expect(answer.status).toBe(403);
      const text = await answer.text();
      expect(mainText(text)).toContain('Only the chair of the meeting can lower a level.');
      expect(text.includes(lower.words)).toBe(true);
    }
    const both = await Promise.all([
      chair.post(`${at(first)}/level`, { seen, ...lower }),
      chair.post(`${at(first)}/level`, { seen, ...lower, level: '3', category: '', words: '' }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409]);
  });

  it('of another council, and every page of the meeting for a school, is not there', async () => {
    await open(chair);
    const elsewhere = await incidentOf(service, { ...openReport, policeReference: 'ELSE/9' }, 'malvern-hundreds');
    const nowhere = await (await chair.get(at('00000000-0000-4000-8000-ffffffffffff'))).text();
    expect(await (await chair.get(at(elsewhere))).text()).toBe(nowhere);
    for (const name of ['call', 'ready', 'defer']) {
      expect((await bring(chair, elsewhere, name, { 'defer-reason': reason })).status).toBe(404);
    }
    expect(await words(chair, `/triage?day=${day}`)).not.toContain('ELSE/9');
    const school = await service.signInAs('lead');
    expect((await school.get(page)).status).toBe(404);
    expect((await act(school, 'come', { 'came-police': 'Nobody' })).status).toBe(403);
    expect((await bring(school, first, 'call')).status).toBe(403);
  });

  it('is read by the police who told of it as a member of the meeting, but not where it is restricted', async () => {
    const police = await service.signInAs('police');
    expect(await words(police, at(first))).toContain('Robin Alderwick');
    expect((await police.post(`${at(first)}/answers`, {})).status).toBe(403);
    const restricted = await incidentOf(service, { policeReference: 'HELD/3' });
    expect((await police.get(at(restricted))).status).toBe(404);
    expect((await police.post(`${at(restricted)}/level`, { seen: '1', level: '4' })).status).toBe(404);
  });
});
