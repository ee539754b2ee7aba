import { beforeAll, describe, expect, it } from 'vitest';
import { sweepHandover } from '../../functions/events/sweeps/handover.ts';
import { commit } from '../../functions/store/commit.ts';
import { keys } from '../../functions/store/keys.ts';
import { ContactId } from '../../shared/ids.ts';
import type { Client } from '../support/client.ts';
import { errorsOf, mainText, raiseConcern } from '../support/drafts.ts';
import { must } from '../support/front-door.ts';
import { type Service, startService } from '../support/service.ts';
import { storeOfWorker } from '../support/store-of-worker.ts';

let service: Service;
let edt: Client;
let manager: Client;
let worker: Client;
/** Moves the clock on; whoever was signed in signs in again. */
async function at(when: string): Promise<void> {
  service.clock.set(when);
  edt = await service.signInAs('edt');
  manager = await service.signInAs('manager');
  worker = await service.signInAs('socialWorker');
}
beforeAll(async () => {
  service = await startService();
  await at('2026-11-23T16:30:00.000Z');
});
const words = async (client: Client, path = '/handover') => mainText(await (await client.get(path)).text());
const raised = async (): Promise<ContactId> =>
  ContactId.parse((await raiseConcern(await service.signInAs('teacher'))).split('/').at(-1));
const contact = async (id: ContactId) => must(await service.store.contacts.find(id));
/** The minute hand, as far as it makes sheets. */
const minute = () => {
  const { deps, clock } = service;
  return sweepHandover({
    store: storeOfWorker(service, 'sweep'),
    now: clock.now,
    newId: deps.newId,
    authority: 'wyre',
  });
};
const evening = { sheet: '2026-11-23-evening' };

describe('the evening’s sheet', () => {
  let id: ContactId;

  it('is not there before its time, makes itself once, and what it will say can be seen before', async () => {
    id = await raised();
    await worker.post(`/contacts/${id}/claim`, { seen: '1' });
    await worker.post(`/contacts/${id}/rating`, { seen: '2', colour: 'red', reason: 'Hurt.' });
    expect(await words(worker, '/handover?sheet=next')).toContain((await contact(id)).reference);
    expect((await edt.post('/handover/sign', { ...evening, contact: id, seen: '3' })).status).toBe(409);
    expect((await manager.post('/handover/finish', evening)).status).toBe(409);
    await at('2026-11-23T16:45:00.000Z');
    await Promise.all([minute(), minute()]);
    await minute();
    const { items: sheets } = await service.store.handovers.sheets('wyre');
    expect(sheets).toMatchObject([
      { date: '2026-11-23', kind: 'evening', version: 1, items: [{ contactId: id, why: 'red', red: true }] },
    ]);
    expect(JSON.stringify(sheets)).not.toContain('Kayla');
  });

  it('cannot be finished while anything red is unsigned, and is signed once, by name', async () => {
    const { version, reference } = await contact(id);
    expect(await words(edt)).toContain('1 red contact is not acknowledged');
    expect(mainText(await (await manager.post('/handover/finish', evening)).text())).toContain('cannot be finished');
    const mine = { ...evening, contact: id, seen: String(version) };
    expect((await worker.post('/handover/sign', mine)).status).toBe(403);
    expect((await edt.post('/handover/sign', { ...mine, seen: '1' })).status).toBe(409);
    expect((await edt.post('/handover/sign', mine)).status).toBe(303);
    const second = await manager.post('/handover/sign', mine);
    expect([second.status, mainText(await second.text())]).toEqual([
      409,
      expect.stringContaining('Yasmin Torrence has acknowledged it already'),
    ]);
    expect(await words(worker)).toContain('by Yasmin Torrence at 4:45pm');
    await worker.post(`/contacts/${id}/rating`, { seen: String(version), colour: 'red', reason: 'Worse.' });
    expect(await words(edt)).toContain('1 red contact is not acknowledged');
    expect((await edt.post('/handover/sign', { ...mine, seen: String(version + 1) })).status).toBe(303);
    expect((await manager.post('/handover/finish', evening)).status).toBe(303);
    expect((await manager.post('/handover/finish', evening)).status).toBe(303);
    expect(await service.store.handovers.find('wyre', { date: '2026-11-23', kind: 'evening' })).toMatchObject({
      version: 2,
      finished: { by: { name: 'Marcus Adeyemi' } },
      items: [{ reference, signedBy: 'Yasmin Torrence' }],
    });
    expect(await words(edt, '/handover/sheets/2026-11-23-evening')).toContain(
      `${reference}Acknowledged by Yasmin Torrence`,
    );
  });
});

describe('the night', () => {
  let id: ContactId;

  it('is written down by the desk with what came of it, whoever holds the contact, and nothing of it is lost', async () => {
    id = await raised();
    await at('2026-11-24T02:00:00.000Z');
    expect((await worker.get(`/contacts/${id}/overnight`)).status).toBe(403);
    const nothing = await edt.post(`/contacts/${id}/overnight`, { seen: '1', words: 'Quiet by now.' });
    expect(errorsOf(await nothing.text())).toEqual(['Select what was done, or that nothing was needed']);
    const both = await edt.post(`/contacts/${id}/overnight`, {
      seen: '1',
      actions: ['none', 'child-seen'],
      words: 'Hm.',
    });
    expect(errorsOf(await both.text())).toEqual(['Select what was done, or that nothing was needed, not both']);
    const first = { seen: '1', actions: ['police-called'], words: 'Police went at 1am.' };
    expect((await edt.post(`/contacts/${id}/overnight`, first)).status).toBe(303);
    const stale = await edt.post(`/contacts/${id}/overnight`, { ...first, words: 'Typed at the same time.' });
    expect([stale.status, await stale.text()]).toEqual([409, expect.stringContaining('Typed at the same time.')]);
    await at('2026-11-24T05:00:00.000Z');
    const second = { seen: '2', actions: ['child-seen', 'child-moved'], words: 'She is with her aunt.' };
    expect((await edt.post(`/contacts/${id}/overnight`, second)).status).toBe(303);
    const page = await words(worker, `/contacts/${id}`);
    for (const said of ['Police went at 1am.', 'She is with her aunt.', 'saw the child']) expect(page).toContain(said);
  });

  it('stands first on the morning’s sheet, and first on the board below what is red', async () => {
    await at('2026-11-24T08:30:00.000Z');
    await minute();
    const sheet = await words(worker);
    expect(sheet).toContain('What the out-of-hours desk did (1)');
    expect(sheet.indexOf('What the out-of-hours desk did')).toBeLessThan(sheet.indexOf('Red or urgent'));
    expect(sheet).toContain('called the police.Police went at 1am.');
    expect(sheet).toContain('saw the child, moved the child to a safe place.She is with her aunt.');
    const { version } = await contact(id);
    const mine = { sheet: '2026-11-24-morning', contact: id, seen: String(version) };
    expect((await edt.post('/handover/sign', mine)).status).toBe(403);
    expect((await worker.post('/handover/sign', { ...mine, sheet: evening.sheet })).status).toBe(409);
    expect((await worker.post('/handover/sign', mine)).status).toBe(303);
    await worker.post(`/contacts/${id}/claim`, { seen: String(version) });
    expect(await words(worker)).toContain('Acknowledged by Amira Haddad');
  });

  it('says what came in, and a sheet that nobody finished is seen to have been left', async () => {
    await at('2026-11-24T19:00:00.000Z');
    await minute();
    await at('2026-11-25T03:00:00.000Z');
    const { reference } = await contact(await raised());
    await at('2026-11-25T08:31:00.000Z');
    await minute();
    const sheet = await words(await service.signInAs('officer'));
    expect(sheet).toContain('Came in since the office closed (1)');
    expect(sheet).toContain(reference);
    expect(sheet).toContain('2 sheets were left unfinished');
    expect(await words(worker, '/handover/sheets')).toMatch(
      /24 November 2026, Handover for the evening.*Left unfinished/,
    );
    const left = await words(worker, '/handover/sheets/2026-11-24-morning');
    expect(left).toContain('It was left unfinished');
    expect(left).toContain('Acknowledged by Amira Haddad');
    for (const none of ['2026-11-01-evening', 'nothing', '2026-99-99-morning']) {
      expect((await worker.get(`/handover/sheets/${none}`)).status).toBe(404);
    }
  });
});

it('a message that did not reach anyone is an item of the sheet, taken over by name', async () => {
  const id = await raised();
  const [notice] = (await service.store.contacts.file(id)).notices;
  const since = service.clock.now().toISOString();
  const bounced = { ...notice!, state: 'bounced' as const, task: { since, why: 'bounced' as const }, version: 2 };
  must(await service.store.notices.save(bounced, service.deps.newId()));
  const sheet = await words(worker);
  expect(sheet).toContain('Messages that did not reach anyone (1)');
  expect(sheet).toContain('They do not know that we have their concern');
  const mine = { sheet: '2026-11-25-morning', message: notice!.id, since };
  expect((await worker.post('/handover/sign', { ...mine, since: '2026-11-25T01:00:00.000Z' })).status).toBe(409);
  expect((await worker.post('/handover/sign', mine)).status).toBe(303);
  expect((await manager.post('/handover/sign', mine)).status).toBe(409);
  expect(await words(worker)).toMatch(/Messages that did not reach anyone \(1\).*Acknowledged\s*by Amira Haddad/s);
});

it('sheets that were kept before sheets made themselves are still read', async () => {
  const { id: by, name, role } = service.person('manager');
  const old = { date: '2026-10-01', kind: 'evening', at: '2026-10-01T17:00:00.000Z', items: [] };
  const item = { ...old, by: { id: by, name, role, organisation: 'Council' }, ...keys.sheet('wyre', '2026-10-01#2') };
  must(await commit(service.table, service.deps.newId(), [{ item, over: 'nothing' }]));
  expect(await words(worker, '/handover/sheets/2026-10-01-evening')).toContain('Finished by Marcus Adeyemi');
});
