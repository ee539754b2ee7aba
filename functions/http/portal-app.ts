import type { PortalDeps } from './context.ts';
import { draftRoutes } from './drafts/drafts.tsx';
import { peopleApp } from './people-app.tsx';
import { portalPermissions } from './permissions/portal.ts';
import { referralRoutes } from './referrals/referrals.tsx';
import { referralThreadRoutes } from './thread/referral-thread.tsx';

/** What those who raise concerns use: their drafts, whoever writes them, and what became of each that was sent. */
export const portalApp = (deps: PortalDeps) =>
  peopleApp(deps, { permissions: portalPermissions })
    .route('/', draftRoutes(deps))
    .route('/', referralRoutes(deps))
    .route('/', referralThreadRoutes(deps));
