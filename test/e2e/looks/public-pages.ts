import type { Looks } from './world.ts';

export const publicPageLooks: Looks = {
  'GET /': () => [{ at: '/' }],
  'GET /hidden': () => [{ at: '/hidden' }],
  'GET /accessibility': () => [{ at: '/accessibility' }],
  'GET /privacy': () => [{ at: '/privacy' }],
  'GET /cookies': () => [{ at: '/cookies' }],
};
