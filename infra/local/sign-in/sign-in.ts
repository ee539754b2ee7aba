import type { IncomingMessage, ServerResponse } from 'node:http';
import { Provider } from 'oidc-provider';
import type { Person } from '../../../shared/actor.ts';
import { providerSettings, type SignInDeps } from './provider-settings.ts';
import { asTokenRequest } from './token-request.ts';

export const providerPath = '/_local/oidc';

export type SignIn = ReturnType<typeof startSignIn>;

/**
 * A certified OpenID provider in the place of Cognito and of agencies' own identity providers: it asks for no
 * password, and says that a second factor was used, as those will.
 */
export function startSignIn(deps: SignInDeps) {
  const provider = new Provider(`${deps.publicUrl}${providerPath}`, providerSettings(deps));
  const answer = provider.callback();
  const scopesOf = (id: string) => deps.clients.find(({ clientId }) => clientId === id)?.scopes ?? [];

  return {
    issuer: provider.issuer,
    /** Answers a request below `/_local/oidc`. */
    async handle(request: IncomingMessage, response: ServerResponse) {
      const isToken = request.method === 'POST' && request.url?.split('?')[0] === `${providerPath}/token`;
      const asked = isToken ? await asTokenRequest(request, scopesOf) : request;
      Object.assign(asked, { originalUrl: request.url });
      asked.url = request.url?.slice(providerPath.length) || '/';
      await answer(asked, response);
    },
    /** Whether a sign-in is under way in this browser under that id. */
    isUnderWay: async (request: IncomingMessage, response: ServerResponse, uid: string) =>
      provider.interactionDetails(request, response).then(
        (interaction) => interaction.uid === uid,
        () => false,
      ),
    /** Finishes it for a person; answers where the browser goes next. */
    finish: (request: IncomingMessage, response: ServerResponse, person: Person) =>
      provider.interactionResult(request, response, {
        login: { accountId: person.id, acr: 'mfa', amr: ['pwd', 'otp', 'mfa'], remember: false },
      }),
  };
}
