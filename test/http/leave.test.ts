import { beforeEach, describe, expect, it } from 'vitest';
import type { Client } from '../support/client.ts';
import { mainText } from '../support/drafts.ts';
import { expectErrorsToLeadSomewhere } from '../support/error-summary.ts';
import { raise } from '../support/raise.ts';
import { type CastName, type Service, startService } from '../support/service.ts';

let service: Service;
let teacher: Client;
beforeEach(async () => {
  service = await startService();
  teacher = await service.signInAs('teacher');
});

const fields = (cover: CastName | '', more: Record<string, string> = {}) => ({
  seen: '1',
  'from-day': '23',
  'from-month': '11',
  'from-year': '2026',
  'until-day': '27',
  'until-month': '11',
  'until-year': '2026',
  cover: cover && service.person(cover).id,
  ...more,
});
const words = async (response: Response | Promise<Response>) => mainText(await (await response).text());
const kept = async (name: CastName) => (await service.store.people.find(service.person(name).id))!;

describe('leave', () => {
  it('is set with a safeguarding lead of the organisation as cover, shown to both, and ended early', async () => {
    const saved = await teacher.post('/preferences/leave', fields('lead'));
    const { path, response } = await teacher.follow(saved);
    expect(path).toBe('/preferences/leave?done=leave-set');
    expect(await words(response)).toContain('You are away from Monday 23 November 2026 to Friday 27 November 2026');
    const lead = await service.signInAs('lead');
    expect(await words(lead.get('/preferences/leave'))).toContain('Ruth Okonedo, Monday 23 November 2026');

    const ended = await teacher.post('/preferences/leave/end', { seen: '2' });
    expect(ended.headers.get('location')).toBe('/preferences/leave?done=leave-ended');
    expect((await kept('teacher')).leave).toBeUndefined();
  });

  it('offers only who may cover', async () => {
    const page = await (await teacher.get('/preferences/leave')).text();
    expect(page).toContain(service.person('deputy').id);
    expect(page).not.toContain(service.person('otherSchool').id);
    const other = await service.signInAs('otherSchool');
    expect(await words(other.get('/preferences/leave'))).toContain('Nobody at your organisation can cover for you');
  });

  it('is refused beside each field, with everything that was typed', async () => {
    const wrong = await teacher.post(
      '/preferences/leave',
      fields('', { 'from-day': '31', 'from-month': '2', 'until-day': '', 'until-month': '', 'until-year': '' }),
    );
    expect(wrong.status).toBe(400);
    const html = await wrong.text();
    expectErrorsToLeadSomewhere(html);
    expect(html).toContain('The first day must be a real date');
    expect(html).toContain('Enter the last day that you are away');
    expect(html).toContain('Select who covers for you');
    expect(html).toMatch(/name="from-day"[^>]*value="31"|value="31"[^>]*name="from-day"/);

    for (const [cover, text] of [
      ['teacher', 'Select someone other than yourself'],
      ['otherSchool', 'Select someone who still works at your organisation'],
    ] as const) {
      const refused = await teacher.post('/preferences/leave', fields(cover));
      expect([cover, refused.status]).toEqual([cover, 400]);
      expect(await words(refused)).toContain(text);
    }
    expect((await kept('teacher')).leave).toBeUndefined();
  });

  it('never makes a cover of whoever is away, nor sends away whoever covers, even when both press at once', async () => {
    const [lead, deputy] = [await service.signInAs('lead'), await service.signInAs('deputy')];
    const answers = await Promise.all([
      lead.post('/preferences/leave', fields('deputy')),
      deputy.post('/preferences/leave', fields('lead')),
    ]);
    const away = [await kept('lead'), await kept('deputy')].filter(({ leave }) => leave);
    expect(away.length).toBeLessThanOrEqual(1);
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(away.length);
    expect(answers.every(({ status }) => [303, 400, 409].includes(status))).toBe(true);
  });

  it('that was changed meanwhile is shown again, with what was typed', async () => {
    await teacher.post('/preferences/leave', fields('lead'));
    const late = await teacher.post('/preferences/leave', fields('deputy', { 'until-day': '25' }));
    expect(late.status).toBe(409);
    const html = await late.text();
    expect(html).toContain('was changed after you opened this page');
    expect(html).toMatch(/name="until-day"[^>]*value="25"|value="25"[^>]*name="until-day"/);
    expect((await kept('teacher')).leave?.until).toBe('2026-11-27');
    expect((await teacher.post('/preferences/leave/end', { seen: '1' })).status).toBe(409);
  });

  it('is kept for whoever had been signed out while they typed', async () => {
    service.clock.forwardMinutes(13 * 60);
    const late = await teacher.post('/preferences/leave', fields('lead'));
    expect(late.headers.get('location')).toMatch(/^\/sign-in/);
    expect((await kept('teacher')).leave).toBeUndefined();
  });
});

describe('a front-door worker’s leave', () => {
  it('stands on the board and where work is given out, and their cover finds their open work', async () => {
    const { id } = await raise(service);
    const [worker, other] = [await service.signInAs('socialWorker'), await service.signInAs('otherSocialWorker')];
    await worker.post(`/contacts/${id}/claim`, { seen: '1' });
    expect(await words(other.get('/board?holder=me-and-covered'))).toContain('No contact matches');
    expect((await worker.post('/preferences/leave', fields('otherSocialWorker'))).status).toBe(303);

    const away = 'Away until 27 November 2026. Ben Tarrant covers';
    expect(await words(other.get('/board?holder=me-and-covered'))).toContain(away);
    expect(await words(other.get('/board?holder=me'))).toContain('No contact matches');
    const manager = await service.signInAs('manager');
    expect(await words(manager.get(`/contacts/${id}/assign`))).toContain(away);
    expect(await words((await service.signInAs('edt')).get('/board?holder=me-and-covered'))).toContain('No contact');
  });
});
