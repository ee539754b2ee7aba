import type { RoutePolicy } from '../route-policy.ts';

/** The routes of letters as PDF, as those of their pages. */
export const printPermissions: Readonly<Record<string, RoutePolicy>> = {
  'GET /letters/:token/pdf': 'public',
  'GET /referrals/:id/letters/:letter/pdf': {
    permission: 'read-own-referrals',
    opens: 'contact',
    from: ['own', 'organisation'],
  },
  'GET /contacts/:id/letters/:letter/pdf': { permission: 'read-contacts', opens: 'contact', from: ['front-door'] },
};
