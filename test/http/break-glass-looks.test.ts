import { beforeEach, describe, expect, it } from 'vitest';
import type { IncidentId } from '../../shared/ids.ts';
import type { Client } from '../support/client.ts';
import { mainText } from '../support/drafts.ts';
import { concernFor } from '../support/front-door.ts';
import { pageOf } from '../support/page.ts';
import { decisionFields, now, proposeAllTheSame, raise, workOn } from '../support/raise.ts';
import { richConcern } from '../support/rich-concern.ts';
import { type CastName, type Service, startService } from '../support/service.ts';
import { recordIn } from '../support/told-child.ts';
import { incidentOf } from '../support/triage-incidents.ts';

let service: Service;
const danger = { reason: 'danger-now', words: 'The school calls.' };

beforeEach(async () => {
  service = await startService();
});

/** A contact that is worked on, whose decision waits where `decided`, and which then few may know of. */
async function restricted(concern = richConcern(), { decided = false } = {}) {
  const [worker, manager] = [await service.signInAs('socialWorker'), await service.signInAs('manager')];
  const contact = await raise(service, concern);
  const path = `/contacts/${contact.id}`;
  const seen = async () => String((await now(service, contact)).version);
  await workOn(service, worker, contact, { decided });
  const readers = [service.person('socialWorker').id];
  const list = { seen: await seen(), kind: 'staff', words: '', readers };
  expect((await manager.post(`/restricted${path}/readers`, list)).status).toBe(303);
  return { contact, path, seen, decision: decisionFields(contact.children.map(({ id }) => id)) };
}

/** Somebody who is not on its list and breaks the glass. */
async function opened(name: CastName, path: string) {
  const browser = await service.signInAs(name);
  expect((await browser.get(path)).status).toBe(404);
  await browser.post(`/restricted${path}`, danger);
  expect((await browser.get(path)).status).toBe(200);
  return browser;
}

/** An incident that few may know of, opened by the same. */
async function openedIncident(browser: Client, id: IncidentId) {
  const path = `/triage/incidents/${id}`;
  await browser.post(`/restricted/incidents/${id}`, danger);
  expect((await browser.get(path)).status).toBe(200);
  return path;
}

describe('whoever opens a contact by break-glass looks, and', () => {
  it('neither rates, decides, writes to the partners nor reveals what is sealed in it', async () => {
    const { contact, path, seen, decision } = await restricted();
    const before = await now(service, contact);
    const other = await opened('otherSocialWorker', path);
    const note = { id: crypto.randomUUID(), level: 'partners', text: 'Told to the partners' };
    const reveal = await other.post(`${path}/confidential`, { purpose: 'other', words: 'I would like to know it' });
    const answers = [
      await other.post(`${path}/rating`, { seen: await seen(), colour: 'green', reason: 'Not so bad after all.' }),
      await proposeAllTheSame(other, path, { seen: await seen(), ...decision }),
      await other.post(`/people${path}/notes`, note),
      await other.post(`${path}/thread`, { message: crypto.randomUUID(), text: 'Words to the referrer' }),
      reveal,
    ];
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
    expect(mainText(await reveal.text())).not.toContain('Sallow');
    const after = await now(service, contact);
    expect([after.version, after.status]).toEqual([before.version, before.status]);
  });

  it('neither authorises its decision nor sends its letter, though a manager', async () => {
    const { contact, path, seen } = await restricted(concernFor(), { decided: true });
    const other = await opened('otherManager', path);
    expect((await other.post(`${path}/authorise`, { seen: await seen() })).status).toBe(403);
    expect((await now(service, contact)).status).toBe('decision-proposed');
  });

  it('finds nothing to press on its pages and no way to a page that refuses them, and is told why in one sentence', async () => {
    const { path, contact } = await restricted(richConcern(), { decided: true });
    const incident = await incidentOf(service, {});
    await recordIn(service, contact);
    const found: { page: string; status: number; said: boolean; forms: string[]; refused: (string | number)[][] }[] =
      [];
    for (const name of ['otherManager', 'otherSocialWorker'] as const) {
      const browser = await opened(name, path);
      const theirs = name === 'otherSocialWorker' ? [await openedIncident(browser, incident)] : [];
      const people = await pageOf(await browser.get(`/people${path}`));
      const [way = ''] = people.links(/^Open the record of/);
      await browser.post(way, danger);
      const person = way.replace('/restricted', '');
      const pages = [path, `${path}/thread`, `/people${path}`, `/people${path}/notes`, ...theirs];
      for (const page of [...pages, person, `${person}/markers`, `${person}/notes`]) {
        const answer = await browser.get(page);
        const html = await answer.text();
        const main = /<main.*<\/main>/s.exec(html)?.[0] ?? '';
        const said = html.includes('to look at it and not to change it');
        const forms = main.match(/<form[^>]*method="post"[^>]*/g) ?? [];
        const ways = [...main.matchAll(/href="(\/(?:contacts|people|triage|restricted)\/[^"#]*)"/g)];
        const answers = await Promise.all(
          [...new Set(ways.map(([, to = '']) => to))].map(async (to) => [to, (await browser.get(to)).status]),
        );
        found.push({
          page,
          status: answer.status,
          said,
          forms,
          refused: answers.filter(([, status]) => status === 403),
        });
      }
    }
    expect(found).toEqual(found.map(({ page }) => ({ page, status: 200, said: true, forms: [], refused: [] })));
  });

  it('looks no longer once it is kept from them', async () => {
    const { path, contact, seen } = await restricted();
    const other = await opened('otherSocialWorker', path);
    const manager = await service.signInAs('manager');
    const them = service.person('otherSocialWorker').id;
    const open = { seen: await seen(), kind: 'staff', words: '', readers: [service.person('socialWorker').id, them] };
    expect((await manager.post(`/restricted${path}/readers`, open)).status).toBe(303);
    const known = { seen: await seen(), words: 'They are my neighbours.' };
    expect((await other.post(`/restricted${path}/conflict`, known)).status).toBe(303);
    expect((await now(service, contact)).restricted?.keptFrom).toEqual([them]);
    expect((await other.get(path)).status).toBe(404);
  });
});

describe('a contact that is restricted again after somebody lifted it', () => {
  it('stays kept from whoever said that they know the family', async () => {
    const [worker, manager] = [await service.signInAs('socialWorker'), await service.signInAs('manager')];
    const contact = await raise(service, concernFor());
    const path = `/contacts/${contact.id}`;
    const seen = async () => String((await now(service, contact)).version);
    await worker.post(`${path}/claim`, { seen: await seen() });
    await worker.post(`/restricted${path}/conflict`, { seen: await seen(), words: 'He is my brother.' });
    await manager.post(`/restricted${path}/lift`, { seen: await seen(), words: 'By mistake.', second: '' });
    expect((await worker.get(path)).status).toBe(200);
    const again = { seen: await seen(), kind: 'staff', words: '', readers: [] };
    expect((await manager.post(`/restricted${path}/readers`, again)).status).toBe(303);
    expect((await worker.get(path)).status).toBe(404);
  });
});
