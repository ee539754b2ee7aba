import { createMiddleware } from 'hono/factory';
import { may } from '../../../shared/permissions.ts';
import { triageSettings } from '../../../shared/settings/domestic-abuse.ts';
import { agencyOf } from '../../../shared/triage-outcome/reader.ts';
import type { IncidentDeps, SignedIn } from '../context.ts';
import { peopleApp } from '../people-app.tsx';
import { triagePermissions } from '../permissions/triage.ts';
import { refused } from '../refused.tsx';
import { conferenceRoutes } from '../triage-outcome/conference-routes.tsx';
import { openContactRoutes } from '../triage-outcome/contact.tsx';
import { issueOutcomeRoutes } from '../triage-outcome/issue.tsx';
import { lateCopyRoutes } from '../triage-outcome/late.tsx';
import { releaseRoutes } from '../triage-outcome/release.tsx';
import { whoSeesRoutes } from '../triage-outcome/words.tsx';
import { writeOutcomeRoutes } from '../triage-outcome/write.tsx';
import { agendaRoutes } from './agenda.tsx';
import { answerRoutes } from './answers.tsx';
import { incidentRoutes } from './incident.tsx';

/**
 * Lets nobody further who has no seat: triage is for the front door and for the agencies of this authority that sit in
 * it. Where the authority runs none, nothing is here.
 */
const seated = (authority: string) =>
  createMiddleware<SignedIn>(async (c, next) => {
    const { actor, settings } = c.var;
    if (!settings.domesticAbuse || actor.authority !== authority) return refused(c, { kind: 'not-found' });
    const sits = may(actor, 'read-incidents') || agencyOf(actor, triageSettings(settings)) !== undefined;
    return sits ? next() : refused(c, { kind: 'not-found' });
  });

/** Domestic-abuse triage: the agenda of a day, and the screen of each incident. */
export const triageApp = (deps: IncidentDeps) =>
  peopleApp(deps, { permissions: triagePermissions })
    .use('/triage', seated(deps.authority))
    .use('/triage/*', seated(deps.authority))
    .route('/', agendaRoutes(deps))
    .route('/', incidentRoutes(deps))
    .route('/', answerRoutes(deps))
    .route('/', lateCopyRoutes(deps))
    .route('/', writeOutcomeRoutes(deps))
    .route('/', issueOutcomeRoutes(deps))
    .route('/', whoSeesRoutes(deps))
    .route('/', releaseRoutes(deps))
    .route('/', conferenceRoutes(deps))
    .route('/', openContactRoutes(deps));
