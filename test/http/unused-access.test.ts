import { beforeAll, expect, it } from 'vitest';
import { mainText } from '../support/drafts.ts';
import { minuteHand } from '../support/minute-hand.ts';
import { putDirectory } from '../support/school-directory.ts';
import { contactAt, contactsOf, schoolAt } from '../support/school-world.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let hand: ReturnType<typeof minuteHand>;
const head = () => contactAt(1, 'head', { email: service.person('lead').email });

beforeAll(async () => {
  service = await startService({ now: '2026-11-23T10:00:00.000Z' });
  await putDirectory(service.store, { schools: [schoolAt(1)], added: [], contacts: [contactsOf(1, [head()])] });
  hand = minuteHand(service);
});

/** The lead comes in through the entrance, as people do. */
async function signIn(): Promise<number> {
  const browser = service.visitor();
  service.vouchFor(service.person('lead').email);
  await browser.get('/sign-in/provider?next=/home');
  return (await browser.get('/sign-in/callback?state=state&code=code')).status;
}

const warnings = () => hand.sent.filter(({ subject }) => subject.includes('keep your access'));

it('a lead who does not sign in for a year is warned twice, then kept out, and let in again by the council', async () => {
  expect(await signIn()).toBe(303);
  for (const at of ['2027-09-25T10:00:00.000Z', '2027-11-10T10:00:00.000Z']) {
    service.clock.set(at);
    await hand.minute();
    await hand.minute();
  }
  expect(warnings().map(({ to }) => to)).toEqual([head().email, head().email]);
  const account = () => service.store.people.byEmail('wyre', head().email);
  expect((await account())?.active).toBe(true);
  service.clock.set('2027-11-25T10:00:00.000Z');
  await hand.minute();
  expect((await account())?.active).toBe(false);
  expect(await signIn()).toBe(403);

  const officer = await service.signInAs('officer');
  const path = `/schools/900001/contacts/${head().id}`;
  const page = await (await officer.get(path)).text();
  expect(mainText(page)).toContain('because it had not been used for 12 months');
  const seen = /access"[^>]*>\s*<input[^>]*name="seen" value="(\d+)"/.exec(page)?.[1] ?? '';
  expect((await officer.post(`${path}/access`, { seen: '1' })).headers.get('location')).toBe(path);
  expect((await officer.post(`${path}/access`, { seen })).headers.get('location')).toContain('done=access-kept');
  expect((await account())?.active).toBe(true);
  expect(await signIn()).toBe(303);
  expect(mainText(await (await officer.get(path)).text())).toContain('Last used or given on 25 November 2027');
});
