import { beforeAll, describe, expect, it } from 'vitest';
import type { Client, FormFields } from '../support/client.ts';
import { controlsOf, errorsOf, mainText } from '../support/drafts.ts';
import { must } from '../support/front-door.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let police: Client;
beforeAll(async () => {
  service = await startService();
  police = await service.signInAs('police');
});

/** Somebody at the form: what their page holds, and what they do there. */
async function atTheForm(browser: Client = police) {
  let html = await (await browser.get('/incidents/new')).text();
  const sent = (fields: FormFields, act: string): FormFields => ({
    ...Object.fromEntries(controlsOf(html)),
    ...fields,
    act,
  });
  return {
    page: () => mainText(html),
    errors: () => errorsOf(html),
    controls: () => controlsOf(html),
    fields: sent,
    async press(act: string, fields: FormFields = {}): Promise<Response> {
      const response = await browser.post('/incidents/new', sent(fields, act));
      if (response.status < 300 || response.status >= 400) html = await response.clone().text();
      return response;
    },
  };
}

const on = (name: string, day: string, month: string, year: string): FormFields => ({
  [`${name}-day`]: day,
  [`${name}-month`]: month,
  [`${name}-year`]: year,
});
const began = { ...on('occurredAt', '21', '11', '2026'), 'occurredAt-time': '10.40pm' };
const incident = (policeReference: string): FormFields => ({
  ...{ policeReference, grade: 'medium', narrative: 'Officers found the kitchen door forced.' },
  ...began,
  ...{ 'place-kind': 'home', 'place-address': '8 Tanner Row' },
});
const victim: FormFields = {
  ...{
    'a1-roles': 'victim',
    'a1-name': 'Corinna Alderwick',
    ...on('a1-birth', '14', '2', '1991'),
    'a1-pregnant': 'no',
  },
  ...{ 'a1-safeToContact': 'yes', 'a1-safeHow': 'text-message', 'a1-phone': '07700 900417' },
  ...{ 'a1-refugeName': 'Merrow House' },
};
const abuser: FormFields = { 'a2-roles': 'alleged-abuser', 'a2-name': 'Dean Pashley' };
const child: FormFields = {
  ...{ 'c1-born': 'yes', 'c1-forename': 'Robin', 'c1-surname': 'Alderwick', ...on('c1-birth', '5', '3', '2017') },
  ...{ 'c1-to-a1': 'mother', 'c1-present': 'yes', 'c1-where': 'On the stairs' },
};
const assessment: FormFields = {
  ...{ tool: 'other', toolName: 'Force tool', toolVersion: '3', toolAnswers: '1 Injury: yes\n2 Fear: no' },
  ...{ toolYesCount: '1', notifications: '14/03/2026\n2026-10-02' },
};

/** Goes through the whole form, up to its check. */
async function filledIn(policeReference: string, browser = police) {
  const form = await atTheForm(browser);
  await form.press('continue', incident(policeReference));
  await form.press('continue', victim);
  await form.press('continue', abuser);
  await form.press('continue', child);
  await form.press('continue', assessment);
  return form;
}
const saved = async (policeReference: string) => {
  const id = await service.store.incidents.byPoliceReference('wyre', { force: 'severn-vale', policeReference });
  return must(await service.store.incidents.forRule(id!));
};

describe('an incident that a police officer types', () => {
  it('goes page by page to a check, and is one incident with everything that was typed, whatever is pressed twice', async () => {
    const form = await filledIn('FORM/1');
    expect(form.page()).toContain('Check what you are about to send');
    for (const shown of ['Corinna Alderwick', '07700 900417', 'On the stairs', 'force-tool, version 3']) {
      expect(form.page()).toContain(shown);
    }
    const first = await form.press('send');
    expect(first.headers.get('location')).toMatch(/^\/incidents\/[0-9a-f-]{36}\?done=incident-sent$/);
    const again = await form.press('send');
    expect(again.headers.get('location')).toBe(
      first.headers.get('location')?.replace('incident-sent', 'incident-unchanged'),
    );
    const { incident: kept, sealed } = await saved('FORM/1');
    expect(kept).toMatchObject({ channel: 'portal', version: 1, receivedFrom: { name: 'PC Dale Whitcombe' } });
    expect(kept.facts).toMatchObject({
      occurredAt: '2026-11-21T22:40:00.000Z',
      tools: [
        { tool: 'force-tool', version: '3', yesCount: 1, answers: [{ question: '1 Injury', answer: 'yes' }, {}] },
      ],
      previous: { notifications: [{ on: '2026-03-14' }, { on: '2026-10-02' }] },
      adults: [{ id: 'a1', relationships: [{ childId: 'c1', relationship: 'mother' }] }, { id: 'a2' }],
      children: [{ id: 'c1', present: 'yes', where: 'On the stairs' }],
    });
    expect(sealed.safeContacts).toMatchObject([
      { adultId: 'a1', phone: '07700 900417', refuge: { name: 'Merrow House' } },
    ]);
    const stands = await mainText(await (await police.follow(first)).response.text());
    expect(stands).toContain('The incident has been sent to the triage.');
    expect(stands).not.toMatch(/07700|Merrow|Tanner|kitchen/);
    expect(service.logged.join()).not.toMatch(/Corinna|FORM|07700/);
  });

  it('keeps every word where a page cannot be taken, and says what is wrong beside it', async () => {
    const form = await atTheForm();
    const wrong = await form.press('continue', { ...incident(''), 'occurredAt-day': '31', 'occurredAt-time': 'late' });
    expect(wrong.status).toBe(400);
    expect(form.errors()).toEqual(
      expect.arrayContaining(['Enter your police reference', 'When it began must be a real date']),
    );
    expect(form.controls().get('narrative')).toEqual(['Officers found the kitchen door forced.']);
    await form.press('continue', incident('FORM/2'));
    expect((await form.press('continue', { 'a1-name': 'Corinna Alderwick' })).status).toBe(400);
    expect(form.errors()).toEqual(['Select what the adult is in the incident']);
    expect(form.controls().get('policeReference')).toEqual(['FORM/2']);
  });

  it('is looked at as a whole before it goes: a child older than the parent, 29 February 2025, a night that is still to come', async () => {
    const form = await filledIn('FORM/3');
    await form.press('go:c1');
    expect((await form.press('continue', on('c1-birth', '29', '2', '2025'))).status).toBe(400);
    expect(form.errors()).toEqual(['The date of birth must be a real date']);
    await form.press('continue', on('c1-birth', '29', '2', '2024'));
    await form.press('go:a1');
    await form.press('continue', on('a1-birth', '1', '3', '2025'));
    expect(form.errors()).toEqual(['The child would be older than their parent. Check both dates of birth']);
    await form.press('continue', on('c1-birth', '1', '6', '2026'));
    await form.press('go:incident');
    await form.press('continue', on('occurredAt', '24', '11', '2026'));
    expect(form.errors()).toEqual(['When it began must be in the past']);
    await form.press('continue', { ...began, policeReference: '/ - /' });
    expect(form.errors()).toEqual(['Your police reference must have a letter or a number in it']);
  });

  it('takes more people, and lets go of one with all that was typed about them', async () => {
    const form = await filledIn('FORM/4');
    await form.press('add-child');
    expect(form.page()).toContain('Child 2 of 2');
    await form.press('continue', { 'c2-born': 'no', ...on('c2-expected', '14', '2', '2027') });
    expect(form.page()).toContain('Expected 14 February 2027');
    await form.press('remove:a2');
    expect(form.page()).not.toContain('Dean Pashley');
    await form.press('send');
    const { incident: kept } = await saved('FORM/4');
    expect([kept.facts.adults.length, kept.facts.children.length]).toEqual([1, 2]);
  });

  it('says before it is sent that the reference is known, and is refused where nobody of it is in that incident', async () => {
    await (await filledIn('FORM/5')).press('send');
    const changed = await filledIn('form 5');
    expect(changed.page()).toContain('Your force told us of this police reference before');
    await changed.press('go:incident');
    await changed.press('continue', { grade: 'high' });
    expect((await changed.press('send')).headers.get('location')).toContain('done=incident-changed');
    const other = await filledIn('FORM/5');
    await other.press('go:a1');
    await other.press('continue', { 'a1-name': 'Somebody Else' });
    await other.press('go:a2');
    await other.press('continue', { 'a2-name': 'Another' });
    await other.press('go:c1');
    await other.press('continue', { 'c1-forename': 'Nobody', 'c1-surname': 'Known' });
    expect((await other.press('send')).status).toBe(400);
    expect(other.errors()[0]).toContain('nobody of these people is in it');
  });

  it('is not told again by whoever it is about: to them the reference is that of another incident', async () => {
    const mine = service.person('policeLead').name;
    const first = await filledIn('FORM/7');
    await first.press('go:a2');
    await first.press('continue', { 'a2-name': mine });
    expect((await first.press('send')).status).toBe(303);
    const before = await saved('FORM/7');
    const again = await filledIn('FORM/7', await service.signInAs('policeLead'));
    expect(again.page()).not.toContain('told us of this police reference before');
    expect((await again.press('send')).status).toBe(400);
    expect(again.errors()[0]).toContain('nobody of these people is in it');
    expect(await saved('FORM/7')).toEqual(before);
  });

  it('comes back to whoever typed it when their session had ended, and is there for no one but the police', async () => {
    const browser = await service.signInAs('police');
    const form = await atTheForm(browser);
    await form.press('continue', incident('FORM/6'));
    service.clock.forwardMinutes(60);
    await browser.post('/incidents/new', form.fields(victim, 'continue'));
    service.vouchFor(service.person('police').email);
    await browser.get('/sign-in/provider?next=/home');
    const { path, response } = await browser.follow(await browser.get('/sign-in/callback?state=state&code=code'));
    expect(path).toBe('/incidents/new?held=yes');
    const html = await response.text();
    expect([controlsOf(html).get('a1-phone'), controlsOf(html).get('narrative')]).toEqual([
      ['07700 900417'],
      ['Officers found the kitchen door forced.'],
    ]);
    for (const name of ['teacher', 'adviser'] as const) {
      const other = await service.signInAs(name);
      expect((await other.get('/incidents/new')).status).toBe(404);
      expect((await other.post('/incidents/new', {})).status).toBe(404);
    }
  });
});
