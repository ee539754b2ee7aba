import type { Permission } from '../../../shared/permissions.ts';
import type { RoutePolicy } from '../route-policy.ts';

const contact = (permission: Permission): RoutePolicy => ({ permission, opens: 'contact', from: ['front-door'] });
const incident = (permission: Permission): RoutePolicy => ({ permission, opens: 'incident', from: ['front-door'] });

/** How long records are kept, and what holds them. Records of people are looked for by their pages themselves. */
export const retentionPermissions: Readonly<Record<string, RoutePolicy>> = {
  'GET /retention': { permission: 'see-retention' },
  'POST /retention': { permission: 'see-retention' },
  'GET /retention/due': { permission: 'see-retention' },
  'GET /retention/disposed': { permission: 'see-retention' },
  'POST /retention/disposed': { permission: 'dispose-of-records' },
  'GET /retention/contacts/:id/review': contact('dispose-of-records'),
  'POST /retention/contacts/:id/review': contact('dispose-of-records'),
  'GET /retention/contacts/:id': contact('see-retention'),
  'POST /retention/contacts/:id': contact('hold-records'),
  'GET /retention/incidents/:id': incident('see-retention'),
  'POST /retention/incidents/:id': incident('hold-records'),
  'GET /retention/people/:record': { permission: 'see-retention' },
  'POST /retention/people/:record': { permission: 'hold-records' },
};
