import type { HandoverDeps } from '../context.ts';
import { peopleApp } from '../people-app.tsx';
import { handoverPermissions } from '../permissions/handover.ts';
import { handoverRoutes } from './handover.tsx';

/** The sheets on which one team hands the open work to the other, once or twice a day. */
export const handoverApp = (deps: HandoverDeps) =>
  peopleApp(deps, { permissions: handoverPermissions }).route('/', handoverRoutes(deps));
