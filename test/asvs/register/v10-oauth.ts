import { met, not, type Row } from '../row.ts';

const noUserTokens =
  'No person’s token reaches a resource server: it is used once to learn an address, and a session of ours takes its place.';
const noConsent =
  'The one client for people is the service itself, and systems act for their organisation: nobody lends their rights to an application.';
const byCognito =
  'Cognito does not offer it. Tokens never reach a browser, and systems hold theirs for fifteen minutes.';

/** V10, OAuth and OpenID Connect. The authorisation server is Cognito; the box has a certified provider in its place. */
export const oauth: Row[] = [
  met('V10.1.1', 2, 'Tokens stay with the server', 'providerFlow', 'everyCookie'),
  met('V10.1.2', 2, 'An answer of the provider counts in the browser that asked', 'notBegunHere', 'providerFlow'),
  met('V10.2.1', 2, 'Nobody can be made to sign in as another', 'notBegunHere', 'providerFlow'),
  not(
    'V10.2.2',
    2,
    'Two authorisation servers are not mixed up',
    'There is one: agencies’ own providers stand behind the user pool, and the service knows only that.',
  ),
  met('V10.2.3', 3, 'No more is asked for than an address', 'codeFlowOnly', 'ownSignIns'),
  met('V10.3.1', 2, 'The API takes tokens that are for it', 'tokenRefused', 'cognitoTokens', 'gatewayTokens'),
  met('V10.3.2', 2, 'What a token allows is what is done', 'tokenNoMore', 'descriptionScopes'),
  met('V10.3.3', 2, 'Who asks is known by what cannot pass to another', 'tokenRefused', 'schoolSystemOnly'),
  not('V10.3.4', 2, 'The API asks how its user signed in', noUserTokens),
  not('V10.3.5', 3, 'A stolen token is of no use', byCognito),
  met('V10.4.1', 1, 'The provider leads back to listed addresses only', 'clientAddresses', 'providerFlow'),
  met('V10.4.2', 1, 'A code of the provider works once', 'providerFlow', 'notBegunHere'),
  not(
    'V10.4.3',
    1,
    'A code of the provider ends soon',
    'Cognito fixes it at five minutes, which nobody can set; the service uses it in the request that brings it.',
  ),
  met('V10.4.4', 1, 'Each client has the one grant that it needs', 'codeFlowOnly', 'systemClients'),
  not(
    'V10.4.5',
    1,
    'Refresh tokens of public clients',
    'There is no public client: each has a secret, and refresh tokens are never used.',
  ),
  met('V10.4.6', 2, 'A code is bound to whoever asked for it (PKCE)', 'providerFlow'),
  not(
    'V10.4.7',
    2,
    'Clients that register themselves',
    'Clients are made by the stack alone; neither Cognito nor the provider of the box lets any register.',
  ),
  met('V10.4.8', 2, 'Refresh tokens end', 'clientAddresses'),
  met('V10.4.9', 2, 'Tokens can be taken back', 'clientAddresses', 'tokenNoMore'),
  met('V10.4.10', 2, 'A client proves itself to the provider', 'codeFlowOnly', 'boxTokens'),
  met('V10.4.11', 2, 'A client is given no more than it needs', 'systemClients', 'codeFlowOnly', 'boxScopes'),
  not('V10.4.12', 3, 'The provider answers in one way only', byCognito),
  not('V10.4.13', 3, 'Requests are handed to the provider beforehand (PAR)', byCognito),
  not('V10.4.14', 3, 'Tokens are bound to a key of their holder', byCognito),
  not(
    'V10.4.15',
    3,
    'Details of a request come from the server',
    'No such details are used: a request asks for an address and nothing else.',
  ),
  not('V10.4.16', 3, 'Clients prove themselves by a key', byCognito),
  met('V10.5.1', 2, 'An ID token is of use once', 'providerFlow', 'notBegunHere'),
  met('V10.5.2', 2, 'Who somebody is follows from what cannot pass to another', 'vouchedAddress', 'ownSignIns'),
  met('V10.5.3', 2, 'No other provider can pass for ours', 'providerIssuer'),
  met('V10.5.4', 2, 'An ID token for another client is not taken', 'providerIssuer'),
  not(
    'V10.5.5',
    2,
    'Sign-out that the provider sends',
    'The provider sends none: sessions of the service end by their own limits and at once with the account.',
  ),
  met('V10.6.1', 2, 'The provider answers with a code and nothing else', 'codeFlowOnly'),
  not(
    'V10.6.2',
    2,
    'Nobody is signed out by somebody else',
    'Signing out at the provider is not part of signing out here: no such request is made.',
  ),
  not('V10.7.1', 2, 'People consent to each request', noConsent),
  not('V10.7.2', 2, 'People are told to what they consent', noConsent),
  not('V10.7.3', 2, 'People can take their consent back', noConsent),
];
