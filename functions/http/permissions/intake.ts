import type { RoutePolicy } from '../route-policy.ts';

/** The routes on which police tell of incidents. Each finds for itself that whoever asks speaks for the police. */
export const intakePermissions: Readonly<Record<string, RoutePolicy>> = {
  'GET /incidents/sent': { permission: 'send-an-incident' },
  'GET /incidents/new': { permission: 'send-an-incident' },
  'POST /incidents/new': { permission: 'send-an-incident' },
  'GET /incidents/batches/new': { permission: 'send-an-incident' },
  'POST /incidents/batches': { permission: 'send-an-incident' },
  'GET /incidents/batches/guide': { permission: 'send-an-incident' },
  'GET /incidents/batches/sample': { permission: 'send-an-incident' },
  'GET /incidents/batches/:id': { permission: 'send-an-incident' },
  'GET /incidents/:id': { permission: 'send-an-incident', opens: 'incident', from: ['reporter'] },
  'GET /incidents/:id/facts': { permission: 'send-an-incident', opens: 'incident', from: ['reporter'] },
  'POST /incidents/:id/facts': { permission: 'send-an-incident', opens: 'incident', from: ['reporter'] },
  'GET /incidents/:id/withdraw': { permission: 'send-an-incident', opens: 'incident', from: ['reporter'] },
  'POST /incidents/:id/withdraw': { permission: 'send-an-incident', opens: 'incident', from: ['reporter'] },
  'GET /incidents/:id/safe-contact': {
    permission: 'speak-in-triage',
    opens: 'incident',
    from: ['front-door', 'member', 'reporter'],
    proven: true,
  },
  'POST /incidents/:id/safe-contact': {
    permission: 'speak-in-triage',
    opens: 'incident',
    from: ['front-door', 'member', 'reporter'],
    proven: true,
  },
  'POST /incidents/:id/ask-for-facts': { permission: 'prepare-triage', opens: 'incident', from: ['front-door'] },
};
