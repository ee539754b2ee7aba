import type { Permission } from '../../../shared/permissions.ts';
import type { RoutePolicy } from '../route-policy.ts';

const acts = (permission: Permission): RoutePolicy => ({ permission, opens: 'contact', from: ['front-door'] });

const breaksGlass: RoutePolicy = { permission: 'break-glass', proven: true };
const lifts: RoutePolicy = { permission: 'restrict-a-contact', opens: 'contact', from: ['front-door'], proven: true };

/** The routes of what few may know of. Those of break-glass open nothing: each looks itself whether there is anything to open. */
export const restrictionPermissions: Readonly<Record<string, RoutePolicy>> = {
  'GET /restricted/family': { permission: 'name-own-family' },
  'POST /restricted/family': { permission: 'name-own-family' },
  'GET /restricted/open': { permission: 'break-glass' },
  'POST /restricted/open': { permission: 'break-glass' },
  'GET /restricted': { permission: 'see-broken-glass' },
  'GET /restricted/reviews/:glass': { permission: 'see-broken-glass' },
  'POST /restricted/reviews/:glass': { permission: 'review-broken-glass' },
  'GET /restricted/contacts/:record': breaksGlass,
  'POST /restricted/contacts/:record': breaksGlass,
  'GET /restricted/incidents/:record': breaksGlass,
  'POST /restricted/incidents/:record': breaksGlass,
  'GET /restricted/people/:record': breaksGlass,
  'POST /restricted/people/:record': breaksGlass,
  'GET /restricted/contacts/:id/readers': acts('restrict-a-contact'),
  'POST /restricted/contacts/:id/readers': acts('restrict-a-contact'),
  'GET /restricted/contacts/:id/lift': lifts,
  'POST /restricted/contacts/:id/lift': lifts,
  'GET /restricted/contacts/:id/conflict': acts('claim-a-contact'),
  'POST /restricted/contacts/:id/conflict': acts('claim-a-contact'),
};
