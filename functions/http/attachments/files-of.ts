import type { RoutePolicy } from '../route-policy.ts';

/** The routes of the files of a draft, or of what was sent. */
export const filesOf = (at: string, policy: Exclude<RoutePolicy, string>): Record<string, RoutePolicy> => ({
  [`GET ${at}/attachments/list`]: { ...policy, quiet: true },
  ...Object.fromEntries(
    ['GET', 'POST'].flatMap((method) =>
      ['', '/:attachment'].map((end) => [`${method} ${at}/attachments${end}`, policy]),
    ),
  ),
  [`POST ${at}/attachments/:attachment/remove`]: policy,
  [`GET ${at}/attachments/:attachment/download`]: policy,
});
