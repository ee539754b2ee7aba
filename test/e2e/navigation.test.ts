import { expect, it } from 'vitest';
import { openJourneys } from '../support/browser.ts';
import { raise } from '../support/raise.ts';

const { browser, site } = await openJourneys();

const roles = [
  ...(['officer', 'socialWorker', 'manager', 'edt', 'auditor', 'admin', 'lead', 'teacher'] as const),
  ...(['police', 'policeLead', 'healthVisitor', 'healthLead'] as const),
];

it.each(roles)('the places of the %s stand in one line at 1280, and the way out stands above them', async (who) => {
  const page = await site.pageOf(browser, who, { viewport: { width: 1280, height: 800 }, javaScriptEnabled: false });
  for (const place of ['/home', '/consultations', '/triage-outcomes']) {
    if ((await page.goto(place))?.status() !== 200) continue;
    const tops = await page
      .locator('.govuk-service-navigation__service-name, .govuk-service-navigation__item')
      .evaluateAll((items) => items.map((item) => Math.round(item.getBoundingClientRect().top)));
    expect(tops.length).toBeGreaterThan(2);
    expect([place, new Set(tops).size]).toEqual([place, 1]);
  }
  expect(await page.locator('.app-account').getByRole('button', { name: 'Sign out' }).isVisible()).toBe(true);
  await page.context().close();
});

it('no name or role in the list of workers is broken in the middle of a word on a telephone', async () => {
  const contact = await raise(site.service);
  const page = await site.pageOf(browser, 'officer', { viewport: { width: 375, height: 800 } });
  await page.goto(`/contacts/${contact.id}/assign`);
  const broken = await page.locator('.app-workers label').evaluateAll((labels) =>
    labels.flatMap((label) => {
      const text = label.firstChild as Text;
      return [...text.data.matchAll(/\p{L}+/gu)].flatMap(({ 0: word, index }) => {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        return range.getClientRects().length > 1 ? [word] : [];
      });
    }),
  );
  expect(broken).toEqual([]);
  await page.context().close();
});

it('one press hides a page and its title from whoever walks past, and another brings it back with what was typed', async () => {
  const page = await site.pageOf(browser, 'teacher', { viewport: { width: 375, height: 800 } });
  await page.goto('/ask');
  await page.getByLabel('No', { exact: true }).check();
  await page.getByRole('button', { name: 'Continue' }).click();
  const title = await page.title();
  await page.getByLabel('What are you worried about?').fill('She said that he will come back tonight.');
  await page.getByRole('link', { name: 'Hide page' }).click();
  const hidden = page.getByRole('dialog', { name: 'Page hidden' });
  expect(await hidden.isVisible()).toBe(true);
  expect(await page.title()).toBe('Page hidden');
  // What is behind is covered, not only dimmed: neither seen nor reached.
  const behind = await hidden.evaluate((dialog) => getComputedStyle(dialog, '::backdrop').backgroundColor);
  expect(behind).toBe('rgb(255, 255, 255)');
  await page.keyboard.press('Enter');
  expect(await hidden.isVisible()).toBe(false);
  expect(await page.title()).toBe(title);
  expect(await page.getByLabel('What are you worried about?').inputValue()).toBe(
    'She said that he will come back tonight.',
  );
  await page.context().close();
});

it('a page is hidden without scripts too, by one that says nothing', async () => {
  const page = await site.pageOf(browser, 'officer', { javaScriptEnabled: false });
  await page.goto('/board');
  await page.getByRole('link', { name: 'Hide page' }).click();
  expect(await page.locator('main').innerText()).toMatch(/^Page hidden/);
  await page.context().close();
});

it('shows nothing of the last page to whoever goes back after somebody has signed out', async () => {
  const contact = await raise(site.service);
  const page = await site.pageOf(browser, 'officer');
  await page.goto(`/contacts/${contact.id}`);
  expect(await page.content()).toContain(contact.reference);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('heading', { name: 'You have signed out' }).waitFor();
  await page.goBack();
  expect(page.url()).toContain('/sign-in?next=');
  expect(await page.content()).not.toContain(contact.reference);
  await page.context().close();
});
