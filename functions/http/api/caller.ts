import { createMiddleware } from 'hono/factory';
import { matchedRoutes } from 'hono/route';
import type { Actor } from '../../../shared/actor.ts';
import { actedBy, doerOf } from '../../store/acting.ts';
import type { Client } from '../../store/people.ts';
import type { ApiCall, ApiDeps } from './context.ts';
import { problem } from './problem.ts';
import { apiScopes, isApiRoute, methodsAt } from './scopes.ts';
import { tokenVerifier } from './token.ts';

/** Many times what a busy system needs: it stops a loop that has gone wrong. */
const requestsPerMinute = 600;

/** A partner's system may do what a referrer of its organisation may. */
const actorOf = ({ id, name, authority, organisation }: Client): Actor => ({
  id,
  kind: 'client',
  name,
  role: 'referrer',
  authority,
  organisation,
});

/**
 * Stands before every route: finds what scope it needs, whose token it is and whether that system may still come. The
 * system's own record has the last word, so that what is taken from it is gone at once, whatever its token says.
 */
export const apiCaller = (deps: ApiDeps) => {
  const { store, now, tokens } = deps;
  const verify = tokenVerifier(tokens, now);
  const mostInMinute = deps.requestsPerMinute ?? requestsPerMinute;

  return createMiddleware<ApiCall>(async (c, next) => {
    const handler = matchedRoutes(c).findLast(({ method, path }) => method !== 'ALL' && !path.endsWith('*'));
    const route = handler && `${handler.method} ${handler.path}`;
    if (!route || !isApiRoute(route)) {
      const allow = methodsAt(c.req.path);
      return problem(c, allow.length > 0 ? { kind: 'method-not-allowed', allow } : { kind: 'not-found' });
    }
    const scope = apiScopes[route];
    if (scope === 'public') return next();

    const bearer = await verify(c.req.header('authorization'));
    if (!bearer.ok) return problem(c, { kind: bearer.refusal === 'no-token' ? 'signed-out' : 'bad-token' });
    const { clientId, scopes } = bearer.value;
    const client = await store.clients.find(clientId);
    if (!client?.active || client.authority !== deps.authority) return problem(c, { kind: 'bad-token' });
    c.set('clientId', client.id);

    const at = now();
    if ((await store.rates.count(`api#${client.id}`, 60, at)) > mostInMinute) {
      return problem(c, { kind: 'too-many-requests', retryAfterSeconds: 60 - at.getUTCSeconds() });
    }
    if (!scopes.has(scope) || !client.scopes.includes(scope)) return problem(c, { kind: 'scope-missing', scope });

    c.set('client', client);
    const actor = actorOf(client);
    actedBy(doerOf(actor));
    c.set('actor', actor);
    c.set('settings', await store.settings.inForce(at));
    return next();
  });
};
