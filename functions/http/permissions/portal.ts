import type { RoutePolicy } from '../route-policy.ts';
import { draftPermissions } from './drafts.ts';

const onReferral = { permission: 'read-own-referrals', opens: 'contact', from: ['own', 'organisation'] } as const;
const disagrees = { ...onReferral, permission: 'disagree' } as const;
const sendsLater = { ...onReferral, permission: 'add-to-what-was-sent', opens: 'contact-and-concern' } as const;

/** The routes of those who raise concerns. */
export const portalPermissions: Readonly<Record<string, RoutePolicy>> = {
  // Staff are led from here to where they enter what they were told.
  'GET /concerns/new': { permission: 'write-a-draft' },
  'POST /concerns/new': { permission: 'raise-a-concern' },
  ...draftPermissions,
  'GET /referrals': { permission: 'read-own-referrals' },
  'GET /referrals/organisation': { permission: 'read-organisation-referrals' },
  'GET /referrals/:id': { ...onReferral, opens: 'contact-and-concern' },
  'GET /referrals/:id/sent': onReferral,
  'GET /referrals/:id/questions/:question': onReferral,
  'POST /referrals/:id/questions/:question': { ...onReferral, permission: 'answer-a-question' },
  'GET /referrals/:id/copy': { ...onReferral, opens: 'contact-and-concern' },
  'GET /referrals/:id/copy.txt': { ...onReferral, opens: 'contact-and-concern' },
  'GET /referrals/:id/copy.json': { ...onReferral, opens: 'contact-and-concern' },
  'GET /referrals/:id/add': sendsLater,
  'POST /referrals/:id/add': sendsLater,
  'GET /referrals/:id/corrections': sendsLater,
  'GET /referrals/:id/corrections/:answer': sendsLater,
  'POST /referrals/:id/corrections/:answer': sendsLater,
  'GET /referrals/:id/withdraw': sendsLater,
  'POST /referrals/:id/withdraw': sendsLater,
  'GET /referrals/:id/thread': onReferral,
  'POST /referrals/:id/thread': { ...onReferral, permission: 'write-to-the-front-door' },
  'GET /referrals/:id/letters/:letter': onReferral,
  'GET /referrals/:id/disagree': disagrees,
  'POST /referrals/:id/disagree': disagrees,
  'GET /referrals/:id/disagreements/:disagreement': onReferral,
  'POST /referrals/:id/disagreements/:disagreement/accept': disagrees,
  'GET /referrals/:id/disagreements/:disagreement/move-on': disagrees,
  'POST /referrals/:id/disagreements/:disagreement/move-on': disagrees,
  'GET /referrals/:id/disagreements/:disagreement/not-safe': disagrees,
  'POST /referrals/:id/disagreements/:disagreement/not-safe': disagrees,
  'GET /referrals/:id/disagreements/:disagreement/withdraw': disagrees,
  'POST /referrals/:id/disagreements/:disagreement/withdraw': disagrees,
};
