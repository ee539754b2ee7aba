import { beforeEach, describe, expect, it } from 'vitest';
import { DraftId } from '../../shared/ids.ts';
import type { Client } from '../support/client.ts';
import { answerWhatIsNeeded, beginDraft, mainText, story } from '../support/drafts.ts';
import { type CastName, type Service, startService } from '../support/service.ts';

let service: Service;
let teacher: Client;
let draft: string;
beforeEach(async () => {
  service = await startService();
  teacher = await service.signInAs('teacher');
  draft = await beginDraft(teacher);
});

/** What somebody reads on a page, who signs in anew because time passes in these tests. */
const read = async (who: CastName, path = '/drafts') =>
  mainText(await (await (await service.signInAs(who)).get(path)).text());
const raw = async (who: CastName) => (await (await service.signInAs(who)).get('/drafts')).text();
const daysOn = (days: number) => service.clock.forwardMinutes(days * 24 * 60);

describe('the list of drafts', () => {
  it('shows a lead every unsent one of the school, with whose, how old and how far, and no child’s name', async () => {
    await answerWhatIsNeeded(teacher, draft);
    daysOn(8);
    const page = await read('lead');
    for (const words of ['Not sent yet at Oakfield', 'Ruth Okonedo', '8 days', 'Ready to send', '10am on Monday'])
      expect(page).toContain(words);
    expect(await raw('lead')).toContain(`href="${draft}"`);
    expect(page).not.toContain(story.child.surname);
    expect(await read('teacher')).toContain(story.child.surname);
    expect(await read('otherSchool')).not.toContain('Ruth Okonedo');
  });

  it('tells a lead on the first page how many are not sent, and how old the oldest is', async () => {
    expect(await read('lead', '/home')).toContain('1 concern not sent yet at your organisation, the oldest less than');
    daysOn(8);
    await beginDraft(await service.signInAs('deputy'));
    expect(await read('lead', '/home')).toContain('2 concerns not sent yet at your organisation, the oldest 8 days');
    expect(await read('teacher', '/home')).not.toContain('at your organisation, the oldest');
    expect(await read('otherSchool', '/home')).toContain('has none that is not sent');
  });

  it('shows whoever it was shared with whose it is, and who is in it now', async () => {
    const { store, deps, person } = service;
    const police = { ...person('police'), organisation: person('teacher').organisation, version: 2 };
    await store.people.save(police, deps.newId());
    expect(await read('police')).not.toContain('Shared with you');
    const share = await teacher.post(`${draft}/share`, { seen: '0', person: police.id });
    expect(share.status).toBe(303);
    await teacher.get(`${draft}/tasks/what-happened`);
    const page = await read('police');
    expect(page).toContain('Shared with you');
    expect(page).toMatch(/Ruth Okonedo.*Ruth Okonedo/);
    expect(page).not.toContain('Not sent yet at');
  });

  it('shows a lead once what is shared with them, and the rest of the school’s below', async () => {
    const { person } = service;
    await beginDraft(await service.signInAs('deputy'));
    await teacher.post(`${draft}/share`, { seen: '0', person: person('lead').id });
    const page = await raw('lead');
    expect(page.split(`href="${draft}"`)).toHaveLength(2);
    expect(await read('lead')).toMatch(/Shared with you.*Ruth Okonedo.*Also not sent yet at Oakfield.*Begun/);
    expect(await read('lead', '/home')).toContain('2 concerns not sent yet at your organisation');
  });

  it('marks for the lead what a leaver held, and the lead takes it over', async () => {
    const { store, deps, person } = service;
    expect(await raw('lead')).not.toContain('Has left');
    await store.people.save({ ...person('teacher'), active: false, version: 2 }, deps.newId());
    const lead = await service.signInAs('lead');
    const page = await (await lead.get('/drafts')).text();
    expect(page).toContain('Has left');
    expect(page).toContain(`${draft}/hand-over`);
    const given = await lead.post(`${draft}/hand-over`, { seen: '0', person: person('lead').id });
    expect(given.status).toBe(303);
    expect(await raw('lead')).not.toContain('Has left');
    expect(await read('lead')).toContain('Nobody at the front door can see these until you send them');
  });
});

describe('a draft whose time is over', () => {
  it('is gone from every list and opens for nobody, though the table holds it still', async () => {
    daysOn(89);
    expect(await read('lead', '/home')).toContain('the oldest 89 days');
    daysOn(1);
    expect(await read('teacher')).toContain('You have no drafts');
    expect(await read('lead')).toContain('has a concern that is not sent');
    expect(await read('lead', '/home')).toContain('has none that is not sent');
    for (const who of ['teacher', 'lead'] as const) {
      const browser = await service.signInAs(who);
      expect((await browser.get(draft)).status).toBe(404);
      expect((await browser.post(`${draft}/tasks/what-happened`, { whatHappened: 'x' })).status).toBe(404);
    }
    expect((await service.store.drafts.find(DraftId.parse(draft.split('/').at(-1)))).ok).toBe(true);
  });
});
