import { peopleApp } from '../people-app.tsx';
import { disclosurePermissions } from '../permissions/disclosure.ts';
import type { DisclosureDeps } from './context.ts';
import { itemRoutes } from './items.tsx';
import { listRoutes } from './list.tsx';
import { openRoutes } from './open.tsx';
import { packRoutes } from './pack.tsx';
import { requestRoutes } from './request.tsx';

/** Requests for what is held about somebody: their clock, and what is done with each. */
export const disclosureApp = (deps: DisclosureDeps) =>
  peopleApp(deps, { permissions: disclosurePermissions })
    .route('/', listRoutes(deps))
    .route('/', openRoutes(deps))
    .route('/', requestRoutes(deps))
    .route('/', itemRoutes(deps))
    .route('/', packRoutes(deps));
