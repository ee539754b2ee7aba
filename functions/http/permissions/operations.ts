import type { RoutePolicy } from '../route-policy.ts';

/** What waits, and what to do about it. */
export const operationsPermissions: Readonly<Record<string, RoutePolicy>> = {
  'GET /operations': { permission: 'see-operations' },
  'GET /operations/runbooks/:runbook': { permission: 'see-operations' },
};
