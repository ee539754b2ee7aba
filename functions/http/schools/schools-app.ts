import { createMiddleware } from 'hono/factory';
import type { SignedIn } from '../context.ts';
import { peopleApp } from '../people-app.tsx';
import { schoolPermissions } from '../permissions/schools.ts';
import { refused } from '../refused.tsx';
import { accessRoutes } from './access.ts';
import { addedRoutes } from './added.tsx';
import { calendarRoutes } from './calendars.tsx';
import { contactRoutes } from './contacts.tsx';
import { directoryRoutes } from './directory.tsx';
import { registerRoutes } from './register.tsx';
import type { RegisterDeps } from './register-files.ts';
import { rollRoutes } from './rolls.tsx';

/** Nothing is here where the authority tells no schools. */
const tellsSchools = (authority: string) =>
  createMiddleware<SignedIn>(async (c, next) => {
    const { actor, settings } = c.var;
    const tells = actor.authority === authority && settings.domesticAbuse?.schools;
    return tells ? next() : refused(c, { kind: 'not-found' });
  });

/** The directory of schools: the national register, who is told at each school, and when it is open. */
export const schoolsApp = (deps: RegisterDeps) =>
  peopleApp(deps, { permissions: schoolPermissions, sendsTo: deps.files.uploadOrigin })
    .use('/schools', tellsSchools(deps.authority))
    .use('/schools/*', tellsSchools(deps.authority))
    .route('/', registerRoutes(deps))
    .route('/', rollRoutes(deps))
    .route('/', calendarRoutes(deps))
    .route('/', addedRoutes(deps))
    .route('/', accessRoutes(deps))
    .route('/', contactRoutes(deps))
    .route('/', directoryRoutes(deps));
