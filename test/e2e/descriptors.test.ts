import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { triageSettings } from '../../shared/settings/domestic-abuse.ts';
import { openJourneys } from '../support/browser.ts';

const { browser, site } = await openJourneys();

const main = (page: Page) => page.locator('main').textContent();
const press = (page: Page, name: string) => page.getByRole('button', { name }).click();

it('an administrator adds a descriptor and raises another, a second person sees what it comes to and publishes it for later', async () => {
  const admin = await site.pageOf(browser, 'admin');
  await admin.goto('/home');
  await admin.getByRole('link', { name: 'Descriptors of risk' }).click();
  await admin.getByRole('button', { name: 'Change the descriptors' }).click();
  await admin.getByRole('button', { name: 'Add a descriptor' }).click();
  await admin.getByLabel('Code').fill('EM1');
  await admin.getByLabel('Level 3').check();
  await admin.getByLabel('Group').fill('Physical');
  await admin.getByLabel('Wording').fill('A weapon kept where everybody sees it');
  await press(admin, 'Save to the draft');
  expect(await admin.locator('.govuk-error-summary').textContent()).toContain('Enter the help text');
  await admin.getByLabel('Help text').fill('Count it when somebody says that they are afraid of it.');
  await press(admin, 'Save to the draft');
  await admin.getByRole('link', { name: 'Another descriptor has the code EM1' }).click();
  await admin.keyboard.press('ControlOrMeta+A');
  await admin.keyboard.type('PH5');
  await admin.getByLabel('Where it comes in the list').selectOption('PH4');
  await admin.keyboard.press('Tab');
  await admin.keyboard.press('Enter');
  await admin.getByRole('link', { name: 'Change EM1' }).click();
  await admin.getByLabel('Level 2').check();
  await press(admin, 'Save to the draft');
  await admin.goto('/descriptors/publish');
  expect(await main(admin)).toContain('Ask another manager or administrator');

  const manager = await site.pageOf(browser, 'manager');
  await manager.goto('/descriptors');
  await manager.getByRole('button', { name: 'Preview the draft' }).click();
  await manager
    .getByRole('group', { name: /^PH5: A weapon/ })
    .getByLabel('Suspected')
    .check();
  await manager.goto('/descriptors/publish');
  expect(await main(manager)).toContain('46 descriptors in place of 45: 1 added, 1 changed, 0 removed.');
  expect(await manager.locator('tbody tr').first().textContent()).toMatch(/Level 1.*Level 2.*Higher/);
  await manager.getByLabel('Later').check();
  for (const [name, value] of [
    ['Day', '24'],
    ['Month', '11'],
    ['Year', '2026'],
    ['Time in London', '9am'],
  ] as const) {
    await manager.getByLabel(name, { exact: true }).fill(value);
  }
  await press(manager, 'Publish');
  expect(await main(manager)).toContain('The new descriptors are planned.');

  const { service } = site;
  const packNow = async () => triageSettings(await service.store.settings.inForce(service.clock.now())).pack;
  expect((await packNow()).version).toBe(1);
  service.clock.set('2026-11-24T09:01:00Z');
  expect([(await packNow()).version, (await packNow()).descriptors.length]).toEqual([2, 46]);
}, 120_000);
