import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { sixFigures } from '../../functions/store/code.ts';
import { DraftId } from '../../shared/ids.ts';
import { expectAccessible, openJourneys } from '../support/browser.ts';
import { beginDraft } from '../support/drafts.ts';

const { browser, site } = await openJourneys();

const words = 'He said the dog sleeps in his bed. '.repeat(43).trim();

/** A draft of the teacher's, open at the page on which people write most. */
async function writing(): Promise<{ page: Page; path: string; stored: () => Promise<string | undefined> }> {
  const draft = await beginDraft(await site.service.signInAs('teacher'));
  const page = await site.pageOf(browser, 'teacher');
  const path = `${draft}/tasks/what-happened`;
  await page.goto(path);
  const stored = async () => {
    const found = await site.service.store.drafts.find(DraftId.parse(draft.split('/').at(-1)));
    return found.ok ? found.value.concern['what-happened']?.whatHappened : undefined;
  };
  return { page, path, stored };
}

const box = (page: Page) => page.getByLabel('What happened, or what is happening?');
const status = (page: Page) => page.locator('[data-saved]');
/** The figures that the mail brings to the person whose browser this is. */
async function figuresFor(page: Page): Promise<string> {
  const cookie = (await page.context().cookies()).find(({ name }) => name === 'sign-in');
  const [, id = ''] = /"id":"([^"]+)"/.exec(decodeURIComponent(cookie?.value ?? '')) ?? [];
  const code = await site.service.store.codes.find(id);
  if (!code) throw new Error('no code was made');
  return sixFigures(site.service.deps.codeKey, code);
}

const inStorage = (page: Page) => page.evaluate(() => JSON.stringify(localStorage));

/** Closes a tab, and waits until what it sent in its last moment has met the line that is away. */
async function closed(page: Page): Promise<void> {
  await page.close();
  await new Promise((resolve) => setTimeout(resolve, 1_000));
}

describe('words typed into a page of the form', () => {
  it('are saved while they are typed, and say when', async () => {
    const { page, stored } = await writing();
    await box(page).fill('Typed and not sent');
    await expect.poll(() => status(page).textContent()).toBe('Saved 10am');
    expect(await stored()).toBe('Typed and not sent');
    expect(await inStorage(page)).toBe('{}');
    await page.context().close();
  });

  it('are saved when the tab is closed in the middle of a word', async () => {
    const { page, stored } = await writing();
    await box(page).pressSequentially('Closed in the mid');
    await page.close({ runBeforeUnload: true });
    await expect.poll(stored).toBe('Closed in the mid');
    await page.context().close();
  });

  it('are saved once the line is back after five minutes', async () => {
    const { page, stored } = await writing();
    await page.clock.install();
    site.setDown(true);
    await box(page).fill(words);
    await page.clock.runFor(2_000);
    await expect.poll(() => status(page).textContent()).toBe('Not saved yet: trying again');
    await page.clock.runFor('05:00');
    expect(await box(page).inputValue()).toBe(words);
    site.setDown(false);
    const later = async () => {
      await page.clock.runFor(10_000);
      return status(page).textContent();
    };
    await expect.poll(later, { timeout: 10_000 }).toBe('Saved 10am');
    expect(await stored()).toBe(words);
    await page.context().close();
  });

  it('outlive a closed tab while the line is away, never in plain text, and come back with a choice', async () => {
    const { page, path, stored } = await writing();
    site.setDown(true);
    await box(page).fill('Only in this browser');
    await expect.poll(() => inStorage(page)).toContain('unsaved/');
    expect(await inStorage(page)).not.toContain('browser');
    await closed(page);
    site.setDown(false);

    const again = await page.context().newPage();
    await again.goto(path);
    await again.getByText('We put back words that had not been saved').waitFor();
    expect(await box(again).inputValue()).toBe('Only in this browser');
    expect(await stored()).toBeUndefined();
    await expectAccessible(again);
    await again.getByRole('button', { name: 'Keep and save them' }).click();
    await expect.poll(stored).toBe('Only in this browser');
    await expect.poll(() => inStorage(again)).toBe('{}');

    site.setDown(true);
    await box(again).fill('A second thought');
    await expect.poll(() => inStorage(again)).toContain('unsaved/');
    await closed(again);
    site.setDown(false);
    const third = await page.context().newPage();
    await third.goto(path);
    await third.getByRole('button', { name: 'Discard them' }).click();
    await expect.poll(() => box(third).inputValue()).toBe('Only in this browser');
    expect(await inStorage(third)).toBe('{}');
    await third.context().close();
  });

  it('stay when the session ends, and are saved after a code over the page', async () => {
    const { page, path, stored } = await writing();
    site.service.clock.forwardMinutes(31);
    await box(page).fill(words);
    const dialog = page.getByRole('dialog', { name: 'You are signed out' });
    await dialog.waitFor();
    expect(await status(page).textContent()).toBe('You are signed out: your words are kept here');
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await dialog.getByLabel('Six-digit code').waitFor();
    await expectAccessible(page);
    await dialog.getByLabel('Six-digit code').fill('12345');
    await page.keyboard.press('Enter');
    await dialog.getByText('The code is not right').waitFor();
    await dialog.getByLabel('Six-digit code').fill(await figuresFor(page));
    await page.keyboard.press('Enter');
    await expect.poll(stored).toBe(words);
    expect(await dialog.isVisible()).toBe(false);
    expect(new URL(page.url()).pathname).toBe(path);
    expect(await box(page).inputValue()).toBe(words);
    await page.context().close();
  });

  it('are not mixed with those of another window: both are shown', async () => {
    const { page, path, stored } = await writing();
    const other = await page.context().newPage();
    await other.goto(path);
    await box(page).fill('From the first window');
    await expect.poll(stored).toBe('From the first window');
    await box(other).fill('From the second window');
    await expect.poll(() => status(other).textContent()).toContain('answered in another window');
    await other.getByRole('button', { name: 'Save and continue' }).click();
    await other.getByText('Answers that differ').waitFor();
    await expectAccessible(other);
    expect(await box(other).inputValue()).toBe('From the second window');
    expect(await stored()).toBe('From the first window');
    await other.getByRole('button', { name: 'Save and continue' }).click();
    await expect.poll(stored).toBe('From the second window');
    await page.context().close();
  });

  it('are forgotten by the browser when its person signs out', async () => {
    const { page } = await writing();
    site.setDown(true);
    await box(page).fill('Left behind');
    await expect.poll(() => inStorage(page)).toContain('unsaved/');
    site.setDown(false);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'You have signed out' }).waitFor();
    expect(await inStorage(page)).toBe('{}');
    await page.context().close();
  });
});

describe('a session that nobody uses', () => {
  it('warns five minutes before it ends, and goes on with one key', async () => {
    const { page } = await writing();
    await page.clock.install();
    await page.reload();
    await page.clock.runFor('24:30');
    const warning = page.getByRole('dialog', { name: /You will be signed out in/ });
    await warning.waitFor();
    await expectAccessible(page);
    const extended = page.waitForResponse((response) => response.url().endsWith('/session/extend'));
    await page.keyboard.press('Enter');
    expect((await extended).status()).toBe(200);
    await warning.waitFor({ state: 'hidden' });
    await page.context().close();
  });
});
