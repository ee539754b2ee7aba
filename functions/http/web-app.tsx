import { consultationRoutes } from './consultations/consultations.tsx';
import { boardRoutes } from './contacts/board.tsx';
import { contactRoutes } from './contacts/contact.tsx';
import type { Deps } from './context.ts';
import { disagreementListRoutes } from './disagreements/list.tsx';
import { draftRoutes } from './drafts/drafts.tsx';
import { handoverRoutes } from './handover/handover.tsx';
import { homeRoutes } from './home.tsx';
import { letterLinkRoutes } from './letters/letters.tsx';
import { peopleApp } from './people-app.tsx';
import { leaveRoutes } from './preferences/leave.tsx';
import { preferencesRoutes } from './preferences/preferences.tsx';
import { publicPages } from './public-pages.tsx';
import { referralRoutes } from './referrals/referrals.tsx';
import { signInRoutes } from './sign-in/sign-in.tsx';
import { threadRoutes } from './thread/thread.tsx';
import { wordingRoutes } from './wording/wording.tsx';

/** The service for people. Every route stands in route-permissions.ts, or answers as if it did not exist. */
export const webApp = (deps: Deps) =>
  peopleApp(deps)
    .route('/', publicPages(deps))
    .route('/', signInRoutes(deps))
    .route('/', homeRoutes(deps))
    .route('/', preferencesRoutes(deps))
    .route('/', leaveRoutes(deps))
    .route('/', draftRoutes(deps))
    .route('/', referralRoutes(deps))
    .route('/', consultationRoutes(deps))
    .route('/', handoverRoutes(deps))
    .route('/', letterLinkRoutes(deps))
    .route('/', disagreementListRoutes(deps))
    .route('/', boardRoutes(deps))
    .route('/', contactRoutes(deps))
    .route('/', threadRoutes(deps))
    .route('/', wordingRoutes(deps));
