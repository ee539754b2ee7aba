import type { OperationsDeps } from '../context.ts';
import { peopleApp } from '../people-app.tsx';
import { operationsPermissions } from '../permissions/operations.ts';
import { operationsRoutes } from './operations.tsx';

/** What waits that must not wait unseen, and what to do about it. */
export const operationsApp = (deps: OperationsDeps) =>
  peopleApp(deps, { permissions: operationsPermissions }).route('/', operationsRoutes(deps));
