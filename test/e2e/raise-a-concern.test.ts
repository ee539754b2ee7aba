import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectAccessible, openJourneys } from '../support/browser.ts';

const { browser, site } = await openJourneys();

const arrive = (page: Page, heading: string) => page.getByRole('heading', { level: 1, name: heading }).waitFor();
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const choose = (page: Page, question: string, answer: string) =>
  page.getByRole('group', { name: question }).getByLabel(answer, { exact: true }).check();

/** States of pages that only a journey reaches are looked at by axe, and at the width of a telephone. */
async function look(page: Page): Promise<void> {
  await expectAccessible(page);
  await page.setViewportSize({ width: 375, height: 800 });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width, `width of ${await page.title()}`).toBeLessThanOrEqual(375);
  await page.setViewportSize({ width: 1280, height: 900 });
}

async function raise(page: Page, seen: (page: Page) => Promise<void>): Promise<void> {
  await page.goto('/home');
  await page.getByRole('button', { name: 'Raise a concern' }).click();
  await choose(page, 'Is anyone in immediate danger?', 'No');
  await press(page, 'Continue');
  await choose(page, 'Does something need to happen today to keep a child safe?', 'Yes');
  await press(page, 'Continue');
  expect(await page.getByText('01632 960100').count()).toBeGreaterThan(0);
  await page.getByLabel('What time did you phone?').fill('9.50am');
  await page.getByLabel('Who did you speak to?').fill('Dawn at the front door');
  await press(page, 'I have phoned');
  await arrive(page, 'Is anyone in danger now?');
  await choose(page, 'Is this an allegation about someone who works or volunteers with children?', 'No');
  await press(page, 'Save and continue');
  await arrive(page, 'You and your organisation');
  expect(await page.getByLabel('Your full name').inputValue()).toBe('Ruth Okonedo');
  await press(page, 'Save and go to the task list');
  await arrive(page, 'Raise a concern');
  expect(await page.getByText('Phoned at 9:50am: Dawn at the front door.').isVisible()).toBe(true);

  await page.getByRole('link', { name: 'Who the child is' }).click();
  await choose(page, 'What do you know about when the child was born?', 'I know the date of birth');
  await page.getByLabel('First name').fill('Wren');
  await page.getByLabel('Last name').fill('Tallow');
  await page.getByLabel('Day', { exact: true }).first().fill('31');
  await page.getByLabel('Month', { exact: true }).first().fill('2');
  await page.getByLabel('Year', { exact: true }).first().fill('2017');
  await press(page, 'Save and continue');
  await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
  expect(await page.title()).toMatch(/^Error: /);
  await seen(page);
  await page.getByRole('link', { name: /date of birth must be a real date/ }).click();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('3');
  await press(page, 'Save and continue');
  await arrive(page, 'Where the child is');

  await press(page, 'Save and go to the task list');
  await arrive(page, 'Raise a concern');
  await page.getByRole('link', { name: 'What the child says or shows' }).click();
  await choose(page, 'Can you tell us what Wren Tallow has said or shown, or what life is like for them?', 'Yes');
  await page.getByLabel('What did Wren Tallow say?').fill('“I put the chair by my door.”');
  await press(page, 'Save and go to the task list');
  await arrive(page, 'Raise a concern');

  await page.getByRole('button', { name: 'Add an adult' }).click();
  await page.getByLabel('Full name').fill('Marl Tallow');
  await page.getByLabel('Relationship to Wren Tallow', { exact: true }).selectOption('mother');
  await press(page, 'Save and continue');
  await arrive(page, 'How to contact them safely');
  await choose(page, 'Is it safe to contact Marl Tallow?', 'No');
  await press(page, 'Save and go to the task list');
  await arrive(page, 'Raise a concern');

  await page.getByRole('link', { name: 'What the family knows' }).click();
  await choose(page, 'Have you told the parents or carers that you are raising this concern?', 'No');
  await page.getByLabel('Telling them could put the child at risk of significant harm').check();
  await press(page, 'Save and go to the task list');
  await arrive(page, 'Raise a concern');

  await page.getByRole('link', { name: 'What kind of concern it is' }).click();
  await page.getByRole('checkbox', { name: 'Physical abuse' }).check();
  await page.getByLabel('Which of these is the main one?').selectOption('physical-abuse');
  await press(page, 'Save and continue');
  await arrive(page, 'What happened');
  await page.getByLabel('What happened, or what is happening?').fill('On Monday I saw a mark on her arm.');
  await press(page, 'Save and continue');
  await arrive(page, 'Injuries');
  await choose(page, 'Is any child injured or marked?', 'Yes');
  await page.getByLabel('Place on the body').selectOption('forearm');
  await page.getByLabel('What does it look like?').fill('Red, 4 cm');
  await press(page, /^Add another/);
  await page.getByLabel('Place on the body').nth(1).waitFor();
  await seen(page);
  await press(page, 'Save and go to the task list');
  await arrive(page, 'Raise a concern');

  await page.getByRole('link', { name: 'What you think should happen' }).click();
  await page.getByText('What you may see at each level').click();
  await seen(page);
  await page.getByLabel('What are you worried about?').fill('That it happens again.');
  await page.getByLabel('What needs to happen?').fill('Someone she trusts at home.');
  await page.getByLabel(/^Level 4/).check();
  await page.getByLabel('Why that level?').fill('She is being hurt.');
  await press(page, 'Save and go to the task list');
  await arrive(page, 'Raise a concern');

  await page.getByRole('button', { name: 'Check your answers' }).click();
  await page.getByText('How the front door will read it').click();
  await seen(page);
  await page.getByRole('link', { name: 'Change What needs to happen?' }).click();
  await page.getByLabel('What needs to happen?').fill('Someone she trusts at home, every night.');
  await press(page, 'Save and go back to your answers');
  await arrive(page, 'Check your answers before you send');
  await press(page, /^Send to the/);
  await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
  await seen(page);
  for (const box of await page.locator('form[action$="/send"]').getByRole('checkbox').all()) await box.check();
  await press(page, /^Send to the/);
  await page.getByRole('heading', { name: 'Concern sent' }).waitFor();
  expect(await page.getByText('You will hear by 5pm on Tuesday 24 November').isVisible()).toBe(true);
}

describe('raising a concern', () => {
  it('takes a teacher from the safety gate to a reference, and lets them follow it', async () => {
    const page = await site.pageOf(browser, 'teacher');
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await raise(page, look);
    await page.getByRole('link', { name: 'See what you sent and where it stands' }).click();
    await page.getByText('Someone she trusts at home, every night.').waitFor();
    await look(page);
    await page.goto('/referrals');
    await look(page);
    await page.goto('/drafts');
    expect(await page.getByText('You have no drafts').isVisible()).toBe(true);
    await look(page);
    expect(errors).toEqual([]);
    await page.context().close();
  }, 240_000);

  it('works in the same way without scripts', async () => {
    const page = await site.pageOf(browser, 'teacher', { javaScriptEnabled: false });
    await raise(page, async () => {});
    await page.context().close();
  }, 120_000);

  it('sends someone in danger to the telephone, by keyboard alone', async () => {
    const page = await site.pageOf(browser, 'teacher');
    await page.goto('/concerns/new');
    await page.getByLabel('Yes').focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Call 999 now' }).waitFor();
    await look(page);
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: 'I have called 999' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Is anyone in danger now?' }).waitFor();
    expect(await page.getByLabel('Who made the call?').inputValue()).toBe('Ruth Okonedo');
    await look(page);
    await page.context().close();
  });
});
