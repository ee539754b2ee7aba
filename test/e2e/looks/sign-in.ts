import type { Looks } from './world.ts';

export const signInLooks: Looks = {
  'GET /sign-in': () => [
    { at: '/sign-in' },
    { at: '/sign-in?held=yes' },
    { at: '/sign-in', after: (page) => page.getByRole('button', { name: 'Send me a code' }).click() },
  ],
  'GET /sign-in/callback': () => [{ at: '/sign-in/callback' }],
  'GET /sign-in/code': () => [
    {
      at: '/sign-in',
      after: async (page) => {
        await page.getByLabel('Work email address').fill('nobody@nowhere.example');
        await page.getByRole('button', { name: 'Send me a code' }).click();
        await page.getByRole('button', { name: 'Continue' }).click();
      },
    },
  ],
  'GET /sign-in/again': () =>
    (['socialWorker', 'police'] as const).map((as) => ({ as, at: '/sign-in/again?next=/home&held=yes' })),
  'GET /signed-out': () => [{ at: '/signed-out' }],
};
