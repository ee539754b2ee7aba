import type { EntranceDeps } from './context.ts';
import { homeRoutes } from './home.tsx';
import { letterLinkRoutes } from './letters/letters.tsx';
import { peopleApp } from './people-app.tsx';
import { entrancePermissions } from './permissions/entrance.ts';
import { colleaguesLeaveRoutes } from './preferences/colleagues-leave.tsx';
import { leaveRoutes } from './preferences/leave.tsx';
import { preferencesRoutes } from './preferences/preferences.tsx';
import { sessionsRoutes } from './preferences/sessions.tsx';
import { publicPages } from './public-pages.tsx';
import { signInRoutes } from './sign-in/sign-in.tsx';
import { signInAgainRoutes } from './sign-in/sign-in-again.tsx';

/**
 * What is the same for everyone: the public pages, signing in and out, a letter by its link, the home page and one's
 * own preferences. No other app for people holds a key.
 */
export const entranceApp = (deps: EntranceDeps) =>
  peopleApp(deps, { permissions: entrancePermissions })
    .route('/', publicPages(deps))
    .route('/', signInRoutes(deps))
    .route('/', signInAgainRoutes())
    .route('/', homeRoutes(deps))
    .route('/', preferencesRoutes(deps))
    .route('/', sessionsRoutes(deps))
    .route('/', leaveRoutes(deps))
    .route('/', colleaguesLeaveRoutes(deps))
    .route('/', letterLinkRoutes(deps));
