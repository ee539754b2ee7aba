import type { Page } from 'playwright-core';
import { type Looks, send } from './world.ts';

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
  'GET /preferences/sessions': () => [
    { as: 'teacher', at: '/preferences/sessions' },
    { as: 'admin', at: '/preferences/sessions' },
  ],
  'GET /preferences/sessions/of-somebody': () => [
    { as: 'admin', at: '/preferences/sessions/of-somebody' },
    { as: 'manager', at: '/preferences/sessions/of-somebody', after: send },
  ],
};
