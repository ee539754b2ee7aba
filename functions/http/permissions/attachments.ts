import type { RoutePolicy } from '../route-policy.ts';

/** The routes of the files of a draft, or of what was sent. */
const filesOf = (at: string, policy: Exclude<RoutePolicy, string>): Record<string, RoutePolicy> => ({
  [`GET ${at}/attachments/list`]: { ...policy, quiet: true },
  ...Object.fromEntries(
    ['GET', 'POST'].flatMap((method) =>
      ['', '/:attachment'].map((end) => [`${method} ${at}/attachments${end}`, policy]),
    ),
  ),
  [`POST ${at}/attachments/:attachment/remove`]: policy,
  [`GET ${at}/attachments/:attachment/download`]: policy,
});

/** The routes of files, of both sides. */
export const attachmentPermissions: Readonly<Record<string, RoutePolicy>> = {
  ...filesOf('/drafts/:id', { permission: 'attach-a-file', opens: 'draft' }),
  ...filesOf('/referrals/:id', { permission: 'attach-a-file', opens: 'contact', from: ['own', 'organisation'] }),
  'GET /contacts/:id/attachments/:attachment/download': {
    permission: 'read-contacts',
    opens: 'contact',
    from: ['front-door'],
  },
};
