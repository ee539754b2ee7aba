import { beforeEach, describe, expect, it } from 'vitest';
import { browserKind } from '../../shared/preferences/browser-kind.ts';
import type { Client } from '../support/client.ts';
import { expectErrorsToLeadSomewhere } from '../support/error-summary.ts';
import { type Service, startService } from '../support/service.ts';

const page = '/preferences/sessions';
let service: Service;
let here: Client;

beforeEach(async () => {
  service = await startService();
  here = await service.signInAs('teacher');
  service.clock.forwardMinutes(1);
});

const namesOn = async (browser: Client) =>
  [...(await (await browser.get(page)).text()).matchAll(/name="session" value="([0-9a-f]{32})"/g)].map(([, id]) => id!);
const isIn = async (browser: Client) => (await browser.get('/home')).status === 200;

describe('the sessions of whoever is signed in', () => {
  it('are shown to them alone, each with when it began and which is this one, and one of them can be ended', async () => {
    const there = await service.signInAs('teacher');
    service.clock.forwardMinutes(1);
    const third = await service.signInAs('teacher');
    const gp = await service.signInAs('gp');
    const html = await (await here.get(page)).text();
    expect(html.match(/Signed in at/g)).toHaveLength(3);
    expect(html.match(/: this one/g)).toHaveLength(1);
    expect(html).toContain('Last used at');
    expect(await namesOn(gp)).toEqual([]);
    // The newest that is not this one stands first.
    const [newest] = await namesOn(here);
    expect((await here.post(page, { session: newest! })).headers.get('location')).toBe(`${page}?done=sessions-ended`);
    expect([await isIn(here), await isIn(there), await isIn(third), await isIn(gp)]).toEqual([true, true, false, true]);
    expect(await namesOn(here)).toHaveLength(1);
  });

  it('can be ended everywhere else at once, and those of another person are never ended by it', async () => {
    const [there, third, gp] = [
      await service.signInAs('teacher'),
      await service.signInAs('teacher'),
      await service.signInAs('gp'),
    ];
    const [theirs] = await namesOn(there);
    await gp.post(page, { session: theirs! });
    await gp.post(page, { session: 'others' });
    expect([await isIn(here), await isIn(there), await isIn(third)]).toEqual([true, true, true]);
    await here.post(page, { session: 'others' });
    expect([await isIn(here), await isIn(there), await isIn(third), await isIn(gp)]).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  it('that ran out are not shown', async () => {
    service.clock.forwardMinutes(31);
    const again = await service.signInAs('teacher');
    expect((await (await again.get(page)).text()).match(/Signed in at/g)).toHaveLength(1);
  });

  it('are told apart by the kind of browser, and by nothing by which a machine could be followed', async () => {
    const edge =
      'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0';
    const phone =
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Mobile/15E Safari/604';
    expect([edge, phone, 'curl/8'].map(browserKind)).toEqual([
      'Edge on a computer',
      'Safari on a telephone or tablet',
      undefined,
    ]);
    service.vouchFor(service.person('manager').email);
    const browser = service.visitor();
    await browser.get('/sign-in/provider');
    await browser.get('/sign-in/callback?code=x&state=state', { 'User-Agent': edge });
    expect(await (await browser.get(page)).text()).toContain('Edge on a computer: this one');
  });
});

describe('all sessions of one person', () => {
  const somebody = `${page}/of-somebody`;

  it('are ended at once by an administrator, who is on record for it; the person can sign in again', async () => {
    const admin = await service.signInAs('admin');
    const there = await service.signInAs('teacher');
    const { id, email } = service.person('teacher');
    const ended = await admin.post(somebody, { email: ` ${email} ` });
    expect(ended.headers.get('location')).toBe(`${somebody}?done=somebody-signed-out`);
    expect([await isIn(here), await isIn(there), await isIn(admin)]).toEqual([false, false, true]);
    const by = service.person('admin').id;
    expect(service.logged.map(({ message, facts }) => [message, facts])).toContainEqual([
      'sessions ended',
      { person: id, by },
    ]);
    service.clock.forwardMinutes(1);
    expect(await isIn(await service.signInAs('teacher'))).toBe(true);
    expect(await isIn(here)).toBe(false);
  });

  it('are ended for an address that has an account, and what was typed is kept where it has none', async () => {
    const admin = await service.signInAs('admin');
    const refusal = await admin.post(somebody, { email: 'nobody@nowhere.example' });
    expect(refusal.status).toBe(400);
    const html = await refusal.text();
    expectErrorsToLeadSomewhere(html);
    expect(html).toContain('value="nobody@nowhere.example"');
  });

  it('are no matter of anybody else’s', async () => {
    const email = service.person('manager').email;
    const manager = await service.signInAs('manager');
    for (const who of ['teacher', 'socialWorker', 'auditor'] as const) {
      expect((await (await service.signInAs(who)).post(somebody, { email })).status).toBe(403);
    }
    expect(await isIn(manager)).toBe(true);
  });
});
