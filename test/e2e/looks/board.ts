import type { Looks } from './world.ts';

export const boardLooks: Looks = {
  'GET /board': () => [
    { as: 'socialWorker', at: '/board' },
    { as: 'socialWorker', at: '/board?stage=sign-off&holder=mine' },
    { as: 'officer', at: '/board?overdue=yes&rating=blue' },
  ],
  'GET /search': () => [
    { as: 'officer', at: '/search?reference=nonsense' },
    { as: 'officer', at: '/search?reference=FD-0000-0000' },
  ],
  'GET /closed': () => [
    { as: 'manager', at: '/closed' },
    { as: 'manager', at: '/closed?month=2020-01' },
  ],
};
