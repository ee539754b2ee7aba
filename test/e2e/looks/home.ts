import type { Looks } from './world.ts';

export const homeLooks: Looks = {
  'GET /home': () => [
    ...(['teacher', 'lead', 'officer', 'manager', 'auditor', 'admin'] as const).map((as) => ({ as, at: '/home' })),
    { as: 'teacher', at: '/home', after: (page) => page.getByRole('link', { name: 'Hide page' }).click() },
  ],
};
