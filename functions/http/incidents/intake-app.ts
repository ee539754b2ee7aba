import type { IncidentDeps } from '../context.ts';
import { peopleApp } from '../people-app.tsx';
import { intakePermissions } from '../permissions/intake.ts';
import { askRoutes } from './ask.ts';
import { batchRoutes } from './batches.tsx';
import { factsRoutes } from './facts.tsx';
import { incidentRoutes } from './incident.tsx';
import { newIncidentRoutes } from './new-incident.tsx';
import { safeContactRoutes } from './safe-contact.tsx';
import { sentRoutes } from './sent.tsx';
import { withdrawRoutes } from './withdraw.tsx';

/** Where police tell of domestic-abuse incidents, follow what they told of, and answer what they are asked. */
export const intakeApp = (deps: IncidentDeps) =>
  peopleApp(deps, { permissions: intakePermissions })
    .route('/', sentRoutes(deps))
    .route('/', newIncidentRoutes(deps))
    .route('/', batchRoutes(deps))
    .route('/', incidentRoutes(deps))
    .route('/', factsRoutes(deps))
    .route('/', withdrawRoutes(deps))
    .route('/', askRoutes(deps))
    .route('/', safeContactRoutes(deps));
