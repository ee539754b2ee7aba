import type { RoutePolicy } from '../route-policy.ts';

/** Requests for what is held about somebody. Each page looks itself whether its reader may know of them. */
export const disclosurePermissions: Readonly<Record<string, RoutePolicy>> = {
  'GET /disclosures': { permission: 'see-disclosures' },
  'GET /disclosures/people/:record': { permission: 'see-disclosures' },
  'POST /disclosures/people/:record': { permission: 'answer-disclosures' },
  'GET /disclosures/:request': { permission: 'see-disclosures' },
  'POST /disclosures/:request': { permission: 'answer-disclosures' },
  'GET /disclosures/:request/items': { permission: 'see-disclosures' },
  'GET /disclosures/:request/items/:item': { permission: 'see-disclosures' },
  'POST /disclosures/:request/items/:item': { permission: 'answer-disclosures' },
  'GET /disclosures/:request/pack': { permission: 'see-disclosures' },
  'POST /disclosures/:request/pack': { permission: 'answer-disclosures' },
  // What was printed cannot be taken back.
  'GET /disclosures/:request/pack/print': { permission: 'see-disclosures', proven: true },
};
