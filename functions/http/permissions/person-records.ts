import type { RoutePolicy } from '../route-policy.ts';

/** The routes of the people whom the authority knows. Each page looks itself whether its reader may know of them. */
export const personRecordPermissions: Readonly<Record<string, RoutePolicy>> = {
  'GET /people': { permission: 'search-people' },
  'POST /people': { permission: 'search-people' },
  'GET /people/contacts/:id': { permission: 'read-people', opens: 'contact', from: ['front-door'] },
  'GET /people/incidents/:id': { permission: 'read-people', opens: 'incident', from: ['front-door'] },
  'GET /people/markers': { permission: 'set-markers' },
  'GET /people/:record/markers': { permission: 'read-people' },
  'POST /people/:record/markers': { permission: 'set-markers' },
  'GET /people/:record/markers/:marker': { permission: 'set-markers' },
  'POST /people/:record/markers/:marker': { permission: 'set-markers' },
  'GET /people/:record': { permission: 'read-people' },
  'GET /people/:record/chronology': { permission: 'read-people' },
  'GET /people/:record/compare/:other': { permission: 'read-people' },
  'POST /people/:record/compare/:other/link': { permission: 'link-people' },
  'POST /people/:record/compare/:other/not-the-same': { permission: 'link-people' },
  'POST /people/:record/compare/:other/merge': { permission: 'merge-people' },
  'GET /people/:record/relationships/:other': { permission: 'link-people' },
  'POST /people/:record/relationships/:other': { permission: 'link-people' },
  'GET /people/:record/part': { permission: 'link-people' },
  'POST /people/:record/part': { permission: 'link-people' },
  'POST /people/:record/merge/confirm': { permission: 'merge-people' },
  'POST /people/:record/merge/drop': { permission: 'merge-people' },
};
