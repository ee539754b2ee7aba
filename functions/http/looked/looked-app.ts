import { peopleApp } from '../people-app.tsx';
import { lookedPermissions } from '../permissions/looked.ts';
import { stoodContactRoutes, stoodIncidentRoutes } from './as-it-stood.tsx';
import { lookedCheckRoutes } from './check.tsx';
import type { LookedDeps } from './context.ts';
import { lookedConsultationRoutes, lookedContactRoutes, lookedDraftRoutes, lookedIncidentRoutes } from './opened.tsx';
import { lookedPersonRoutes } from './person.tsx';
import { unusualLookRoutes } from './unusual.tsx';

/** Who has looked at each kind of record, and why its reader can see it. */
export const lookedApp = (deps: LookedDeps) =>
  peopleApp(deps, { permissions: lookedPermissions })
    .route('/', unusualLookRoutes(deps))
    .route('/', stoodContactRoutes(deps))
    .route('/', stoodIncidentRoutes(deps))
    .route('/', lookedContactRoutes(deps))
    .route('/', lookedIncidentRoutes(deps))
    .route('/', lookedConsultationRoutes(deps))
    .route('/', lookedDraftRoutes(deps))
    .route('/', lookedPersonRoutes(deps))
    .route('/', lookedCheckRoutes(deps));
