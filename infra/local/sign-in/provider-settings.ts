import { type Configuration, interactionPolicy } from 'oidc-provider';
import type { Person } from '../../../shared/actor.ts';
import type { Secrets } from '../secrets.ts';
import { providerMemory } from './provider-memory.ts';

export const apiAudience = 'front-door-api';
export const webClientId = 'front-door-web';
const api = 'urn:front-door:api';

type AgencySystem = { clientId: string; clientSecret: string; scopes: string[] };
export type SignInDeps = {
  publicUrl: string;
  secrets: Secrets;
  clients: readonly AgencySystem[];
  /** An account by its id; nothing when it may not sign in. */
  findPerson: (id: string) => Promise<Person | undefined>;
};

/**
 * An OpenID provider that stands for Cognito and for agencies' own: a person chooses an account each time, no consent
 * is asked, the service is its one website and agencies' systems get tokens for the API.
 */
export function providerSettings({ publicUrl, secrets, clients, findPerson }: SignInDeps): Configuration {
  const scopes = [...new Set(clients.flatMap((client) => client.scopes))];
  const policy = interactionPolicy.base();
  policy
    .get('login')
    ?.checks.add(
      new interactionPolicy.Check('choice', 'a person chooses an account at each sign-in', (ctx) =>
        ctx.oidc.result?.login ? interactionPolicy.Check.NO_NEED_TO_PROMPT : interactionPolicy.Check.REQUEST_PROMPT,
      ),
    );

  return {
    adapter: providerMemory(),
    jwks: { keys: [secrets.providerKey] },
    cookies: { keys: [secrets.providerCookieKey] },
    scopes: ['openid', 'email', ...scopes],
    claims: { openid: ['sub', 'acr', 'amr'], email: ['email', 'email_verified'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    clientDefaults: { token_endpoint_auth_method: 'client_secret_basic' },
    clients: [
      {
        client_id: webClientId,
        client_secret: secrets.signInClientSecret,
        redirect_uris: [`${publicUrl}/sign-in/callback`],
        grant_types: ['authorization_code'],
        response_types: ['code'],
        scope: 'openid email',
        // As Cognito does, it says when its person was last asked.
        require_auth_time: true,
      },
      ...clients.map(({ clientId, clientSecret, scopes }) => ({
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [],
        response_types: [],
        grant_types: ['client_credentials'],
        scope: scopes.join(' '),
      })),
    ],
    interactions: { policy, url: (_ctx, interaction) => `/_local/sign-in/${interaction.uid}` },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: (_ctx, client) => (client?.grantTypes?.includes('client_credentials') ? api : []),
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: scopes.join(' '),
          audience: apiAudience,
          accessTokenFormat: 'jwt',
          accessTokenTTL: 900,
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
    ttl: {
      AccessToken: 300,
      AuthorizationCode: 60,
      ClientCredentials: 900,
      IdToken: 300,
      Grant: 3600,
      Interaction: 3600,
      Session: 3600,
    },
    async findAccount(_ctx, id) {
      const person = await findPerson(id);
      if (!person) return undefined;
      const claims = {
        sub: person.id,
        email: person.email,
        email_verified: true,
        acr: 'mfa',
        amr: ['pwd', 'otp', 'mfa'],
      };
      return { accountId: person.id, claims: async () => claims };
    },
    async loadExistingGrant(ctx) {
      const { client, session, provider } = ctx.oidc;
      if (!client || !session?.accountId) return undefined;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid email');
      await grant.save();
      return grant;
    },
    clientBasedCORS: () => false,
    renderError(ctx, out) {
      ctx.type = 'text/plain';
      ctx.body = `Sign-in did not work: ${out.error}${out.error_description ? `, ${out.error_description}` : ''}`;
    },
  };
}
