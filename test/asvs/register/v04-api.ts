import { met, not, type Row } from '../row.ts';

const noGraphQl = 'There is no GraphQL: systems use the routes that the description lists, each with its own shape.';
const noSockets = 'There are no web sockets: browsers ask again, at the times that a page says.';

/** V4, API and web service. */
export const api: Row[] = [
  met('V4.1.1', 1, 'Every answer says its type and its letters', 'everyType'),
  met('V4.1.2', 2, 'People are led on to TLS, systems without it are refused', 'edgeWays'),
  met(
    'V4.1.3',
    2,
    'What the edge adds to a request cannot be made up',
    'aroundTheDoor',
    'throughTheDoor',
    'noForwardedHeaders',
  ),
  met('V4.1.4', 3, 'Only the methods that a route has are answered', 'methodsOnly', 'apiMethods', 'edgeWays'),
  not(
    'V4.1.5',
    3,
    'Each message is signed by its sender',
    'A token of the system and TLS stand for that: no message passes through a third party.',
  ),
  met('V4.2.1', 2, 'Where a request ends is understood in one way', 'endlessBody', 'formsBeyondLimit'),
  met('V4.2.2', 3, 'The length that is said is the length that is sent', 'endlessBody'),
  not(
    'V4.2.3',
    3,
    'Header fields of a connection in HTTP/2',
    'The distribution and the gateway speak HTTP/2 with browsers, and refuse these fields; none of our code does.',
  ),
  met('V4.2.4', 3, 'No line end gets into a header', 'oddPaths', 'oddHeaders'),
  met('V4.2.5', 3, 'Requests of ours have addresses and headers of bounded length', 'everyCookie', 'speaksToNoOther'),
  not('V4.3.1', 2, 'Costly GraphQL queries', noGraphQl),
  not('V4.3.2', 2, 'GraphQL that describes itself', noGraphQl),
  not('V4.4.1', 1, 'Web sockets over TLS', noSockets),
  not('V4.4.2', 2, 'Where a web socket comes from', noSockets),
  not('V4.4.3', 2, 'Tokens for web sockets', noSockets),
  not('V4.4.4', 2, 'Tokens for web sockets come from a session', noSockets),
];
