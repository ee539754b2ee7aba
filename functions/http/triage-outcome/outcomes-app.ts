import type { IncidentDeps } from '../context.ts';
import { peopleApp } from '../people-app.tsx';
import { outcomePermissions } from '../permissions/outcomes.ts';
import { copyListRoutes } from './copies.tsx';
import { copyRoutes } from './copy.tsx';

/** What each agency and school was told of outcomes of triage, for those who read it there. */
export const outcomesApp = (deps: IncidentDeps) =>
  peopleApp(deps, { permissions: outcomePermissions }).route('/', copyListRoutes(deps)).route('/', copyRoutes(deps));
