import type { Deps } from '../context.ts';
import { peopleApp } from '../people-app.tsx';
import { consultationPermissions } from '../permissions/consultations.ts';
import { consultationRoutes } from './consultations.tsx';

/** Questions asked first. Asker and front door meet at one address, so this is neither side's app but its own. */
export const consultationsApp = (deps: Deps) =>
  peopleApp(deps, { permissions: consultationPermissions }).route('/', consultationRoutes(deps));
