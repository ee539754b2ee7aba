import { peopleApp } from '../people-app.tsx';
import { retentionPermissions } from '../permissions/retention.ts';
import type { RetentionDeps } from './context.ts';
import { disposalRoutes } from './disposals.tsx';
import { keptRecordRoutes } from './kept-record.tsx';
import { retentionRoutes } from './overview.tsx';
import { reviewRoutes } from './review.tsx';

/** How long each kind of record is kept, and which are held beyond that. */
export const retentionApp = (deps: RetentionDeps) =>
  peopleApp(deps, { permissions: retentionPermissions })
    .route('/', retentionRoutes(deps))
    .route('/', keptRecordRoutes(deps))
    .route('/', reviewRoutes(deps))
    .route('/', disposalRoutes(deps));
