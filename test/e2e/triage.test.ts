import type { Browser, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Contact } from '../../shared/contact/contact.ts';
import { expectAccessible, openJourneys } from '../support/browser.ts';
import { now, raise } from '../support/raise.ts';
import { richConcern } from '../support/rich-concern.ts';
import type { CastName } from '../support/service.ts';

const { browser, site } = await openJourneys();

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).last().click();
const arrive = (page: Page, heading: string) => page.getByRole('heading', { level: 1, name: heading }).waitFor();

const reasons = 'School saw hunger on four days and the family agrees to help with food.';

/** Fills in the decision about one child. */
async function decide(page: Page, id: string, why = reasons): Promise<void> {
  await page.locator(`input[name="level-${id}"][value="3"]`).check();
  await page.locator(`details:has(input[name="descriptors-${id}"])`).nth(2).locator('summary').click();
  await page.locator(`input[name="descriptors-${id}"]:visible`).first().check();
  await page.locator(`input[name="outcome-${id}"][value="C05"]`).check();
  await page.locator(`input[name="legalBasis-${id}"][value="co-operation"]`).check();
  await page.locator(`#rationale-${id}`).fill(why);
  await page.locator(`#nextStep-${id}`).fill('Family Help will telephone the family and arrange a first visit.');
  for (const [part, value] of Object.entries({ day: '27', month: '11', year: '2026' })) {
    await page.locator(`#nextStepBy-${id}-${part}`).fill(value);
  }
}

/** From the board to the proposal, as a social worker. */
async function triage(page: Page, contact: Contact, seen: (page: Page) => Promise<void>): Promise<void> {
  await page.goto('/board?stage=new');
  await seen(page);
  await press(page, `Claim ${contact.reference}`);
  await arrive(page, `Contact ${contact.reference}`);
  await seen(page);
  await page.getByRole('button', { name: 'Rate how urgent it is' }).click();
  await press(page, 'Save rating');
  await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
  await seen(page);
  await page.getByLabel('Amber').check();
  await page.getByLabel('Why?').fill('Hungry but safe tonight.');
  await press(page, 'Save rating');
  await arrive(page, `Contact ${contact.reference}`);
  await page.getByRole('button', { name: 'Propose a decision' }).click();
  await arrive(page, 'Propose a decision');
  await press(page, 'Propose this decision');
  await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
  await seen(page);
  await page.getByRole('link', { name: 'Maisie Thornbury: select what will happen' }).click();
  await decide(page, 'c1');
  await press(page, /^Use the same decision/);
  await page.getByText('was copied to Alfie Thornbury').waitFor();
  await seen(page);
  await press(page, 'Propose this decision');
  await arrive(page, `Contact ${contact.reference}`);
  await page.getByText('The decision has been proposed.').waitFor();
}

/** From the board to the letter that has gone, as a manager. */
async function signOff(page: Page, contact: Contact, seen: (page: Page) => Promise<void>): Promise<void> {
  await page.goto('/board?stage=sign-off');
  await page.getByRole('link', { name: contact.reference }).click();
  await page.getByRole('button', { name: 'Sign off or return' }).click();
  await arrive(page, 'Sign off a decision');
  await seen(page);
  await press(page, 'Authorise and see the letter');
  await arrive(page, 'Outcome letter');
  await seen(page);
  await page.getByText('This is exactly what Ruth Okonedo at Oakfield Primary School will see.').waitFor();
  await press(page, 'Send the letter');
  await page.getByText('The letter is on its way.').waitFor();
  await seen(page);
}

const nothing = async () => {};
const phone = { viewport: { width: 375, height: 800 } };

describe('from a new contact to its letter', () => {
  it.each<[string, Parameters<Browser['newContext']>[0], (page: Page) => Promise<void>]>([
    ['on a desk', {}, expectAccessible],
    ['on a telephone', phone, expectAccessible],
    ['without scripts', { javaScriptEnabled: false }, nothing],
  ])(
    'works %s',
    async (_, options, seen) => {
      const contact = await raise(site.service, richConcern());
      const open = (who: CastName) => site.pageOf(browser, who, options);
      const errors: string[] = [];
      const worker = await open('socialWorker');
      const manager = await open('manager');
      for (const page of [worker, manager]) page.on('pageerror', (error) => errors.push(error.message));
      await triage(worker, contact, seen);
      await signOff(manager, contact, seen);
      expect((await now(site.service, contact)).status).toBe('outcome-issued');
      expect(errors).toEqual([]);
      await worker.context().close();
      await manager.context().close();
    },
    180_000,
  );
});

describe('on one contact at once', () => {
  const ready = async () => {
    const contact = await raise(site.service, richConcern());
    const worker = await site.service.signInAs('socialWorker');
    await worker.post(`/contacts/${contact.id}/claim`, { seen: '1' });
    await worker.post(`/contacts/${contact.id}/rating`, { seen: '2', colour: 'amber', reason: 'Hungry.' });
    return contact;
  };

  it('two people who decide see each other, and the slower loses no word and overwrites nothing', async () => {
    const contact = await ready();
    const one = await site.pageOf(browser, 'socialWorker');
    const other = await site.pageOf(browser, 'otherSocialWorker');
    await one.goto(`/contacts/${contact.id}`);
    await other.goto(`/contacts/${contact.id}`);
    expect(await other.getByRole('status').first().textContent()).toContain('Amira Haddad opened this just now.');

    for (const page of [one, other]) await page.goto(`/contacts/${contact.id}/decision`);
    for (const id of ['c1', 'c2']) {
      await decide(one, id);
      await decide(other, id, 'Fear at home, told to school by the child on three days of last week.');
    }
    await press(one, 'Propose this decision');
    await one.getByText('The decision has been proposed.').waitFor();
    await press(other, 'Propose this decision');
    await other.getByText('Someone changed this contact while you had it open.').waitFor();
    await expectAccessible(other);
    expect(await other.locator('#rationale-c2').inputValue()).toContain('Fear at home');
    expect(await other.getByText(reasons).first().isVisible()).toBe(true);
    expect((await now(site.service, contact)).version).toBe(4);
    await one.context().close();
    await other.context().close();
  }, 120_000);

  it('Enter in a field sends the form, and never copies one child’s decision over another’s', async () => {
    const contact = await ready();
    const page = await site.pageOf(browser, 'socialWorker');
    await page.goto(`/contacts/${contact.id}/decision`);
    await page.locator('#nextStepBy-c2-year').fill('2026');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
    expect(await page.locator('#nextStepBy-c2-year').inputValue()).toBe('2026');
    await page.context().close();
  });

  it('“none of these” takes back every example, and an example takes back “none”', async () => {
    const contact = await ready();
    const page = await site.pageOf(browser, 'socialWorker');
    await page.goto(`/contacts/${contact.id}/decision`);
    const none = page.locator('#descriptors-c1');
    await none.check();
    await page.locator('details:has(input[name="descriptors-c1"])').nth(1).locator('summary').click();
    const first = page.locator('input[name="descriptors-c1"]:visible').first();
    await first.check();
    expect(await none.isChecked()).toBe(false);
    await none.check();
    expect(await first.isChecked()).toBe(false);
    await page.context().close();
  });
});

it('Back leads from a contact to the board as it was, its filters and its place', async () => {
  for (let n = 0; n < 12; n += 1) await raise(site.service, richConcern(), 'gp');
  const page = await site.pageOf(browser, 'officer');
  await page.goto('/board?stage=new&kind=gp');
  await page.locator('.app-board tbody tr').last().scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => window.scrollY);
  expect(before).toBeGreaterThan(200);
  await page.locator('.app-board tbody tr').last().getByRole('link').click();
  await page.getByRole('heading', { name: 'What the children say' }).waitFor();
  await page.goBack();
  await page.waitForFunction(() => window.scrollY > 200);
  expect(new URL(page.url()).search).toBe('?stage=new&kind=gp');
  expect(Math.abs((await page.evaluate(() => window.scrollY)) - before)).toBeLessThan(50);
  await page.context().close();
}, 60_000);

it('who else has a contact open is told to those who stay on it, without asking for it', async () => {
  const contact = await raise(site.service, richConcern());
  const page = await site.pageOf(browser, 'manager');
  await page.goto(`/contacts/${contact.id}`);
  const line = page.getByRole('status').first();
  expect((await line.textContent())?.trim()).toBe('');
  const colleague = await site.service.signInAs('edt');
  await colleague.get(`/contacts/${contact.id}`);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await page.getByText('Yasmin Torrence opened this just now.').waitFor();
  await page.context().close();
});

it('nothing is wider than a telephone of 320 pixels, however long the words', async () => {
  const long = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch'.repeat(3);
  const concern = richConcern();
  const contact = await raise(site.service, {
    ...concern,
    'what-happened': { ...concern['what-happened'], whatHappened: long },
    children: concern.children.map((child) => ({ ...child, child: { ...child.child, surname: long.slice(0, 58) } })),
  });
  const page = await site.pageOf(browser, 'manager', { viewport: { width: 320, height: 700 } });
  for (const at of ['/board', `/contacts/${contact.id}`, `/contacts/${contact.id}/assign`, '/undelivered']) {
    await page.goto(at);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), at).toBeLessThanOrEqual(320);
  }
  await page.context().close();
});
