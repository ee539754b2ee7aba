import type { Permission } from '../../../shared/permissions.ts';
import type { RoutePolicy } from '../route-policy.ts';

const acts = (permission: Permission): RoutePolicy => ({ permission, opens: 'contact', from: ['front-door'] });

/** The routes of letters, of messages that did not arrive and of disagreements, at the front door. */
export const letterPermissions: Readonly<Record<string, RoutePolicy>> = {
  'GET /undelivered': { permission: 'see-undelivered-messages' },
  'POST /undelivered/:person/notices/:notice/done': { permission: 'see-undelivered-messages' },
  'GET /contacts/:id/notices/:notice': acts('see-undelivered-messages'),
  'POST /contacts/:id/notices/:notice/done': acts('see-undelivered-messages'),
  'POST /contacts/:id/notices/:notice/again': acts('see-undelivered-messages'),
  'GET /disagreements': { permission: 'read-contacts' },
  'GET /disagreements/themes': { permission: 'see-disagreement-themes' },
  'GET /disagreements/settled': { permission: 'see-disagreement-themes' },
  'GET /contacts/:id/disagreements/:disagreement': acts('read-contacts'),
  'GET /contacts/:id/disagreements/:disagreement/answer': acts('answer-a-disagreement'),
  'POST /contacts/:id/disagreements/:disagreement/answer': acts('answer-a-disagreement'),
  'GET /contacts/:id/disagreements/:disagreement/move-on': acts('lead-on-disagreements'),
  'POST /contacts/:id/disagreements/:disagreement/move-on': acts('lead-on-disagreements'),
  'GET /contacts/:id/disagreements/:disagreement/not-safe': acts('claim-a-contact'),
  'POST /contacts/:id/disagreements/:disagreement/not-safe': acts('claim-a-contact'),
  'GET /contacts/:id/disagreements/:disagreement/settle': acts('lead-on-disagreements'),
  'POST /contacts/:id/disagreements/:disagreement/settle': acts('lead-on-disagreements'),
  'GET /contacts/:id/disagreements/:disagreement/learning': acts('lead-on-disagreements'),
  'POST /contacts/:id/disagreements/:disagreement/learning': acts('lead-on-disagreements'),
  'GET /contacts/:id/letters/:letter': acts('read-contacts'),
  'GET /contacts/:id/letters/:letter/as-recipient': acts('read-contacts'),
  'GET /contacts/:id/letters/:letter/hold': acts('authorise-a-decision'),
  'POST /contacts/:id/letters/:letter/hold': acts('authorise-a-decision'),
  'GET /contacts/:id/letters/:letter/withhold': acts('authorise-a-decision'),
  'POST /contacts/:id/letters/:letter/withhold': acts('authorise-a-decision'),
  'POST /contacts/:id/letters/:letter/issue': acts('issue-a-letter'),
  'POST /contacts/:id/letters/:letter/recall': acts('issue-a-letter'),
  'POST /contacts/:id/letters/:letter/withdraw': acts('authorise-a-decision'),
};
