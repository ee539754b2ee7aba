import { beforeEach, describe, expect, it } from 'vitest';
import { DraftId } from '../../shared/ids.ts';
import type { Client } from '../support/client.ts';
import { answer, beginDraft, controlsOf, mainText, savingOf } from '../support/drafts.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let ruth: Client;
let priya: Client;
let draft: string;
let path: string;
beforeEach(async () => {
  service = await startService();
  ruth = await service.signInAs('teacher');
  priya = await service.signInAs('lead');
  draft = await beginDraft(ruth);
  path = `${draft}/tasks/what-happened`;
});

const html = async (browser: Client, at: string) => (await browser.get(at)).text();
const stored = async () => {
  const found = await service.store.drafts.find(DraftId.parse(draft.split('/').at(-1)));
  if (!found.ok) throw new Error('no draft');
  return found.value;
};

describe('two people in one draft', () => {
  it('who save two sections at the same moment both keep every word, many times over', async () => {
    for (let round = 0; round < 10; round += 1) {
      const both = await Promise.all([
        answer(ruth, path, { whatHappened: `What Ruth saw, ${round}` }),
        answer(priya, `${draft}/tasks/analysis`, { worries: `What Priya fears, ${round}` }),
      ]);
      expect(both.map(({ status }) => status)).toEqual([303, 303]);
      const { concern, saved } = await stored();
      expect(concern['what-happened']?.whatHappened).toBe(`What Ruth saw, ${round}`);
      expect(concern.analysis?.worries).toBe(`What Priya fears, ${round}`);
      expect([saved['what-happened']?.by.name, saved.analysis?.by.name]).toEqual(['Ruth Okonedo', 'Priya Nambiar']);
    }
  });

  it('are told who is in a section, on its page and in the list, until they leave or two minutes have gone', async () => {
    await html(ruth, path);
    expect(mainText(await html(priya, path))).toContain('Ruth Okonedo is in this section, since 10am.');
    expect(mainText(await html(priya, draft))).toContain('Ruth Okonedo is here, since 10am');
    expect(mainText(await html(ruth, draft))).not.toContain('is here');
    service.clock.forwardMinutes(3);
    expect(mainText(await html(priya, path))).not.toContain('is in this section');
    await answer(priya, path, { whatHappened: 'Saved and left.' });
    expect(mainText(await html(ruth, draft))).toContain('Saved by Priya Nambiar, 10:03am');
    expect(mainText(await html(ruth, path))).toContain('Saved 10:03am by Priya Nambiar');
  });

  it('keep a section while the page says so once a minute, and give it up when that page is left', async () => {
    const page = /data-page="([^"]+)"/.exec(await html(ruth, path))?.[1] ?? '';
    const beat = (browser: Client, more = {}) =>
      browser.postForJson(`${draft}/presence`, { slot: 'what-happened', page, ...more });
    service.clock.forwardMinutes(1);
    await beat(ruth);
    service.clock.forwardMinutes(1);
    expect(await (await beat(priya)).json()).toEqual({ words: 'Ruth Okonedo is in this section, since 10am.' });
    expect(await (await priya.get(`${draft}/presence`)).json()).toMatchObject({
      words: expect.stringContaining('Ruth Okonedo is in'),
    });
    await beat(ruth, { leave: 'yes', page: 'another' });
    expect(await (await beat(priya)).json()).toEqual({ words: 'Ruth Okonedo is in this section, since 10am.' });
    await beat(ruth, { leave: 'yes' });
    expect(await (await beat(priya)).json()).toEqual({ words: '' });
    expect((await beat(ruth, { slot: 'no-such' })).status).toBe(404);
    expect((await beat(ruth, { slot: 'child/nobody' })).status).toBe(404);
  });

  it('of whom one takes the section over: the other is told when they save, and whoever is stale sees both versions', async () => {
    const ruths = savingOf(await html(ruth, path));
    const taken = await priya.post(`${draft}/take-over`, { slot: 'what-happened' });
    expect(taken.headers.get('location')).toBe(path);
    service.clock.forwardMinutes(1);
    const saved = await ruth.postForJson(path, { ...ruths, writer: 'w', turn: '1', whatHappened: 'Ruth’s words' });
    expect(await saved.json()).toMatchObject({ presence: 'Priya Nambiar took this section over from you at 10am.' });

    const late = { seen: '0', whatHappened: 'Priya’s words' };
    const told = await priya.postForJson(path, { ...late, writer: 'p', turn: '1' });
    expect([told.status, await told.json()]).toMatchObject([409, { by: 'Ruth Okonedo', when: '10:01am' }]);
    const stale = await priya.post(path, { ...late, go: 'on' });
    expect(stale.status).toBe(409);
    const page = await stale.text();
    const words = mainText(page);
    for (const part of ['Ruth Okonedo, saved 10:01am', 'Priya Nambiar, on this page, 10:01am', 'Ruth’s words'])
      expect(words).toContain(part);
    expect(controlsOf(page).get('whatHappened')).toEqual(['Priya’s words']);
    expect((await stored()).concern['what-happened']?.whatHappened).toBe('Ruth’s words');

    const merged = await (await priya.post(path, { ...late, ...savingOf(page), go: 'both' })).text();
    expect(controlsOf(merged).get('whatHappened')).toEqual(['Ruth’s words\n\nPriya’s words']);
    const done = await priya.post(path, {
      ...savingOf(merged),
      whatHappened: 'Ruth’s words\n\nPriya’s words',
      go: 'on',
    });
    expect(done.status).toBe(303);
    expect((await stored()).concern['what-happened']?.whatHappened).toBe('Ruth’s words\n\nPriya’s words');
  });
});
