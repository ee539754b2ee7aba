import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser, type ServedSite, serveSite } from '../support/browser.ts';

let browser: Browser;
let site: ServedSite;
beforeAll(async () => {
  browser = await openBrowser();
  site = await serveSite();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

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
