import { beforeEach, expect, it } from 'vitest';
import type { Client } from '../support/client.ts';
import { mainText } from '../support/drafts.ts';
import { must } from '../support/front-door.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let teacher: Client;
let lead: Client;
beforeEach(async () => {
  service = await startService();
  teacher = await service.signInAs('teacher');
  lead = await service.signInAs('lead');
});
const question = {
  ...{ step: 'ask', worry: 'Our safeguarding lead slapped a pupil.', ageBand: '5-to-9', childNamed: 'no' },
  ...{ done: 'Nothing, I am afraid of him.', wanted: 'Whom do I tell?' },
};
const placeOf = (response: Response) => (response.headers.get('location') ?? '').replace(/\?.*/, '');
const ask = async (allegation: 'yes' | 'no') => placeOf(await teacher.post('/ask', { ...question, allegation }));
const textOf = async (client: Client, path: string) => mainText(await (await client.get(path)).text());
/** What the lead is answered who opens a question, and whether it stands in their list. */
const toLead = async (place: string) => ({
  status: (await lead.get(place)).status,
  listed: (await (await lead.get('/consultations/organisation')).text()).includes(place),
});
const nothing = { status: 404, listed: false };

it('a question that may be about a colleague is read by its asker and the front door alone, and says so', async () => {
  const place = await ask('yes');
  expect(await toLead(place)).toEqual(nothing);
  expect((await lead.post(`${place}/concern`, {})).status).toBe(404);
  expect(await textOf(teacher, place)).toContain('You and the front door');
  expect(await textOf(await service.signInAs('socialWorker'), place)).toContain('slapped');
  // Its draft is an allegation from the first, so that a lead who is meant does not find it there.
  const draft = placeOf(await teacher.post(`${place}/concern`, {}));
  const begun = must(await service.store.drafts.find(draft.split('/').at(-1) as never));
  expect(begun.concern.safety?.allegationAgainstWorker).toBe('yes');
});

it('a question whose draft was an allegation stays its asker’s when the draft is gone, and when another is begun', async () => {
  const place = await ask('no');
  const path = placeOf(await teacher.post(`${place}/concern`, {}));
  const draft = must(await service.store.drafts.find(path.split('/').at(-1) as never));
  const concern = { ...draft.concern, safety: { ...draft.concern.safety, allegationAgainstWorker: 'yes' as const } };
  must(await service.store.drafts.save({ ...draft, version: draft.version + 1, concern }, service.deps.newId()));
  must(await service.store.drafts.remove(draft.id));
  expect(await toLead(place)).toEqual(nothing);
  expect((await teacher.get(place)).status).toBe(200);
  expect((await (await service.signInAs('socialWorker')).get(place)).status).toBe(200);
  expect(placeOf(await teacher.post(`${place}/concern`, {}))).toMatch(/^\/drafts\//);
  expect(await toLead(place)).toEqual(nothing);
  expect((await (await teacher.get('/consultations')).text()).includes(place)).toBe(true);
});

it('a question that is about no colleague is read by the safeguarding leads, and says so', async () => {
  const place = await ask('no');
  expect(await toLead(place)).toEqual({ status: 200, listed: true });
  expect(await textOf(teacher, place)).toContain('You, the safeguarding leads of');
});

it('a question whose draft becomes an allegation is as closed to a lead as the draft is', async () => {
  const place = await ask('no');
  const path = placeOf(await teacher.post(`${place}/concern`, {}));
  const draft = must(await service.store.drafts.find(path.split('/').at(-1) as never));
  const safety = { ...draft.concern.safety, allegationAgainstWorker: 'yes' as const };
  const concern = { ...draft.concern, safety };
  must(await service.store.drafts.save({ ...draft, version: draft.version + 1, concern }, service.deps.newId()));
  expect((await lead.get(path)).status).toBe(404);
  expect(await toLead(place)).toEqual(nothing);
  expect((await lead.post(`${place}/concern`, {})).status).toBe(404);
  expect((await teacher.get(place)).status).toBe(200);
});
