import type { RoutePolicy } from '../route-policy.ts';

/** The routes of what letters and emails say. */
export const wordingPermissions: Readonly<Record<string, RoutePolicy>> = {
  'GET /wording': { permission: 'see-people-and-settings' },
  'GET /wording/:template': { permission: 'see-people-and-settings' },
  'GET /wording/:template/versions/:version': { permission: 'see-people-and-settings' },
  'GET /wording/:template/preview': { permission: 'see-people-and-settings' },
  'GET /wording/:template/edit': { permission: 'edit-wording' },
  'POST /wording/:template/edit': { permission: 'edit-wording' },
  'POST /wording/:template/discard': { permission: 'edit-wording' },
  'GET /wording/:template/publish': { permission: 'publish-wording' },
  'POST /wording/:template/publish': { permission: 'publish-wording' },
  'POST /wording/:template/versions/:version/cancel': { permission: 'publish-wording' },
};
