import { beforeEach, expect, it } from 'vitest';
import { DraftId } from '../../shared/ids.ts';
import type { Client } from '../support/client.ts';
import { beginDraft, mainText } from '../support/drafts.ts';
import { must } from '../support/front-door.ts';
import { type CastName, type Service, startService } from '../support/service.ts';

let service: Service;
let teacher: Client;
let draft: string;
beforeEach(async () => {
  service = await startService();
  teacher = await service.signInAs('teacher');
  draft = await beginDraft(teacher);
});

const read = async (who: CastName, path: string) =>
  mainText(await (await (await service.signInAs(who)).get(path)).text());
const status = async (who: CastName, path: string) => (await (await service.signInAs(who)).get(path)).status;
const idOf = () => DraftId.parse(draft.split('/').at(-1));

/** The draft as an allegation that names an adult, or none. */
async function allege(name?: string): Promise<void> {
  const { store, deps } = service;
  const found = must(await store.drafts.find(idOf()));
  const concern = {
    ...found.concern,
    safety: { ...found.concern.safety, allegationAgainstWorker: 'yes' as const },
    adults: name ? [{ id: 'a1', adult: { name } }] : [],
  };
  must(await store.drafts.save({ ...found, version: found.version + 1, concern }, deps.newId()));
}

it('an allegation that may be about a safeguarding lead is kept from that lead, and open to the deputy', async () => {
  const lead = service.person('lead').name;
  expect(await read('lead', '/drafts')).toContain('Ruth Okonedo');
  await allege(lead);
  for (const path of [draft, `${draft}/tasks/what-happened`, `${draft}/sharing`, `${draft}/check`]) {
    expect([path, await status('lead', path)]).toEqual([path, 404]);
  }
  expect((await (await service.signInAs('lead')).post(`${draft}/delete`)).status).toBe(404);
  expect(await read('lead', '/drafts')).not.toContain('Ruth Okonedo');
  expect(await read('lead', '/home')).toContain('has none that is not sent');
  expect(await status('deputy', draft)).toBe(200);
  expect(await read('deputy', '/home')).toContain('1 concern not sent yet');
  expect(await read('teacher', `${draft}/sharing`)).toContain('cannot open it');

  await allege();
  for (const who of ['lead', 'deputy'] as const) expect([who, await status(who, draft)]).toEqual([who, 404]);
});

it('is open to that lead once whoever holds it shares it with them all the same', async () => {
  const lead = service.person('lead');
  await allege(lead.name);
  expect((await teacher.post(`${draft}/share`, { seen: '0', person: lead.id })).status).toBe(303);
  expect(await status('lead', draft)).toBe(200);
});

it('keeps who opened somebody else’s draft, and nothing of whoever opens their own', async () => {
  await teacher.get(draft);
  expect((await service.store.access.of(idOf())).items).toEqual([]);
  await status('lead', `${draft}/sharing`);
  const { items } = await service.store.access.of(idOf());
  expect(items.map(({ by, what }) => [by.id, what])).toEqual([[service.person('lead').id, 'GET /drafts/:id/sharing']]);
});
