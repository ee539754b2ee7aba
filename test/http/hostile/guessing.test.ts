import { beforeEach, describe, expect, it } from 'vitest';
import { sixFigures } from '../../../functions/store/code.ts';
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

  describe('in the name of a partner whose mailbox it cannot read', () => {
    /** Asks from a place in the network, as the edge and the gateway tell it, whatever the request says itself. */
    const from = (address: string) => ({ 'x-forwarded-for': `198.51.100.7, ${address}, 130.176.0.1` });
    const ask = (browser: Client, address: string) =>
      browser.post('/sign-in/code', { email: service.person('teacher').email }, from(address));
    /** The figures of the newest message, as its reader finds them. */
    async function inMailbox(): Promise<string> {
      const { items } = await service.store.notices.unsettled(authority, service.clock.now());
      const newest = items
        .filter(({ kind }) => kind === 'sign-in-code')
        .toSorted((a, b) => a.createdAt.localeCompare(b.createdAt))
        .at(-1)!;
      const code = await service.store.codes.find(newest.owner.replace('code/', ''));
      return sixFigures(service.deps.codeKey, code!);
    }
    const enter = async (browser: Client, figures: string) =>
      (await browser.post('/sign-in/code/check', { code: figures })).headers.get('location');
    /** For an hour, each minute, a stranger asks and guesses five times. */
    async function floodFrom(addresses: readonly string[]) {
      for (let minute = 0; minute < 60; minute += 1) {
        service.clock.forwardMinutes(1);
        const stranger = service.visitor();
        await ask(stranger, addresses[minute % addresses.length]!);
        for (let tries = 0; tries < 5; tries += 1) await stranger.post('/sign-in/code/check', { code: '123456' });
      }
    }

    it('neither keeps them out nor fills their mailbox, however long it goes on', async () => {
      await floodFrom(['203.0.113.9']);
      expect(await codesOwed()).toBeLessThanOrEqual(12);
      const person = service.visitor();
      expect((await ask(person, '192.0.2.20')).status).toBe(303);
      expect(await enter(person, await inMailbox())).toBe('/home');
    });

    it('from many places, holds off who is new and is told of, but not a browser in which they signed in before', async () => {
      const theirs = service.visitor();
      await ask(theirs, '192.0.2.20');
      expect(await enter(theirs, await inMailbox())).toBe('/home');
      await theirs.post('/sign-out');
      await floodFrom(Array.from({ length: 30 }, (_, each) => `203.0.113.${each}`));
      expect(await codesOwed()).toBeLessThanOrEqual(13);
      expect((await ask(service.visitor(), '192.0.2.21')).status).toBe(429);
      expect(service.logged.map(({ message }) => message)).toContain('codes held off');
      expect((await ask(theirs, '192.0.2.21')).status).toBe(303);
      expect(await enter(theirs, await inMailbox())).toBe('/home');
    });
  });

  it('of two who were given tries at one code, one gets in', async () => {
    const { email } = service.person('teacher');
    const [first, second] = [service.visitor(), service.visitor()];
    await first.post('/sign-in/code', { email });
    service.clock.forwardMinutes(2);
    await second.post('/sign-in/code', { email });
    const { items } = await service.store.notices.unsettled(authority, service.clock.now());
    const ids = new Set(items.map(({ owner }) => owner.replace('code/', '')));
    expect(ids.size).toBe(1);
    const figures = sixFigures(service.deps.codeKey, (await service.store.codes.find([...ids][0]!))!);
    expect((await second.post('/sign-in/code/check', { code: figures })).status).toBe(303);
    expect((await first.post('/sign-in/code/check', { code: figures })).status).toBe(400);
  });
});
