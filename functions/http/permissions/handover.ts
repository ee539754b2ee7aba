import type { RoutePolicy } from '../route-policy.ts';

/** The routes of handover sheets. */
export const handoverPermissions: Readonly<Record<string, RoutePolicy>> = {
  'GET /handover': { permission: 'read-handover' },
  'POST /handover/sign': { permission: 'sign-handover' },
  'POST /handover/finish': { permission: 'sign-handover' },
  'GET /handover/sheets': { permission: 'read-handover' },
  'GET /handover/sheets/:sheet': { permission: 'read-handover' },
};
