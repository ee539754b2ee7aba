import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { getRequestListener, type Http2Bindings, type HttpBindings } from '@hono/node-server';
import { cannotStart } from './data-dir.ts';
import { closeServer, listen } from './listen.ts';

type App = { fetch: (request: Request, env: HttpBindings | Http2Bindings) => Response | Promise<Response> };
type NodeHandler = (request: IncomingMessage, response: ServerResponse) => unknown;

/** Who answers what, in the order in which they are asked; the last one answers the rest. */
export type Doors = {
  publicUrl: string;
  provider: { path: string; handle: (request: IncomingMessage, response: ServerResponse) => Promise<unknown> };
  apps: readonly { answers: (path: string) => boolean; app: App }[];
};

const starting: NodeHandler = (_request, response) => {
  response.writeHead(503, { 'content-type': 'application/json', 'retry-after': '1' });
  response.end(JSON.stringify({ status: 'unavailable', part: 'starting' }));
};

/** Takes the port of the box, on this machine only. Until `serve` everything is answered 503. */
export async function openFront(port: number) {
  let answer = starting;
  const server = createServer((request, response) => answer(request, response));
  await listen(server, port).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    throw cannotStart(`Port ${port} is in use. Stop what uses it, or set PORT to another number.`);
  });
  return {
    serve: (doors: Doors) => {
      answer = handlerFor(doors);
    },
    /** Lets those who are being answered finish, for a second at most. */
    stop: async () => {
      answer = starting;
      const timer = setTimeout(() => server.closeAllConnections(), 1_000);
      server.closeIdleConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      clearTimeout(timer);
      await closeServer(server);
    },
  };
}

function handlerFor({ publicUrl, provider, apps }: Doors): NodeHandler {
  const listener = getRequestListener((request, env) => {
    const path = (env.incoming.url ?? '/').split('?')[0] ?? '/';
    const found = apps.find(({ answers }) => answers(path));
    return found ? found.app.fetch(request, env) : new Response('Not found', { status: 404 });
  });
  return (request, response) => {
    if (isLost(request)) return response.writeHead(307, { location: `${publicUrl}${request.url}` }).end();
    if (!request.url?.startsWith(`${provider.path}/`)) return listener(request, response);
    // Someone who hangs up in the middle of a request must not end the box.
    return provider.handle(request, response).catch(() => response.destroy());
  };
}

/** A browser that came by the number of this machine: its cookies would not be those of its name. */
const isLost = ({ method, headers }: IncomingMessage) =>
  method === 'GET' && headers.host?.startsWith('127.0.0.1') && headers['sec-fetch-mode'] === 'navigate';
