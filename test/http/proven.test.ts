import { beforeEach, describe, expect, it } from 'vitest';
import { sixFigures } from '../../functions/store/code.ts';
import type { Contact } from '../../shared/contact/contact.ts';
import type { Client } from '../support/client.ts';
import { concernFor } from '../support/front-door.ts';
import { raise } from '../support/raise.ts';
import { type Service, startService } from '../support/service.ts';
import { incidentOf } from '../support/triage-incidents.ts';

let service: Service;
let contact: Contact;
let worker: Client;
const reveal = { purpose: 'other', words: 'Her aunt must be rung before four o’clock.' };
const page = () => `/contacts/${contact.id}/confidential`;
const goesTo = (answer: Response) => answer.headers.get('location') ?? '';

beforeEach(async () => {
  service = await startService();
  worker = await service.signInAs('socialWorker');
  contact = await raise(
    service,
    concernFor((whole) => ({
      ...whole,
      children: whole.children.map((child) => ({
        ...child,
        'child-home': {
          home: 'address' as const,
          address: '9 Nowhere Lofts',
          addressConfidential: 'yes' as const,
          livesWith: 'Her mother',
        },
      })),
    })),
  );
});

/** Comes back from the organisation's provider, which asked, or remembered the browser and did not. */
async function comesBack(browser: Client, how: 'asked' | 'remembered') {
  service.vouchFor(service.person('socialWorker').email);
  await browser.get('/sign-in/provider?again=yes');
  return browser.get(`/sign-in/callback?code=x&state=state&${how}`);
}

describe('what cannot be taken back once it is seen', () => {
  it('is shown to somebody who has just proved who they are', async () => {
    const shown = await worker.post(page(), reveal);
    expect(await shown.text()).toContain('9 Nowhere Lofts');
  });

  it('asks again after five minutes, keeps what was typed, and shows it to be sent once they have proved it', async () => {
    service.clock.forwardMinutes(6);
    const asked = await worker.post(page(), reveal);
    expect(goesTo(asked)).toBe(`/sign-in/again?next=${encodeURIComponent(page())}&held=yes`);
    const again = await (await worker.get(goesTo(asked))).text();
    expect(again).toContain('/sign-in/provider?again=yes');
    expect(again).not.toContain('Nowhere');
    const back = await comesBack(worker, 'asked');
    expect(goesTo(back)).toBe(`${page()}?held=yes`);
    const form = await (await worker.get(goesTo(back))).text();
    expect(form).toContain('Her aunt must be rung before four o’clock.');
    expect(form).not.toContain('9 Nowhere Lofts');
    expect(await (await worker.post(page(), reveal)).text()).toContain('9 Nowhere Lofts');
  });

  it('is not shown when the provider remembered the browser and asked nobody', async () => {
    service.clock.forwardMinutes(6);
    await comesBack(worker, 'remembered');
    expect((await worker.get('/home')).status).toBe(200);
    expect(goesTo(await worker.post(page(), reveal))).toContain('/sign-in/again');
  });

  it('asks those who sign in with a code for a new code', async () => {
    const incident = await incidentOf(service);
    const police = await service.signInAs('police');
    service.clock.forwardMinutes(6);
    const asked = await police.get(`/incidents/${incident}/safe-contact`);
    const again = await (await police.get(goesTo(asked))).text();
    const { email } = service.person('police');
    expect(again).toContain(`name="email" value="${email}"`);
    await police.post('/sign-in/code', { email, next: `/incidents/${incident}/safe-contact` });
    const carried = decodeURIComponent(police.cookies.get('sign-in') ?? '');
    const code = await service.store.codes.find(JSON.parse(carried.slice(0, carried.lastIndexOf('.'))).id);
    const entered = await police.post('/sign-in/code/check', { code: sixFigures(service.deps.codeKey, code!) });
    expect((await police.get(goesTo(entered))).status).toBe(200);
  });

  it('is refused outright to those who may not have it, however lately they proved who they are', async () => {
    const teacher = await service.signInAs('teacher');
    service.clock.forwardMinutes(6);
    expect((await teacher.post(page(), reveal)).status).toBe(403);
    expect((await teacher.get('/triage/month/csv')).status).toBe(403);
    expect(goesTo(await worker.get('/triage/month/csv'))).toContain('/sign-in/again');
  });
});

describe('a sign-in', () => {
  it('ends the session that this browser carried before, so that a copy of its cookie opens nothing', async () => {
    const copy = service.visitor();
    copy.cookies.set('session', worker.cookies.get('session') ?? '');
    expect((await copy.get('/home')).status).toBe(200);
    await comesBack(worker, 'asked');
    expect(goesTo(await copy.get('/home'))).toContain('/sign-in?next=');
  });
});
