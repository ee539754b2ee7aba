import { beforeEach, describe, expect, it } from 'vitest';
import { sixFigures } from '../../functions/store/code.ts';
import type { Client } from '../support/client.ts';
import { expectErrorsToLeadSomewhere } from '../support/error-summary.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let browser: Client;

beforeEach(async () => {
  service = await startService();
  browser = service.visitor();
});

/** The six figures that were sent for the sign-in under way in this browser. */
async function figuresFor(visitor: Client): Promise<string> {
  const carried = decodeURIComponent(visitor.cookies.get('sign-in') ?? '');
  const { id } = JSON.parse(carried.slice(0, carried.lastIndexOf('.')));
  const code = await service.store.codes.find(id);
  if (!code) throw new Error('no code was made');
  return sixFigures(service.deps.codeKey, code);
}

describe('signing in with a code', () => {
  it('takes a partner to the page they wanted', async () => {
    const asked = await browser.post('/sign-in/code', { email: service.person('teacher').email, next: '/drafts' });
    expect(asked.headers.get('location')).toBe('/sign-in/code');
    const entered = await browser.post('/sign-in/code/check', { code: ` ${await figuresFor(browser)} ` });
    expect(entered.headers.get('location')).toBe('/drafts');
    expect((await browser.get('/home')).status).toBe(200);
  });

  it('looks the same whether or not the address has an account, and for staff, who need two factors', async () => {
    const answers = [];
    for (const email of [service.person('teacher').email, 'nobody@nowhere.example', service.person('manager').email]) {
      const visitor = service.visitor();
      const asked = await visitor.post('/sign-in/code', { email });
      answers.push([asked.status, asked.headers.get('location'), await (await visitor.get('/sign-in/code')).text()]);
    }
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    const { items } = await service.store.notices.unsettled('wyre', service.clock.now());
    expect(items.map(({ kind }) => kind)).toEqual(['sign-in-code']);
  });

  it('is refused after five wrong codes, even with the right one', async () => {
    await browser.post('/sign-in/code', { email: service.person('teacher').email });
    const right = await figuresFor(browser);
    const wrong = right === '000000' ? '000001' : '000000';
    for (let tries = 0; tries < 5; tries += 1) {
      const refusal = await browser.post('/sign-in/code/check', { code: wrong });
      expect(refusal.status).toBe(400);
      expectErrorsToLeadSomewhere(await refusal.text());
    }
    expect((await browser.post('/sign-in/code/check', { code: right })).status).toBe(400);
  });

  it('ends after 15 minutes', async () => {
    await browser.post('/sign-in/code', { email: service.person('teacher').email });
    const right = await figuresFor(browser);
    service.clock.forwardMinutes(16);
    expect((await browser.post('/sign-in/code/check', { code: right })).status).toBe(400);
  });

  it('works once: a code that was used opens nothing again', async () => {
    await browser.post('/sign-in/code', { email: service.person('teacher').email });
    const carried = browser.cookies.get('sign-in') ?? '';
    const right = await figuresFor(browser);
    expect((await browser.post('/sign-in/code/check', { code: right })).status).toBe(303);
    const thief = service.visitor();
    thief.cookies.set('sign-in', carried);
    expect((await thief.post('/sign-in/code/check', { code: right })).status).toBe(400);
  });

  it('asks to wait before another code is sent', async () => {
    await browser.post('/sign-in/code', { email: service.person('teacher').email });
    const again = await browser.post('/sign-in/code', { email: service.person('teacher').email });
    expect(again.status).toBe(429);
    expect(Number(again.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('says what is wrong beside the box, with what was typed kept', async () => {
    const refusal = await browser.post('/sign-in/code', { email: 'not an address' });
    const html = await refusal.text();
    expect(refusal.status).toBe(400);
    expectErrorsToLeadSomewhere(html);
    expect(html).toContain('value="not an address"');
  });

  it('leads nowhere but to pages of its own', async () => {
    for (const next of ['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)']) {
      const visitor = service.visitor();
      const person = next.length % 2 ? 'teacher' : 'gp';
      await visitor.post('/sign-in/code', { email: service.person(person).email, next });
      const entered = await visitor.post('/sign-in/code/check', { code: await figuresFor(visitor) });
      expect(entered.headers.get('location')).toBe('/home');
      service.clock.forwardMinutes(2);
    }
  });
});

describe('signing in with the organisation’s account', () => {
  it('lets in the person whose address the provider vouches for', async () => {
    service.vouchFor(service.person('manager').email);
    await browser.get('/sign-in/provider?next=/board');
    const back = await browser.get('/sign-in/callback?code=x&state=state');
    expect(back.headers.get('location')).toBe('/board');
  });

  it('tells someone without an account whom to ask', async () => {
    service.vouchFor('stranger@oakfield-primary.example');
    await browser.get('/sign-in/provider');
    expect((await browser.get('/sign-in/callback?code=x&state=state')).status).toBe(403);
  });

  it('does not finish a sign-in that this browser did not begin', async () => {
    service.vouchFor(service.person('manager').email);
    expect((await browser.get('/sign-in/callback?code=x&state=state')).status).toBe(400);
  });
});

describe('the log of sign-ins', () => {
  const lines = (of: string) => service.logged.filter(({ message }) => message === of).map(({ facts }) => facts);

  it('has each sign-in and each that failed, by opaque ids, codes and never an address', async () => {
    const { id, email } = service.person('manager');
    await browser.get('/sign-in/callback?code=x&state=state');
    service.vouchFor('stranger@oakfield-primary.example');
    await browser.get('/sign-in/provider');
    await browser.get('/sign-in/callback?code=x&state=state');
    service.vouchFor(email);
    await browser.get('/sign-in/provider');
    await browser.get('/sign-in/callback?code=x&state=state&asked');
    const teacher = service.visitor();
    await teacher.post('/sign-in/code', { email: service.person('teacher').email });
    const right = await figuresFor(teacher);
    await teacher.post('/sign-in/code/check', { code: right === '000000' ? '000001' : '000000' });
    await teacher.post('/sign-in/code/check', { code: right });
    expect(lines('sign-in failed')).toEqual([
      { by: 'provider', why: 'not-begun-here' },
      { by: 'provider', why: 'no-account' },
      { by: 'code', why: 'wrong' },
    ]);
    expect(lines('signed in')).toEqual([
      { person: id, by: 'provider', asked: true },
      { person: service.person('teacher').id, by: 'code', asked: true },
    ]);
    expect(JSON.stringify(service.logged)).not.toContain('@');
  });

  it('has that a code came too late, and that an account had ended', async () => {
    const person = service.person('teacher');
    await browser.post('/sign-in/code', { email: person.email });
    const right = await figuresFor(browser);
    service.clock.forwardMinutes(16);
    await browser.post('/sign-in/code/check', { code: right });
    const found = (await service.store.people.find(person.id))!;
    await service.store.people.save({ ...found, active: false, version: found.version + 1 }, service.deps.newId());
    service.vouchFor(person.email);
    await browser.get('/sign-in/provider');
    expect((await browser.get('/sign-in/callback?code=x&state=state')).status).toBe(403);
    expect(lines('sign-in failed')).toEqual([
      { by: 'code', why: 'expired' },
      { by: 'provider', why: 'account-ended', person: person.id },
    ]);
  });

  it('has each attempt to get around a guard: another site’s form, a cookie that we did not make, a session of another', async () => {
    const teacher = await service.signInAs('teacher');
    await teacher.post('/session/extend', {}, { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' });
    await browser.post('/sign-in/code', { email: service.person('gp').email });
    const carried = decodeURIComponent(browser.cookies.get('sign-in') ?? '');
    browser.cookies.set('sign-in', encodeURIComponent(`{"id":"x"}${carried.slice(carried.lastIndexOf('.'))}`));
    expect((await browser.get('/sign-in/code')).headers.get('location')).toBe('/sign-in');
    const [secret] = (teacher.cookies.get('session') ?? '').split('.');
    teacher.cookies.set('session', `${secret}.${service.person('manager').id}`);
    expect((await teacher.get('/home')).status).toBe(303);
    expect(lines('guard refused')).toEqual([
      { why: 'other-site', method: 'POST' },
      { why: 'forged-cookie' },
      { why: 'another-session', route: 'GET /home' },
    ]);
  });
});

describe('a session', () => {
  it('ends at once for every copy of its cookie when its person signs out', async () => {
    const teacher = await service.signInAs('teacher');
    const copy = service.visitor();
    copy.cookies.set('session', teacher.cookies.get('session') ?? '');
    expect((await copy.get('/home')).status).toBe(200);
    const out = await teacher.post('/sign-out');
    expect(out.headers.get('clear-site-data')).toContain('storage');
    expect((await copy.get('/home')).status).toBe(303);
  });

  it('ends when it has not been used for its time, and lasts while it is', async () => {
    const teacher = await service.signInAs('teacher');
    service.clock.forwardMinutes(29);
    expect((await teacher.get('/home')).status).toBe(200);
    service.clock.forwardMinutes(29);
    expect((await teacher.get('/home')).status).toBe(200);
    service.clock.forwardMinutes(31);
    expect((await teacher.get('/home')).headers.get('location')).toBe('/sign-in?next=%2Fhome');
  });

  it('is shorter for staff, and never longer than its absolute limit', async () => {
    const manager = await service.signInAs('manager');
    service.clock.forwardMinutes(21);
    expect((await manager.get('/home')).status).toBe(303);
    const worker = await service.signInAs('socialWorker');
    for (let minutes = 0; minutes < 10 * 60 - 15; minutes += 15) {
      service.clock.forwardMinutes(15);
      expect((await worker.get('/home')).status).toBe(200);
    }
    service.clock.forwardMinutes(15);
    expect((await worker.get('/home')).status).toBe(303);
  });

  it('is carried by a cookie that scripts cannot read, and over TLS only under a name no subdomain can set', async () => {
    const secure = await startService({ publicUrl: 'https://front-door.example' });
    secure.vouchFor(secure.person('manager').email);
    const visitor = secure.visitor();
    await visitor.get('/sign-in/provider');
    const back = await visitor.get('/sign-in/callback?code=x&state=state');
    const cookie = back.headers.getSetCookie().find((line) => line.includes('session')) ?? '';
    expect(cookie).toMatch(/^__Host-session=/);
    for (const attribute of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(attribute);
  });

  it('takes no form from another site', async () => {
    const teacher = await service.signInAs('teacher');
    const forged = await teacher.post(
      '/session/extend',
      {},
      { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' },
    );
    expect(forged.status).toBe(403);
  });
});

describe('every answer', () => {
  it('tells browsers to load nothing foreign, frame nothing and keep nothing', async () => {
    for (const path of ['/', '/sign-in', '/no-such-page', '/home', '/accessibility']) {
      const { headers } = await browser.get(path);
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('same-origin');
    }
  });

  it('shows the number that is right for this minute', async () => {
    expect(await (await browser.get('/')).text()).toContain(service.deps ? 'Family Front Door' : '');
    service.clock.set('2026-11-23T22:00:00.000Z');
    expect(await (await browser.get('/')).text()).toContain('Emergency Duty Team');
  });
});
