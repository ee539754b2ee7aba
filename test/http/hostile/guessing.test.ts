import { beforeEach, describe, expect, it } from 'vitest';
import type { Client } from '../../support/client.ts';
import { authority, type Service, startService } from '../../support/service.ts';

let service: Service;
beforeEach(async () => {
  service = await startService();
});

const unknown = 'nobody@oakfield-primary.example';
const codesOwed = async () => {
  const { items } = await service.store.notices.unsettled(authority, service.clock.now());
  return items.filter(({ kind }) => kind === 'sign-in-code').length;
};

/** Asks for codes for an hour in every way there is, and answers what was said each time. */
async function askForAnHour(email: string): Promise<number[]> {
  const said: number[] = [];
  let visitor: Client = service.visitor();
  for (let minutes = 0; minutes < 58; minutes += 2) {
    service.clock.forwardMinutes(2);
    const again = minutes % 4 === 2;
    if (!again) visitor = service.visitor();
    const response = await visitor.post('/sign-in/code', again ? { again: 'yes' } : { email: again ? '' : email });
    said.push(response.status);
  }
  return said;
}

/** An answer without what differs every time: signatures and ids. */
async function shown(response: Response): Promise<string> {
  const headers = [...response.headers].filter(([name]) => name !== 'set-cookie' && name !== 'date');
  const cookies = response.headers.getSetCookie().map((cookie) => cookie.replace(/=[^;]*/, '=…').length);
  return JSON.stringify([response.status, headers, cookies, await response.text()]);
}

describe('guessing', () => {
  it('gets no more codes for an address by asking in another way', async () => {
    const said = await askForAnHour(service.person('teacher').email);
    expect(await codesOwed()).toBeLessThanOrEqual(6);
    expect(said.filter((status) => status === 303).length).toBeGreaterThanOrEqual(6);
  });

  it('is told the same for an address with an account and one without, each time', async () => {
    const known = await askForAnHour(service.person('teacher').email);
    service = await startService();
    expect(await askForAnHour(unknown)).toEqual(known);
  });

  it('sees one answer, to the byte, whether or not there is an account, at every step', async () => {
    const steps = async (email: string) => {
      const visitor = service.visitor();
      return [
        await shown(await visitor.post('/sign-in/code', { email })),
        await shown(await visitor.get('/sign-in/code')),
        await shown(await visitor.post('/sign-in/code/check', { code: '000000' })),
        await shown(await visitor.post('/sign-in/code/check', { code: 'abc' })),
        await shown(await visitor.post('/sign-in/code', { again: 'yes' })),
        await shown(await visitor.post('/sign-in/code', { email })),
        await shown(await visitor.postForJson('/sign-in/code', { email })),
      ];
    };
    const person = service.person('gp').email;
    expect(await steps(unknown)).toEqual(await steps(person));
    expect(await steps(service.person('manager').email)).toEqual(await steps('another@nowhere.example'));
  });

  it('is told the same for an address written in another way', async () => {
    const { email } = service.person('teacher');
    await service.visitor().post('/sign-in/code', { email });
    for (const written of [email.toUpperCase(), ` ${email} `]) {
      expect((await service.visitor().post('/sign-in/code', { email: written })).status).toBe(429);
    }
    expect(await codesOwed()).toBe(1);
  });

  it('says when another code may be asked for, on the page where it is entered', async () => {
    const visitor = service.visitor();
    await visitor.post('/sign-in/code', { email: unknown });
    const early = await visitor.post('/sign-in/code', { again: 'yes' });
    expect([early.status, Number(early.headers.get('retry-after')) > 0]).toEqual([429, true]);
    expect(await early.text()).toContain('Wait 60 seconds before you ask for another code');
    service.clock.forwardMinutes(2);
    expect((await visitor.post('/sign-in/code', { again: 'yes' })).headers.get('location')).toBe(
      '/sign-in/code?again=yes',
    );
  });

  it('ends every code that was asked for after five tries, and a code of one browser is none in another', async () => {
    const visitor = service.visitor();
    await visitor.post('/sign-in/code', { email: service.person('teacher').email });
    for (let tries = 0; tries < 5; tries += 1) await visitor.post('/sign-in/code/check', { code: '123 456' });
    const last = await visitor.post('/sign-in/code/check', { code: '123456' });
    expect(await last.text()).toMatch(/Too many wrong codes|expired or was used/);
    expect((await service.visitor().post('/sign-in/code/check', { code: '123456' })).headers.get('location')).toBe(
      '/sign-in',
    );
  });
});
