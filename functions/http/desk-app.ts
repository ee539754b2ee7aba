import { boardRoutes } from './contacts/board.tsx';
import { contactRoutes } from './contacts/contact.tsx';
import type { DeskDeps } from './context.ts';
import { callerRoutes } from './drafts/caller.tsx';
import { enterRoutes } from './drafts/enter.tsx';
import { peopleApp } from './people-app.tsx';
import { deskPermissions } from './permissions/desk.ts';
import { contactThreadRoutes } from './thread/contact-thread.tsx';

/** The front door's own work: its lists, each contact, and what it does about one. */
export const deskApp = (deps: DeskDeps) =>
  peopleApp(deps, { permissions: deskPermissions })
    .route('/', boardRoutes(deps))
    .route('/', enterRoutes(deps))
    .route('/', callerRoutes(deps))
    .route('/', contactRoutes(deps))
    .route('/', contactThreadRoutes(deps));
