import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { expectAccessible, main, openJourneys } from '../support/browser.ts';

const { browser, site } = await openJourneys();

const press = (page: Page, name: string) => page.getByRole('button', { name }).click();

const worry = 'A boy in my class has come without a coat all week, and was hungry on two days.';

it('a teacher asks without naming the child, is advised, and one press makes a concern with nothing to type again', async () => {
  const teacher = await site.pageOf(browser, 'teacher', { viewport: { width: 375, height: 800 } });
  const worker = await site.pageOf(browser, 'socialWorker');

  await teacher.goto('/home');
  await teacher.getByRole('link', { name: 'Ask us first' }).click();
  await teacher.getByLabel('No', { exact: true }).check();
  await press(teacher, 'Continue');
  await teacher.getByLabel('What are you worried about?').fill(worry);
  await teacher.getByLabel('5 to 9').check();
  await teacher.getByLabel('No, not now').check();
  await teacher.getByLabel('No', { exact: true }).check();
  await teacher.getByLabel('What has been done so far?').fill('We rang home once.');
  await teacher.getByLabel('What do you want to know from us?').fill('Is this one for you?');
  await press(teacher, 'Send the question');
  await teacher.getByText('We have your question.').waitFor();
  const place = new URL(teacher.url()).pathname;

  await worker.goto('/consultations/board');
  expect(await main(worker)).toContain('A child, 5 to 9 years old, not named');
  await worker.getByRole('link', { name: /^AF-/ }).click();
  await press(worker, 'Claim this question');
  await worker.getByLabel('Raise a concern with us').check();
  await worker.getByLabel('Your answer').fill('Hunger on two days is more than money being short.');
  await press(worker, 'Send the answer');
  await worker.getByText('The answer has been sent.').waitFor();

  await teacher.goto(place);
  expect(await main(teacher)).toContain('Hunger on two days is more than money being short.');
  await expectAccessible(teacher);
  await press(teacher, 'Turn this into a concern');
  await teacher.waitForURL(/\/drafts\/[0-9a-f-]+$/);
  const draft = teacher.url();
  await expectAccessible(teacher);
  await teacher.goto(`${draft}/tasks/what-happened`);
  expect(await teacher.getByLabel('What happened, or what is happening?').inputValue()).toBe(worry);
  await teacher.goto(`${draft}/tasks/history`);
  const before = await teacher.locator('textarea').first().inputValue();
  for (const carried of ['Done by then: We rang home once.', 'Advice of Amira Haddad', 'Raise a concern with us']) {
    expect(before).toContain(carried);
  }
  await teacher.goto(`${draft}/tasks/you`);
  expect(await teacher.getByLabel('Your full name').inputValue()).toBe('Ruth Okonedo');

  await teacher.goto(place);
  await press(teacher, 'Go on with the concern');
  await teacher.waitForURL(draft);
}, 120_000);
