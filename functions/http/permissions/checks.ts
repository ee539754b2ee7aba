import type { RoutePolicy } from '../route-policy.ts';

/**
 * Checks whether a child is open, and the case system's files that they are answered from. Each page finds for itself
 * whether the record that it is about is its reader's, and keeps that it was opened.
 */
export const checkPermissions: Readonly<Record<string, RoutePolicy>> = {
  'GET /checks': { permission: 'check-open-cases' },
  'GET /checks/new': { permission: 'check-open-cases' },
  'POST /checks/new': { permission: 'check-open-cases' },
  'GET /checks/organisation': { permission: 'read-organisation-checks' },
  'GET /checks/feed': { permission: 'send-a-case-file' },
  'GET /checks/feed/sample': { permission: 'send-a-case-file' },
  'GET /checks/feed/guide': { permission: 'send-a-case-file' },
  'POST /checks/feed': { permission: 'send-a-case-file' },
  'GET /checks/feed/:file': { permission: 'send-a-case-file' },
  'POST /checks/feed/:file/take': { permission: 'send-a-case-file' },
  'GET /checks/unusual': { permission: 'review-open-checks' },
  'POST /checks/unusual/:use/end': { permission: 'end-unusual-checks' },
  'GET /checks/:check': { permission: 'check-open-cases' },
  'POST /checks/:check/notices/:notice/done': { permission: 'see-undelivered-messages' },
  'GET /checks/:check/told': { permission: 'read-told-checks' },
};
