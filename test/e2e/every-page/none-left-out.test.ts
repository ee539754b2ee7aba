import { expect, it } from 'vitest';
import { routePermissions } from '../../../functions/http/route-permissions.ts';
import { everyLook } from '../looks/every-look.ts';

/** Routes that are no pages: what a script asks for, what leads elsewhere, what the machine asks, and files. */
const notPages = [
  'GET /school-notices/ours/:incident/:setting/text',
  'GET /incidents/batches/sample',
  'GET /triage/month/csv',
  'GET /checks/feed/sample',
  'GET /letters/:token/pdf',
  'GET /referrals/:id/letters/:letter/pdf',
  'GET /contacts/:id/letters/:letter/pdf',
  'GET /referrals/:id/copy.txt',
  'GET /referrals/:id/copy.json',
  'GET /assets/:file',
  'GET /healthz',
  'GET /sign-in/provider',
  'GET /contacts/:id/presence',
  'GET /people/contacts/:id/known',
  'GET /people/incidents/:id/known',
  'GET /drafts/:id/presence',
  'GET /drafts/:id/attachments/list',
  'GET /referrals/:id/attachments/list',
  'GET /drafts/:id/attachments/:attachment/download',
  'GET /referrals/:id/attachments/:attachment/download',
  'GET /contacts/:id/attachments/:attachment/download',
];

it('no page of the service is left out of those that are looked at', () => {
  const pages = Object.keys(routePermissions).filter((route) => route.startsWith('GET ') && !notPages.includes(route));
  expect(Object.keys(everyLook).toSorted()).toEqual(pages.toSorted());
});
