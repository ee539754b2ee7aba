import { beforeEach, describe, expect, it } from 'vitest';
import { mailOfNotice } from '../../functions/events/mails/mail-of-notice.ts';
import { DraftId } from '../../shared/ids.ts';
import { Notice } from '../../shared/notice.ts';
import type { Client } from '../support/client.ts';
import { answer, answerWhatIsNeeded, beginDraft, declaration, mainText, savingOf } from '../support/drafts.ts';
import { letterFonts } from '../support/fonts.ts';
import { type CastName, type Service, startService } from '../support/service.ts';

let service: Service;
let teacher: Client;
let draft: string;
beforeEach(async () => {
  service = await startService();
  teacher = await service.signInAs('teacher');
  draft = await beginDraft(teacher);
});

const stored = async () => {
  const found = await service.store.drafts.find(DraftId.parse(draft.split('/').at(-1)));
  if (!found.ok) throw new Error('no draft');
  return found.value;
};
const giving = async (browser: Client, path: 'share' | 'hand-over' | 'stop-sharing', to: CastName, more = {}) =>
  browser.post(`${draft}/${path}`, {
    seen: String((await stored()).handsVersion),
    person: service.person(to).id,
    ...more,
  });

/** A second teacher at the same school, who leads nothing. */
async function colleague(): Promise<Client> {
  const { store, deps, person } = service;
  const police = person('police');
  await store.people.save(
    { ...police, organisation: person('teacher').organisation, version: police.version + 1 },
    deps.newId(),
  );
  return service.signInAs('police');
}

/** The messages that the draft owes. */
async function owed() {
  const { items } = await service.store.notices.unsettled('wyre', new Date('2027-12-31'));
  return items.filter(({ owner }) => owner.startsWith('draft/')).map((item) => Notice.parse(item));
}

describe('a draft', () => {
  it('is open to its owner, to whom it was shared with and to the school’s safeguarding leads, and to nobody else', async () => {
    const other = await colleague();
    expect((await other.get(draft)).status).toBe(404);
    expect((await giving(teacher, 'share', 'police')).status).toBe(303);
    expect((await other.get(draft)).status).toBe(200);
    for (const name of ['lead', 'deputy'] as const)
      expect((await (await service.signInAs(name)).get(draft)).status, name).toBe(200);
    for (const name of ['gp', 'otherSchool'] as const)
      expect((await (await service.signInAs(name)).get(draft)).status, name).toBe(404);
    expect((await giving(teacher, 'stop-sharing', 'police')).status).toBe(303);
    expect((await other.get(draft)).status).toBe(404);
    expect((await stored()).history.map(({ type, by, who }) => [type, by.name, who?.name])).toEqual([
      ['shared', 'Ruth Okonedo', 'PC Dale Whitcombe'],
      ['sharing-stopped', 'Ruth Okonedo', 'PC Dale Whitcombe'],
    ]);
  });

  it('is lost at once to its owner who works elsewhere now, and stands with the lead', async () => {
    const { store, deps, person } = service;
    const ruth = person('teacher');
    await store.people.save({ ...ruth, organisation: person('gp').organisation, version: 2 }, deps.newId());
    expect((await teacher.get(draft)).status).toBe(404);
    expect((await teacher.post(`${draft}/tasks/what-happened`, { whatHappened: 'x' })).status).toBe(404);
    const lead = await service.signInAs('lead');
    expect((await lead.get(draft)).status).toBe(200);
    expect((await giving(lead, 'hand-over', 'deputy')).status).toBe(303);
    expect((await stored()).owner).toBe(person('deputy').id);
    expect((await stored()).sharedWith).toEqual([]);
  });

  it('is shared with nobody of another school, nobody who has left, and nobody twice', async () => {
    for (const name of ['otherSchool', 'leaver', 'gp', 'officer'] as const) {
      const refusal = await giving(teacher, 'share', name);
      expect([name, refusal.status]).toEqual([name, 400]);
      expect(await refusal.text()).toContain('Select a colleague who still works at your organisation');
    }
    expect((await giving(teacher, 'share', 'lead')).status).toBe(303);
    expect(await (await giving(teacher, 'share', 'lead')).text()).toContain('They can open this draft already');
    expect(await (await teacher.post(`${draft}/share`, { seen: '1' })).text()).toContain('Select a colleague');
  });

  it('is deleted, shared and handed over by its owner and the leads only', async () => {
    const other = await colleague();
    await giving(teacher, 'share', 'police');
    for (const attempt of [
      await giving(other, 'share', 'lead'),
      await giving(other, 'hand-over', 'lead'),
      await other.post(`${draft}/delete`),
      await other.get(`${draft}/hand-over`),
    ])
      expect(attempt.status).toBe(403);
    const left = await giving(other, 'stop-sharing', 'police');
    expect(left.headers.get('location')).toBe('/drafts');
  });

  it('changes hands in one act that its old owner may still follow, and the colleague is told without a word of the child', async () => {
    await answer(teacher, `${draft}/tasks/what-happened`, { whatHappened: 'Wren Tallow has a mark on her arm.' });
    expect((await giving(teacher, 'hand-over', 'deputy')).status).toBe(303);
    expect((await teacher.get(draft)).status).toBe(200);
    const [notice] = await owed();
    expect(notice).toMatchObject({ kind: 'draft-handed-over', to: { personId: service.person('deputy').id } });
    const deps = { ...service.deps, fonts: letterFonts() };
    const mail = await mailOfNotice(deps, notice!);
    expect(mail).toMatchObject({ to: service.person('deputy').email });
    expect(JSON.stringify(mail)).toContain(draft);
    expect(JSON.stringify(mail)).not.toMatch(/Wren|Tallow|Ruth|arm/);

    const deputy = await service.signInAs('deputy');
    expect((await giving(deputy, 'hand-over', 'lead', { end: 'yes' })).status).toBe(303);
    expect(await mailOfNotice(deps, notice!)).toEqual({ over: 'not-their-draft' });
    expect((await stored()).sharedWith.map(({ name }) => name)).toEqual(['Ruth Okonedo']);
  });

  it('is not handed over on what somebody saw before another did it, but is while words are typed', async () => {
    const { handsVersion } = await stored();
    const late = { seen: String(handsVersion), person: service.person('lead').id };
    await answer(teacher, `${draft}/tasks/what-happened`, { whatHappened: 'Typed meanwhile.' });
    expect((await teacher.post(`${draft}/share`, late)).status).toBe(303);
    const conflict = await teacher.post(`${draft}/hand-over`, { ...late, person: service.person('deputy').id });
    expect(conflict.status).toBe(409);
    expect(mainText(await conflict.text())).toContain('Somebody else changed who can work on this draft');
    expect((await stored()).concern['what-happened']?.whatHappened).toBe('Typed meanwhile.');
  });

  it('is sent by a colleague in their own name, once they have put in their own contact details', async () => {
    await answerWhatIsNeeded(teacher, draft);
    await giving(teacher, 'share', 'deputy');
    const deputy = await service.signInAs('deputy');
    const sending = { ...declaration, name: 'Tom Hathersage' };
    const refusal = await deputy.post(`${draft}/send`, sending);
    expect(refusal.status).toBe(400);
    expect(await refusal.text()).toContain('Use your own contact details before you send');
    const mine = await deputy.post(`${draft}/my-details`);
    expect(mine.headers.get('location')).toBe(`${draft}/tasks/you?return=check`);
    const sent = await deputy.post(`${draft}/send`, sending);
    expect(sent.status).toBe(303);
    const referral = sent.headers.get('location')!.replace('/sent', '');
    const { items } = await service.store.contacts.raisedBy('wyre', service.person('deputy').id);
    expect(items).toHaveLength(1);
    const concern = await service.store.contacts.concern(items[0]!.id);
    expect(concern.you).toMatchObject({ name: 'Tom Hathersage', secondContactName: 'Ruth Okonedo' });
    expect((await deputy.get(referral)).status).toBe(200);
    expect(mainText(await (await teacher.get(draft)).text())).toContain('Tom Hathersage sent it at');
    expect((await teacher.get(referral)).status).toBe(404);
    expect(await service.store.drafts.sharedWith('wyre', service.person('deputy').id)).toEqual([]);
  });

  it('is gone with all that lay with it when it is deleted', async () => {
    await giving(teacher, 'share', 'deputy');
    expect((await teacher.post(`${draft}/delete`)).status).toBe(303);
    expect(await service.store.drafts.sharedWith('wyre', service.person('deputy').id)).toEqual([]);
    const [notice] = await owed();
    expect(await mailOfNotice({ ...service.deps, fonts: letterFonts() }, notice!)).toEqual({ over: 'draft-gone' });
  });

  it('shows who can work on it, and keeps who was chosen when something is wrong', async () => {
    const page = await (await teacher.get(`${draft}/sharing`)).text();
    expect(mainText(page)).toContain('It is in your hands');
    expect(page).toContain('Tom Hathersage');
    expect(page).not.toContain('Alison Treadwell');
    expect(savingOf(page).seen).toBe('0');
  });
});
