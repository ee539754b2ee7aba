import type { RoutePolicy } from '../route-policy.ts';

/** The routes on which agencies read what they were told of outcomes. Each finds for whom whoever asks reads. */
export const outcomePermissions: Readonly<Record<string, RoutePolicy>> = {
  'GET /triage-outcomes': { permission: 'read-triage-outcomes' },
  'GET /triage-outcomes/:id': { permission: 'read-triage-outcomes' },
  'GET /triage-outcomes/:id/conference': { permission: 'read-triage-outcomes' },
  'POST /triage-outcomes/:id/acknowledge': { permission: 'read-triage-outcomes' },
  'POST /triage-outcomes/:id/done': { permission: 'read-triage-outcomes' },
};
