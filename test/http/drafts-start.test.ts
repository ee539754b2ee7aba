import { beforeAll, describe, expect, it } from 'vitest';
import { DraftId } from '../../shared/ids.ts';
import type { Client } from '../support/client.ts';
import { controlsOf, mainText } from '../support/drafts.ts';
import { expectErrorsToLeadSomewhere } from '../support/error-summary.ts';
import { mondayMorning, type Service, startService } from '../support/service.ts';

let service: Service;
let teacher: Client;
beforeAll(async () => {
  service = await startService();
  teacher = await service.signInAs('teacher');
});

const get = async (path: string) => (await teacher.get(path)).text();
const safetyOf = async (response: Response) => {
  expect(response.status).toBe(303);
  const id = /\/drafts\/([^/]+)/.exec(response.headers.get('location') ?? '')?.[1];
  const found = await service.store.drafts.find(DraftId.parse(id));
  return found.ok ? found.value.concern.safety : undefined;
};

describe('the safety gate', () => {
  it('preselects nothing, and asks again when nothing was chosen', async () => {
    expect(controlsOf(await get('/concerns/new')).get('immediateDanger')).toBeUndefined();
    const response = await teacher.post('/concerns/new', { step: 'danger' });
    expect(response.status).toBe(400);
    expectErrorsToLeadSomewhere(await response.text());
  });

  it('sends someone in immediate danger to 999 before anything is typed', async () => {
    const next = await teacher.post('/concerns/new', { step: 'danger', immediateDanger: 'yes' });
    expect(next.headers.get('location')).toBe('/concerns/new?danger=yes');
    expect(mainText(await get('/concerns/new?danger=yes'))).toMatch(/^Call 999 now/);
  });

  it('gives the number that is right for this minute', async () => {
    expect(mainText(await get('/concerns/new?danger=no&today=yes'))).toContain('01632 960100');
    service.clock.set('2026-11-21T22:00:00Z');
    teacher = await service.signInAs('teacher');
    expect(mainText(await get('/concerns/new?danger=no&today=yes'))).toContain('01632 960199');
    service.clock.set(mondayMorning);
    teacher = await service.signInAs('teacher');
  });

  it('begins a draft that knows of the call to 999, at this minute unless told otherwise', async () => {
    const called = { step: 'called', immediateDanger: 'yes', actionToday: 'yes', emergencyCaller: 'Ruth Okonedo' };
    expect(await safetyOf(await teacher.post('/concerns/new', called))).toMatchObject({
      immediateDanger: 'yes',
      calledEmergency: 'yes',
      emergencyCallTime: '10:00',
      emergencyCaller: 'Ruth Okonedo',
    });
  });

  it('begins a draft that is marked as phoned, with who and when', async () => {
    const phoned = { step: 'phoned', immediateDanger: 'no', actionToday: 'yes', phoned: 'yes', phonedTime: '9.40am' };
    const response = await teacher.post('/concerns/new', { ...phoned, phonedSpokeTo: 'Dawn' });
    expect(await safetyOf(response)).toMatchObject({ phoned: 'yes', phonedTime: '09:40', phonedSpokeTo: 'Dawn' });
    const list = await get((response.headers.get('location') ?? '').replace(/\/tasks.*/, ''));
    expect(mainText(list)).toContain('Phoned at 9:40am: Dawn.');
  });

  it('keeps a time that it cannot read in its field, with what is wrong', async () => {
    const phoned = { step: 'phoned', immediateDanger: 'no', actionToday: 'yes', phoned: 'yes', phonedTime: 'just now' };
    const response = await teacher.post('/concerns/new', phoned);
    expect(response.status).toBe(400);
    const html = await response.text();
    expectErrorsToLeadSomewhere(html);
    expect(controlsOf(html).get('phonedTime')).toEqual(['just now']);
  });

  it('begins one draft when the button is pressed twice', async () => {
    const draft = '00000000-0000-4000-8000-0000000abcde';
    const press = () =>
      teacher.post('/concerns/new', { step: 'today', immediateDanger: 'no', actionToday: 'no', draft });
    expect((await Promise.all([press(), press()])).map(({ status }) => status)).toEqual([303, 303]);
    const others = await service.signInAs('otherSchool');
    const taken = await others.post('/concerns/new', {
      step: 'today',
      immediateDanger: 'no',
      actionToday: 'no',
      draft,
    });
    expect((await others.follow(taken)).response.status).toBe(404);
  });

  it('is for those who may raise a concern, and leads staff to where they enter what they were told', async () => {
    const worker = await service.signInAs('socialWorker');
    const { path, response } = await worker.follow(await worker.get('/concerns/new'));
    expect([path, response.status]).toEqual(['/contacts/new', 200]);
    expect((await worker.post('/concerns/new', { step: 'danger', immediateDanger: 'no' })).status).toBe(403);
    expect((await (await service.signInAs('auditor')).get('/concerns/new')).status).toBe(403);
  });
});
