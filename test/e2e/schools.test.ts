import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openJourneys } from '../support/browser.ts';
import { registerFiles, someRows } from '../support/school-register.ts';

const { browser, site } = await openJourneys();

const main = async (page: Page) => (await page.locator('main').textContent())?.replace(/\s+/g, ' ');
const press = (page: Page, name: string) => page.getByRole('button', { name }).click();

it('without scripts the council takes the register and names a lead, who proves the address, names a deputy and sets a training day', async () => {
  const officer = await site.pageOf(browser, 'officer', { javaScriptEnabled: false });
  await officer.goto('/home');
  await officer.locator('main').getByRole('link', { name: 'Schools', exact: true }).click();
  await officer.getByRole('link', { name: 'The national register' }).click();
  const files = registerFiles(someRows, '20261120');
  for (const [control, { name, content }] of Object.entries(files)) {
    await officer
      .locator(`form:has(#establishments) input[name=${control}]`)
      .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
  }
  await officer.getByText('Send establishments and links as two files').click();
  await press(officer, 'Look at both files');
  expect(await main(officer)).toContain('Nothing has changed yet');
  await press(officer, 'Take this register');
  expect(await main(officer)).toContain('The register has been taken');

  await officer.goto('/schools');
  await officer.getByLabel('Find a school or setting').fill('oakfield');
  await press(officer, 'Search');
  await officer.getByRole('link', { name: 'Oakfield Primary School' }).click();
  await officer.getByRole('button', { name: 'Name somebody' }).click();
  await officer.getByRole('radio', { name: 'Designated safeguarding lead' }).check();
  await officer.getByLabel('Full name').fill('Priya Nambiar');
  await officer.getByLabel('Email address').fill('office@oakfield-primary.example');
  await press(officer, 'Name them');
  await officer.getByRole('link', { name: /office’s mailbox/ }).click();
  await officer.keyboard.press('ControlOrMeta+A');
  await officer.keyboard.type('dsl@oakfield-primary.example');
  await press(officer, 'Name them');
  expect(await main(officer)).toContain('Not confirmed');

  const lead = await site.pageOf(browser, 'lead', {
    javaScriptEnabled: false,
    viewport: { width: 375, height: 800 },
  });
  await lead.goto('/home');
  await lead.locator('main').getByRole('link', { name: 'Your schools' }).click();
  await lead.getByRole('link', { name: /Contacts and calendar/ }).click();
  await press(lead, 'Yes, tell me of our pupils');
  expect(await main(lead)).toContain('We know that it is still you');
  await lead.getByRole('button', { name: 'Name somebody' }).click();
  await lead.getByRole('radio', { name: 'Deputy' }).check();
  await lead.getByLabel('Full name').fill('Nia Colwyn');
  await lead.getByLabel('Email address').fill('n.colwyn@oakfield-primary.example');
  await press(lead, 'Name them');
  expect(await main(lead)).toContain('Nia Colwyn');

  await officer.goto('/schools/calendar');
  await officer.locator('[name="terms.0.name"]').fill('Autumn 2026');
  await officer.locator('[name="terms.0.first"]').fill('2/9/2026');
  await officer.locator('[name="terms.0.last"]').fill('18/12/2026');
  await press(officer, 'Save these days');
  await lead.getByRole('button', { name: 'Change the school’s own days' }).click();
  await lead.locator('[name="insetDays.0.date"]').fill('24/11/2026');
  await press(lead, 'Save these days');
  expect(await main(lead)).toContain('The next school day is Wednesday 25 November 2026');
}, 120_000);
