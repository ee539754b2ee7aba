import { expect, it } from 'vitest';
import { openJourneys } from '../support/browser.ts';

const { browser, site } = await openJourneys();

const roles = ['officer', 'socialWorker', 'manager', 'edt', 'auditor', 'admin', 'lead', 'teacher'] as const;

it.each(roles)('the places of the %s stand in one line at 1280, and the way out stands above them', async (who) => {
  const page = await site.pageOf(browser, who, { viewport: { width: 1280, height: 800 }, javaScriptEnabled: false });
  await page.goto('/home');
  const tops = await page
    .locator('.govuk-service-navigation__service-name, .govuk-service-navigation__item')
    .evaluateAll((items) => items.map((item) => Math.round(item.getBoundingClientRect().top)));
  expect(tops.length).toBeGreaterThan(2);
  expect(new Set(tops).size).toBe(1);
  expect(await page.locator('.app-account').getByRole('button', { name: 'Sign out' }).isVisible()).toBe(true);
  await page.context().close();
});
