import type { Page } from 'playwright-core';

/** Presses on to the next page of the form in which police tell of an incident. */
export const goOn = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.waitForLoadState();
};

const date = async (page: Page, legend: string, [day, month, year]: readonly [string, string, string]) => {
  const group = page.getByRole('group', { name: legend });
  await group.getByLabel('Day').fill(day);
  await group.getByLabel('Month').fill(month);
  await group.getByLabel('Year').fill(year);
};

/** What an officer types on each page of the form, with little about the child. */
export const typedPages = {
  async incident(page: Page, reference = 'TYPED/4') {
    await page.getByLabel('Your police reference').fill(reference);
    await date(page, 'When did it begin?', ['21', '11', '2026']);
    await page.getByLabel('Time at which it began').fill('10:40pm');
    await page.getByRole('radio', { name: 'Medium' }).check();
    await page.getByLabel('Where did it happen?').selectOption('home');
    await page.getByLabel('What happened?').fill('Officers found the kitchen door forced from outside.');
  },
  async victim(page: Page) {
    await page.getByRole('checkbox', { name: 'Victim' }).check();
    await page.getByLabel('Full name').fill('Corinna Alderwick');
    await date(page, 'Date of birth', ['14', '2', '1991']);
    await page.getByLabel('Telephone', { exact: true }).fill('07700 900417');
  },
  async abuser(page: Page) {
    await page.getByRole('checkbox', { name: 'Alleged abuser' }).check();
    await page.getByLabel('Full name').fill('Dean Pashley');
  },
  async child(page: Page) {
    await page.getByRole('radio', { name: 'Yes' }).first().check();
    await page.getByLabel('First name').fill('Robin');
    await page.getByLabel('Last name').fill('Alderwick');
    await page.getByLabel('What is Corinna Alderwick to the child?').selectOption('mother');
  },
  async assessment(page: Page) {
    await page.getByRole('radio', { name: 'DASH' }).check();
  },
} as const;

const inOrder = [
  typedPages.incident,
  typedPages.victim,
  typedPages.abuser,
  typedPages.child,
  typedPages.assessment,
] as const;

/** Fills in so many pages of the form, and stands on the next. */
export async function typeIncident(page: Page, pages: number = inOrder.length, reference?: string): Promise<void> {
  for (const fill of inOrder.slice(0, pages)) {
    await fill(page, reference);
    await goOn(page);
  }
}
