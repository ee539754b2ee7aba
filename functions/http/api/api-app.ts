import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { errorName } from '../../log.ts';
import { actingAs } from '../../store/acting.ts';
import { describeApi } from '../openapi/route.ts';
import { isOutage } from '../outage.ts';
import { securityHeaders } from '../security-headers.ts';
import { addToConcern } from './additions.ts';
import { answerQuestion } from './answers.ts';
import { apiCaller } from './caller.ts';
import { sendCaseFile } from './case-files.ts';
import { listConcerns, readConcernStatus } from './concerns.ts';
import type { ApiCall, ApiDeps } from './context.ts';
import { readIncidentState, tellOfIncident } from './incidents.ts';
import { readLetter } from './letter.ts';
import { problem } from './problem.ts';
import { raiseConcern } from './raise.ts';
import { listOutcomes, readOutcome } from './triage-outcomes.ts';

/** How long a caller should wait after an outage, in seconds. */
const retryAfterSeconds = 5;

/** The service for agency systems, at `/api/v1`. Every route stands in api-scopes.ts, or answers as if it did not exist. */
export const apiApp = (deps: ApiDeps) =>
  new Hono<ApiCall>()
    .use((_c, next) => actingAs({ authority: deps.authority, now: deps.now }, next))
    .use(securityHeaders())
    .use(async (c, next) => {
      c.set('instance', `urn:uuid:${deps.newId()}`);
      await next();
      if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store');
      const { instance, clientId } = c.var;
      deps.log.info('api', { instance, client: clientId, method: c.req.method, status: c.res.status });
    })
    .use(apiCaller(deps))
    .get('/api/v1/openapi.json', describeApi(deps))
    .post('/api/v1/concerns', raiseConcern(deps))
    .get('/api/v1/concerns', listConcerns(deps))
    .get('/api/v1/concerns/:id', readConcernStatus(deps))
    .get('/api/v1/concerns/:id/letter', readLetter(deps))
    .post('/api/v1/concerns/:id/answers', answerQuestion(deps))
    .post('/api/v1/concerns/:id/additions', addToConcern(deps))
    .post('/api/v1/domestic-abuse-incidents', tellOfIncident(deps))
    .get('/api/v1/domestic-abuse-incidents/:id', readIncidentState(deps))
    .post('/api/v1/case-files', sendCaseFile(deps))
    .get('/api/v1/triage-outcomes', listOutcomes(deps))
    .get('/api/v1/triage-outcomes/:id', readOutcome(deps))
    .notFound((c) => problem(c, { kind: 'not-found' }))
    .onError((error, c) => {
      if (error instanceof HTTPException && error.status < 500) return problem(c, { kind: 'not-found' });
      deps.log.error('api failed', { instance: c.var.instance, name: errorName(error), method: c.req.method });
      return problem(c, isOutage(error) ? { kind: 'unavailable', retryAfterSeconds } : { kind: 'fault' });
    });
