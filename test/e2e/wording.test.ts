import { expect, it } from 'vitest';
import { openJourneys } from '../support/browser.ts';
import { answeredConcern } from '../support/sent-letter.ts';

const { browser, site } = await openJourneys();

it('an administrator changes what a letter says, a second person publishes it for later, and only letters from then on say it', async () => {
  const { service } = site;
  const before = await answeredConcern(service);
  const letterOf = async (contact: typeof before) => {
    const { letters } = await service.store.contacts.file(contact.id);
    return letters[0]!;
  };
  const old = await letterOf(before);

  const admin = await site.pageOf(browser, 'admin');
  await admin.goto('/wording/letter-family-help/edit');
  const opening = admin.getByLabel('Opening');
  await opening.fill('Dear {referrer},\nThis is how we will help.');
  await admin.getByRole('button', { name: 'Save and preview' }).click();
  expect(await admin.locator('#opening-error').textContent()).toContain('There is no placeholder {referrer}');
  expect(await opening.inputValue()).toBe('Dear {referrer},\nThis is how we will help.');
  await opening.fill('This is how we will help {child}.');
  await admin.getByRole('button', { name: 'Save and preview' }).click();
  expect(await admin.locator('.app-letter').textContent()).toContain('This is how we will help E.C., born 2016.');
  await admin.goto('/wording/letter-family-help/publish');
  expect(await admin.getByRole('button', { name: 'Publish' }).count()).toBe(0);

  const manager = await site.pageOf(browser, 'manager');
  await manager.goto('/wording/letter-family-help/publish');
  await manager.getByLabel('Later').check();
  for (const [name, value] of [
    ['Day', '24'],
    ['Month', '11'],
    ['Year', '2026'],
    ['Time in London', '9am'],
  ] as const) {
    await manager.getByLabel(name, { exact: true }).fill(value);
  }
  await manager.getByRole('button', { name: 'Publish' }).click();
  expect(await manager.locator('main').textContent()).toContain('Planned');
  const words = async (contact: typeof before) => JSON.stringify((await letterOf(contact)).content);
  expect(await words(await answeredConcern(service))).not.toContain('This is how we will help');

  service.clock.set('2026-11-24T09:01:00Z');
  expect(await words(await answeredConcern(service))).toContain('This is how we will help');
  expect(JSON.stringify(await letterOf(before))).toBe(JSON.stringify(old));
  const teacher = await site.pageOf(browser, 'teacher');
  await teacher.goto(`/referrals/${before.id}/letters/${old.id}`);
  expect(await teacher.locator('.app-letter').textContent()).not.toContain('This is how we will help');
}, 120_000);
