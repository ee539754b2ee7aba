import type { Permission } from '../../../shared/permissions.ts';
import type { RoutePolicy } from '../route-policy.ts';

const acts = (permission: Permission): RoutePolicy => ({ permission, opens: 'contact', from: ['front-door'] });

/** The routes of what few may know of. Those of break-glass open nothing: each looks itself whether there is anything to open. */
export const restrictionPermissions: Readonly<Record<string, RoutePolicy>> = {
  'GET /restricted/family': { permission: 'name-own-family' },
  'POST /restricted/family': { permission: 'name-own-family' },
  'GET /restricted/open': { permission: 'break-glass' },
  'POST /restricted/open': { permission: 'break-glass' },
  'GET /restricted': { permission: 'see-broken-glass' },
  'GET /restricted/reviews/:glass': { permission: 'see-broken-glass' },
  'POST /restricted/reviews/:glass': { permission: 'review-broken-glass' },
  'GET /restricted/contacts/:record': { permission: 'break-glass' },
  'POST /restricted/contacts/:record': { permission: 'break-glass' },
  'GET /restricted/incidents/:record': { permission: 'break-glass' },
  'POST /restricted/incidents/:record': { permission: 'break-glass' },
  'GET /restricted/people/:record': { permission: 'break-glass' },
  'POST /restricted/people/:record': { permission: 'break-glass' },
  'GET /restricted/contacts/:id/readers': acts('restrict-a-contact'),
  'POST /restricted/contacts/:id/readers': acts('restrict-a-contact'),
  'GET /restricted/contacts/:id/lift': acts('restrict-a-contact'),
  'POST /restricted/contacts/:id/lift': acts('restrict-a-contact'),
  'GET /restricted/contacts/:id/conflict': acts('claim-a-contact'),
  'POST /restricted/contacts/:id/conflict': acts('claim-a-contact'),
};
