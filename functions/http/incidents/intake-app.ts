import type { IncidentDeps } from '../context.ts';
import { peopleApp } from '../people-app.tsx';
import { intakePermissions } from '../permissions/intake.ts';
import { batchRoutes } from './batches.tsx';
import { sentRoutes } from './sent.tsx';

/** Where police tell of domestic-abuse incidents and follow what they told of. */
export const intakeApp = (deps: IncidentDeps) =>
  peopleApp(deps, { permissions: intakePermissions }).route('/', sentRoutes(deps)).route('/', batchRoutes(deps));
