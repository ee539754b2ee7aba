import type { Permission } from '../../../shared/permissions.ts';
import type { RoutePolicy } from '../route-policy.ts';

const staff = ['front-door'] as const;
const reads = { permission: 'read-contacts', opens: 'contact-and-concern', from: staff } as const;
const acts = (permission: Permission): RoutePolicy => ({ permission, opens: 'contact', from: staff });
const decides = (permission: Permission): RoutePolicy => ({ permission, opens: 'contact-and-concern', from: staff });

/** The routes of the front door. */
export const deskPermissions: Readonly<Record<string, RoutePolicy>> = {
  'GET /board': { permission: 'read-contacts' },
  'POST /board/assign': { permission: 'assign-contacts' },
  'GET /search': { permission: 'read-contacts' },
  'POST /search': { permission: 'read-contacts' },
  'GET /closed': { permission: 'read-contacts' },
  'GET /contacts/:id/reopen': acts('reopen-a-contact'),
  'POST /contacts/:id/reopen': acts('reopen-a-contact'),
  'GET /contacts/:id/new-time': acts('set-a-new-time'),
  'POST /contacts/:id/new-time': acts('set-a-new-time'),
  'GET /drafts/:id/caller': { permission: 'write-a-draft', opens: 'draft' },
  'POST /drafts/:id/caller': { permission: 'write-a-draft', opens: 'draft' },
  'GET /contacts/new': { permission: 'enter-a-contact' },
  'POST /contacts/new': { permission: 'enter-a-contact' },
  'GET /contacts/:id': reads,
  'GET /contacts/:id/acknowledgement': acts('read-contacts'),
  'POST /contacts/:id/follow-up': acts('enter-a-contact'),
  'GET /contacts/:id/presence': { permission: 'read-contacts', opens: 'contact', from: staff, quiet: true },
  'GET /contacts/:id/overnight': acts('record-night-work'),
  'POST /contacts/:id/overnight': acts('record-night-work'),
  'POST /contacts/:id/claim': acts('claim-a-contact'),
  'GET /contacts/:id/assign': acts('assign-contacts'),
  'POST /contacts/:id/assign': acts('assign-contacts'),
  'GET /contacts/:id/rating': acts('rate-a-contact'),
  'POST /contacts/:id/rating': acts('rate-a-contact'),
  'GET /contacts/:id/question': acts('ask-the-referrer'),
  'POST /contacts/:id/question': acts('ask-the-referrer'),
  'GET /contacts/:id/thread': acts('read-contacts'),
  'POST /contacts/:id/thread': acts('write-to-the-referrer'),
  'POST /contacts/:id/thread/close': acts('write-to-the-referrer'),
  'POST /contacts/:id/thread/reopen': acts('write-to-the-referrer'),
  'GET /contacts/:id/withdrawal': acts('propose-a-decision'),
  'POST /contacts/:id/withdrawal': acts('propose-a-decision'),
  'GET /contacts/:id/decision': decides('propose-a-decision'),
  'POST /contacts/:id/decision': decides('propose-a-decision'),
  'GET /contacts/:id/sign-off': decides('authorise-a-decision'),
  'POST /contacts/:id/authorise': decides('authorise-a-decision'),
  'POST /contacts/:id/return': decides('authorise-a-decision'),
  'POST /contacts/:id/close': acts('close-a-contact'),
};
