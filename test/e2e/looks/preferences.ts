import type { Page } from 'playwright-core';
import type { Looks } from './world.ts';

const choose = (choice: string) => async (page: Page) => {
  await page.getByLabel(choice).check();
  await page.getByRole('button', { name: 'Save' }).first().click();
};

export const preferenceLooks: Looks = {
  'GET /preferences': () => [
    { as: 'teacher', at: '/preferences' },
    { as: 'teacher', at: '/preferences', after: choose('Together, once a day') },
    { as: 'socialWorker', at: '/preferences' },
  ],
};
