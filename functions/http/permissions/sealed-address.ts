import type { RoutePolicy } from '../route-policy.ts';

const opens = {
  opens: 'contact-and-concern',
  from: ['front-door'],
} as const;

/** The page on which somebody reveals what is sealed of a contact; who did stands on it for all of the front door. */
export const sealedAddressPermissions: Readonly<Record<string, RoutePolicy>> = {
  'GET /contacts/:id/confidential': { permission: 'read-contacts', ...opens },
  'POST /contacts/:id/confidential': { permission: 'reveal-a-sealed-address', ...opens, proven: true },
};
