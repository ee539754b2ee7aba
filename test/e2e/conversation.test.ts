import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { main, openJourneys } from '../support/browser.ts';
import { raise } from '../support/raise.ts';

const { browser, site } = await openJourneys();

const write = async (page: Page, text: string) => {
  await page.getByLabel('Your message').fill(text);
  await page.getByRole('button', { name: 'Send the message' }).click();
};

it('a teacher and a social worker talk about a concern, more comes to light, and both keep what was said', async () => {
  const contact = await raise(site.service);
  const teacher = await site.pageOf(browser, 'teacher', { viewport: { width: 375, height: 800 } });
  const worker = await site.pageOf(browser, 'socialWorker');

  await worker.goto(`/contacts/${contact.id}`);
  await worker.getByRole('button', { name: 'Claim' }).click();
  await worker.getByRole('link', { name: 'Write to the referrer' }).click();
  await write(worker, 'Did she stay for lunch?');
  expect(await main(worker)).toContain('Not read yet');

  site.service.clock.forwardMinutes(5);
  await teacher.goto(`/referrals/${contact.id}`);
  expect(await main(teacher)).toContain('Messages (1 new message)');
  await teacher.getByRole('link', { name: 'Write to the front door' }).click();
  await write(teacher, 'Yes, with her class.');

  await worker.goto('/board');
  await worker.getByRole('link', { name: '1 new message' }).click();
  expect(await main(worker)).toMatch(/Did she stay for lunch\?[\s\S]*Read by Ruth Okonedo[\s\S]*Yes, with her class\./);
  await worker.goto('/board');
  expect(await main(worker)).not.toContain('new message');

  site.service.clock.forwardMinutes(5);
  await teacher.getByRole('link', { name: 'Back to the concern' }).click();
  await teacher.getByRole('link', { name: 'Add information' }).click();
  await teacher.getByLabel('No, but something must happen today').check();
  await teacher.getByLabel('Something has happened since').check();
  await teacher.getByLabel('What should the front door know?').fill('His uncle was at the gate.');
  await teacher.getByRole('button', { name: 'Send to the front door' }).click();
  expect(await main(teacher)).toContain('call 999 now');

  await worker.reload();
  expect(await worker.locator('tbody tr').first().innerText()).toContain('Danger added');
  await worker.goto(`/contacts/${contact.id}/thread`);
  await worker.getByText('End this conversation').click();
  await worker.getByLabel('Why does nobody need to write any more?').fill('I have telephoned you.');
  await teacher.getByRole('link', { name: /Read all|Write to the front door/ }).click();
  await teacher.getByLabel('Your message').fill('One more thing.');
  await worker.getByRole('button', { name: 'End the conversation' }).click();
  await teacher.getByRole('button', { name: 'Send the message' }).click();
  expect(await main(teacher)).toContain('Your message was not sent.');
  expect(await teacher.getByLabel('What you typed').inputValue()).toBe('One more thing.');

  await teacher.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await teacher.getByRole('link', { name: 'Back to the concern' }).click();
  await teacher.getByRole('link', { name: 'My copy' }).click();
  await teacher.getByRole('button', { name: 'Copy all of it' }).click();
  await teacher.getByText('Copied', { exact: true }).waitFor();
  const copied = await teacher.evaluate(() => navigator.clipboard.readText());
  for (const words of ['Did she stay for lunch?', 'His uncle was at the gate.', contact.reference, 'SHA-256']) {
    expect(copied).toContain(words);
  }
}, 120_000);
