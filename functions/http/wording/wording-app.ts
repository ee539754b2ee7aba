import type { Deps } from '../context.ts';
import { peopleApp } from '../people-app.tsx';
import { wordingPermissions } from '../permissions/wording.ts';
import { wordingRoutes } from './wording.tsx';

/** What letters and emails say, and the only app that may change the settings. */
export const wordingApp = (deps: Deps) =>
  peopleApp(deps, { permissions: wordingPermissions }).route('/', wordingRoutes(deps));
