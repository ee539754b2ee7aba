import type { Permission } from '../../../shared/permissions.ts';
import type { From, RoutePolicy } from '../route-policy.ts';

type Opens = NonNullable<Exclude<RoutePolicy, string>['opens']>;
const partner = ['own', 'organisation'] as const;
const staff = ['front-door'] as const;

const on = (permission: Permission, opens: Opens, from?: readonly From[]) => ({
  permission,
  opens,
  ...(from && { from }),
});

/**
 * Who has looked at a record, and why its reader can see it. Whoever may not open the record finds nothing here either:
 * people and checks are looked for by the pages themselves, as their own pages do.
 */
export const lookedPermissions: Readonly<Record<string, RoutePolicy>> = {
  'GET /looked/unusual': { permission: 'see-who-has-looked' },
  'POST /looked/unusual': { permission: 'end-unusual-looks' },
  'GET /looked/contacts/:id': on('see-who-has-looked', 'contact', staff),
  'GET /looked/contacts/:id/why': on('ask-why-seen', 'contact', [...partner, ...staff]),
  'GET /looked/contacts/:id/as-it-stood': { ...on('see-as-it-stood', 'contact-and-concern', staff), proven: true },
  'GET /looked/incidents/:id/as-it-stood': { ...on('see-as-it-stood', 'incident', staff), proven: true },
  'GET /looked/incidents/:id': on('see-who-has-looked', 'incident', staff),
  'GET /looked/incidents/:id/why': on('ask-why-seen', 'incident', ['front-door', 'member', 'reporter']),
  'GET /looked/consultations/:id': on('see-who-has-looked', 'consultation', staff),
  'GET /looked/consultations/:id/why': on('ask-why-seen', 'consultation', [...partner, ...staff]),
  'GET /looked/drafts/:id': on('write-a-draft', 'draft'),
  'GET /looked/drafts/:id/why': on('write-a-draft', 'draft'),
  'GET /looked/people/:record': { permission: 'see-who-has-looked' },
  'GET /looked/people/:record/all': { permission: 'see-who-has-looked' },
  'GET /looked/people/:record/why': { permission: 'read-people' },
  'GET /looked/checks/:check': { permission: 'see-who-has-looked' },
  'GET /looked/checks/:check/why': { permission: 'ask-why-seen' },
};
