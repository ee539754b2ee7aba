import type { Looks } from './world.ts';

export const homeLooks: Looks = {
  'GET /home': () =>
    (['teacher', 'lead', 'officer', 'manager', 'auditor', 'admin'] as const).map((as) => ({ as, at: '/home' })),
};
