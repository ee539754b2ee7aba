import type { Permission } from '../../../shared/permissions.ts';
import type { RoutePolicy } from '../route-policy.ts';

// Whoever told of an incident sits for the police, where it is not restricted.
const sitting = ['front-door', 'member', 'reporter'] as const;
const onIncident = (permission: Permission, from: readonly (typeof sitting)[number][] = sitting): RoutePolicy => ({
  permission,
  opens: 'incident',
  from,
});

/** The routes of domestic-abuse triage, for the front door and for the agencies that sit in it. */
export const triagePermissions: Readonly<Record<string, RoutePolicy>> = {
  'GET /triage': { permission: 'see-triage' },
  'GET /triage/incidents/:id': onIncident('see-triage'),
  'POST /triage/incidents/:id/answers': onIncident('prepare-triage', ['front-door']),
  'POST /triage/incidents/:id/level': onIncident('speak-in-triage'),
  'POST /triage/incidents/:id/second': onIncident('second-a-triage-level', ['front-door']),
  'POST /triage/incidents/:id/marac': onIncident('speak-in-triage'),
  'POST /triage/incidents/:id/pre-read': onIncident('speak-in-triage'),
  'GET /triage/late': { permission: 'read-incidents' },
  'GET /triage/incidents/:id/outcome': onIncident('read-incidents', ['front-door']),
  'GET /triage/incidents/:id/outcome/words': onIncident('read-incidents', ['front-door']),
  'POST /triage/incidents/:id/outcome/begin': onIncident('prepare-triage', ['front-door']),
  'POST /triage/incidents/:id/outcome/common': onIncident('prepare-triage', ['front-door']),
  'POST /triage/incidents/:id/outcome/lines': onIncident('prepare-triage', ['front-door']),
  'POST /triage/incidents/:id/outcome/lines/remove': onIncident('prepare-triage', ['front-door']),
  'POST /triage/incidents/:id/outcome/nothing': onIncident('prepare-triage', ['front-door']),
  'GET /triage/incidents/:id/outcome/issue': onIncident('prepare-triage', ['front-door']),
  'POST /triage/incidents/:id/outcome/issue': onIncident('chair-triage', ['front-door']),
  'GET /triage/incidents/:id/outcome/conference': onIncident('read-incidents', ['front-door']),
  'POST /triage/incidents/:id/outcome/contact': onIncident('prepare-triage', ['front-door']),
  'POST /triage/incidents/:id/outcome/release': onIncident('chair-triage', ['front-door']),
  'POST /triage/incidents/:id/outcome/notices/:notice/done': onIncident('see-undelivered-messages', ['front-door']),
  'POST /triage/incidents/:id/ready': onIncident('prepare-triage', ['front-door']),
  'POST /triage/incidents/:id/call': onIncident('prepare-triage', ['front-door']),
  'POST /triage/incidents/:id/defer': onIncident('chair-triage', ['front-door']),
  'GET /triage/incidents/:id/same-as': onIncident('chair-triage', ['front-door']),
  'POST /triage/incidents/:id/same-as': onIncident('chair-triage', ['front-door']),
  'GET /triage/month': { permission: 'read-incidents' },
  'GET /triage/month/csv': { permission: 'read-incidents', proven: true },
  'GET /triage/meeting': { permission: 'see-triage' },
  'POST /triage/meeting/open': { permission: 'chair-triage' },
  'POST /triage/meeting/come': { permission: 'prepare-triage' },
  'POST /triage/meeting/leave': { permission: 'prepare-triage' },
  'POST /triage/meeting/chair': { permission: 'chair-triage' },
  'POST /triage/meeting/put-off-rest': { permission: 'chair-triage' },
  'POST /triage/meeting/close': { permission: 'chair-triage' },
};
