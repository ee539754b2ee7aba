import type { Permission } from '../../../shared/permissions.ts';
import type { From, RoutePolicy } from '../route-policy.ts';

const partner = ['own', 'organisation'] as const;
const staff = ['front-door'] as const;
const onQuestion = (permission: Permission, from: readonly From[]): RoutePolicy => ({
  permission,
  opens: 'consultation',
  from,
});

/** The routes of questions that are asked first, of both sides. */
export const consultationPermissions: Readonly<Record<string, RoutePolicy>> = {
  'GET /ask': { permission: 'ask-first' },
  'POST /ask': { permission: 'ask-first' },
  'GET /consultations': { permission: 'ask-first' },
  'GET /consultations/organisation': { permission: 'read-organisation-referrals' },
  'GET /consultations/board': { permission: 'see-consultation-board' },
  'GET /consultations/closed': { permission: 'see-consultation-board' },
  'GET /consultations/:id': onQuestion('read-consultations', [...partner, ...staff]),
  'POST /consultations/:id/write-back': onQuestion('ask-first', ['own']),
  'POST /consultations/:id/concern': onQuestion('raise-a-concern', partner),
  'POST /consultations/:id/claim': onQuestion('answer-consultations', staff),
  'POST /consultations/:id/route': onQuestion('route-consultations', staff),
  'POST /consultations/:id/answer': onQuestion('answer-consultations', staff),
  'POST /consultations/:id/close': onQuestion('close-consultations', ['own', ...staff]),
  'POST /consultations/:id/link': onQuestion('route-consultations', staff),
  'POST /consultations/:id/notices/:notice/done': onQuestion('see-undelivered-messages', staff),
};
