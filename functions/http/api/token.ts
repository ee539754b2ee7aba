import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import * as z from 'zod';
import { ok, type Result, refuse } from '../../../shared/result.ts';

/** Whose access tokens are taken. */
export type TokenRules = {
  issuer: string;
  /** One of these must be the token's `aud`; of a token without one, as Cognito's, it must be the `client_id`. */
  audience: string | readonly string[];
  /** What stands before a scope's name in a token, such as `front-door/` where Cognito puts the resource server's. */
  scopePrefix?: string;
  /** Where the issuer's keys lie: below the issuer at `/.well-known/jwks.json`, unless told. */
  jwksUri?: string;
  /** Where a client gets its tokens, for the API's description. */
  tokenUrl?: string;
  /** The issuer's own clock, where it is not the service's. */
  now?: () => Date;
  /** The issuer's keys, where they are not to be fetched. */
  keys?: JWTVerifyGetKey;
};

/** A system that an access token speaks for, and what the token lets it do. */
export type Bearer = { clientId: string; scopes: ReadonlySet<string> };

/** Why a request speaks for nobody: it brought no token, or one that does not hold. */
export type TokenRefusal = 'no-token' | 'bad-token';

const bearer = /^Bearer +([A-Za-z0-9._~+/=-]+) *$/i;
const ClientId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/);
const Scope = z.string().default('');

/** Signatures made with a private key only, so that a public key never passes for a shared secret. */
const algorithms = ['RS256', 'PS256', 'ES256'];
/** Seconds by which two machines' clocks may differ. */
const clockTolerance = 5;

/** The issuer's keys could not be had: our trouble, not the caller's. */
const outages: ReadonlySet<string> = new Set(['ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID', 'ERR_JOSE_GENERIC']);

function isForUs(payload: JWTPayload, clientId: string, audience: readonly string[]): boolean {
  if (payload.token_use !== undefined && payload.token_use !== 'access') return false;
  if (payload.aud === undefined) return payload.token_use === 'access' && audience.includes(clientId);
  return [payload.aud].flat().some((each) => audience.includes(each));
}

/**
 * Reads the Authorization header. A token that does not hold is refused without saying why, so that a forger learns
 * nothing; when the issuer's keys cannot be had, it throws.
 */
export function tokenVerifier(rules: TokenRules, serviceClock: () => Date) {
  const { issuer, scopePrefix = '', now = serviceClock } = rules;
  const keysUrl = rules.jwksUri ?? `${issuer}/.well-known/jwks.json`;
  const keys = rules.keys ?? createRemoteJWKSet(new URL(keysUrl), { timeoutDuration: 3000 });
  const audience = [rules.audience].flat();

  return async (authorization: string | undefined): Promise<Result<Bearer, TokenRefusal>> => {
    if (!authorization) return refuse('no-token');
    const token = bearer.exec(authorization)?.[1];
    if (!token) return refuse('bad-token');
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer,
        algorithms,
        clockTolerance,
        currentDate: now(),
        requiredClaims: ['exp', 'iat'],
        maxTokenAge: '1 day',
      });
      const clientId = ClientId.safeParse(payload.client_id ?? payload.azp ?? payload.sub);
      const scope = Scope.safeParse(payload.scope);
      if (!clientId.success || !scope.success || !isForUs(payload, clientId.data, audience)) return refuse('bad-token');
      const scopes = scope.data.split(' ').filter((each) => each !== '' && each.startsWith(scopePrefix));
      return ok({ clientId: clientId.data, scopes: new Set(scopes.map((each) => each.slice(scopePrefix.length))) });
    } catch (error) {
      if (error instanceof errors.JOSEError && !outages.has(error.code)) return refuse('bad-token');
      const unavailable = new Error('the keys of the issuer cannot be had', { cause: error });
      throw Object.assign(unavailable, { name: 'KeysUnavailable' });
    }
  };
}
