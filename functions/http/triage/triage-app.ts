import { createMiddleware } from 'hono/factory';
import { isSeated } from '../../../shared/triage-meeting/seated.ts';
import type { IncidentDeps, OpenedIncident, SignedIn } from '../context.ts';
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
import { meetingRoutes } from './meeting.tsx';
import { monthRoutes } from './month.tsx';
import { putOffRestRoutes } from './put-off-rest.tsx';
import { sameAsRoutes } from './same-as.tsx';

/** Lets nobody further who has no seat: nothing is here for them, nor for anybody where the authority runs no triage. */
const seated = (authority: string) =>
  createMiddleware<SignedIn>(async (c, next) => {
    const { actor, settings } = c.var;
    return actor.authority === authority && isSeated(actor, settings) ? next() : refused(c, { kind: 'not-found' });
  });

/** Whoever told of a restricted incident reads what they told, and not what the meeting makes of it. */
const notTheirOwn = createMiddleware<OpenedIncident>(async (c, next) => {
  const { stands, incident } = c.var;
  return stands.as === 'reporter' && incident.restricted ? refused(c, { kind: 'not-found' }) : next();
});

/** Domestic-abuse triage: the agenda of a day, and the screen of each incident. */
export const triageApp = (deps: IncidentDeps) =>
  peopleApp(deps, { permissions: triagePermissions })
    .use('/triage', seated(deps.authority))
    .use('/triage/*', seated(deps.authority))
    .use('/triage/incidents/:id/*', notTheirOwn)
    .route('/', agendaRoutes(deps))
    .route('/', meetingRoutes(deps))
    .route('/', incidentRoutes(deps))
    .route('/', answerRoutes(deps))
    .route('/', putOffRestRoutes(deps))
    .route('/', monthRoutes(deps))
    .route('/', sameAsRoutes(deps))
    .route('/', lateCopyRoutes(deps))
    .route('/', writeOutcomeRoutes(deps))
    .route('/', issueOutcomeRoutes(deps))
    .route('/', whoSeesRoutes(deps))
    .route('/', releaseRoutes(deps))
    .route('/', conferenceRoutes(deps))
    .route('/', openContactRoutes(deps));
