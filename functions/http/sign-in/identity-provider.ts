import * as oidc from 'openid-client';
import { mayVouch, type Vouching } from './vouching.ts';

/** What the browser carries, signed, between leaving for the identity provider and coming back. */
export type SignInChecks = { state: string; nonce: string; verifier: string; next: string };

/** How long ago, in seconds, a provider may have asked somebody for it to count as now: the way back takes a moment. */
const askedWithinSeconds = 60;

type Place = {
  issuer: string;
  clientId: string;
  clientSecret: string;
  redirectUri: string;
  vouching: Vouching;
  /** By the machine's clock, as the provider's own is; in the box the service's may have been moved. */
  machineNow: () => Date;
};

/**
 * An agency's own sign-in, through one OpenID provider (authorisation code with PKCE, state and nonce).
 * The provider is asked for its settings when it is first needed, and again after a failure.
 */
export function identityProvider({ issuer, clientId, clientSecret, redirectUri, vouching, machineNow }: Place) {
  let found: Promise<oidc.Configuration> | undefined;
  const provider = () => {
    const insecure = issuer.startsWith('http:') ? { execute: [oidc.allowInsecureRequests] } : {};
    found ??= oidc.discovery(new URL(issuer), clientId, clientSecret, undefined, insecure).catch((error) => {
      found = undefined;
      throw error;
    });
    return found;
  };

  return {
    /** Where the browser goes. `again`: the provider must ask for the password or key even if it remembers the browser. */
    async begin(next: string, again = false): Promise<{ url: URL; checks: SignInChecks }> {
      const checks = {
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        verifier: oidc.randomPKCECodeVerifier(),
        next,
      };
      const url = oidc.buildAuthorizationUrl(await provider(), {
        redirect_uri: redirectUri,
        scope: 'openid email',
        state: checks.state,
        nonce: checks.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(checks.verifier),
        code_challenge_method: 'S256',
        ...(again && { prompt: 'login', max_age: '0' }),
      });
      return { url, checks };
    },

    /**
     * The address that the provider vouches for, and whether it asked its person just now. Throws when anything about
     * the answer is not as it must be.
     */
    async finish(query: string, checks: SignInChecks): Promise<{ email: string; proven: boolean }> {
      const url = new URL(redirectUri);
      url.search = query;
      const tokens = await oidc.authorizationCodeGrant(await provider(), url, {
        expectedState: checks.state,
        expectedNonce: checks.nonce,
        pkceCodeVerifier: checks.verifier,
      });
      const claims = tokens.claims();
      if (typeof claims?.email !== 'string' || claims.email_verified === false) throw new Error('no verified address');
      if (!mayVouch(claims.email, claims.identities, vouching)) throw new Error('an address of somebody else');
      const ago = machineNow().getTime() / 1000 - (claims.auth_time ?? 0);
      return { email: claims.email, proven: ago < askedWithinSeconds };
    },
  };
}
export type IdentityProvider = ReturnType<typeof identityProvider>;
