import type { WordingDeps } from '../context.ts';
import { descriptorRoutes } from '../descriptors/descriptors.tsx';
import { peopleApp } from '../people-app.tsx';
import { wordingPermissions } from '../permissions/wording.ts';
import { wordingRoutes } from './wording.tsx';

/** What letters and emails say and the descriptors of risk: the only app that may change the settings. */
export const wordingApp = (deps: WordingDeps) =>
  peopleApp(deps, { permissions: wordingPermissions })
    .route('/', wordingRoutes(deps))
    .route('/', descriptorRoutes(deps));
