import type { RoutePolicy } from '../route-policy.ts';

const onIncident: RoutePolicy = { permission: 'send-school-notices', opens: 'incident', from: ['front-door'] };
const notice = '/school-notices/incidents/:id/told/:setting';
const lane = '/school-notices/incidents/:id/lanes/:child/:lane';

/** The routes of notices to schools: the front door’s board, and by a link and a code whoever reads them at a school. */
export const schoolNoticePermissions: Readonly<Record<string, RoutePolicy>> = {
  'GET /school-notices': { permission: 'send-school-notices' },
  'GET /school-notices/figures': { permission: 'send-school-notices' },
  [`GET ${notice}`]: onIncident,
  [`POST ${notice}/call`]: onIncident,
  [`POST ${notice}/release`]: onIncident,
  [`POST ${notice}/again`]: onIncident,
  [`POST ${notice}/read`]: onIncident,
  // Of what may be restricted: nothing of the incident is shown there.
  'GET /school-notices/ring/:incident/:setting': { permission: 'send-school-notices' },
  'POST /school-notices/ring/:incident/:setting/call': { permission: 'send-school-notices' },
  'POST /school-notices/ring/:incident/:setting/again': { permission: 'send-school-notices' },
  [`GET ${lane}`]: onIncident,
  [`POST ${lane}`]: onIncident,
  'GET /school-notices/ours': { permission: 'read-school-notices' },
  'GET /school-notices/ours/:incident/:setting': { permission: 'read-school-notices' },
  'GET /school-notices/ours/:incident/:setting/text': { permission: 'read-school-notices' },
  'POST /school-notices/ours/:incident/:setting/acknowledge': { permission: 'read-school-notices' },
  'POST /school-notices/ours/:incident/:setting/reply': { permission: 'read-school-notices' },
  'POST /school-notices/ours/:incident/:setting/replies/:reply/concern': { permission: 'read-school-notices' },
  'GET /school-notices/read/:token': 'public',
  'POST /school-notices/read/:token/code': 'public',
  'GET /school-notices/read/:token/code': 'public',
  'POST /school-notices/read/:token/open': 'public',
  'GET /school-notices/read/:token/notice': 'public',
  'POST /school-notices/read/:token/acknowledge': 'public',
  'POST /school-notices/read/:token/reply': 'public',
};
