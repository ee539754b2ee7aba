import { feedRoutes } from '../case-feed/feed.tsx';
import type { OpenCheckDeps } from '../context.ts';
import { peopleApp } from '../people-app.tsx';
import { checkPermissions } from '../permissions/checks.ts';
import { checkRoutes } from './checks.tsx';
import { newCheckRoutes } from './new-check.tsx';
import { reachedRoutes } from './reached.ts';
import { toldRoutes } from './told.tsx';
import { unusualRoutes } from './unusual.tsx';

/** Where professionals check whether a child is open to social care, and where the case system's files are taken. */
export const checksApp = (deps: OpenCheckDeps) =>
  peopleApp(deps, { permissions: checkPermissions })
    .route('/', feedRoutes(deps))
    .route('/', newCheckRoutes(deps))
    .route('/', unusualRoutes(deps))
    .route('/', toldRoutes(deps))
    .route('/', reachedRoutes(deps))
    .route('/', checkRoutes(deps));
