import { createServer, type IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { closeServer, listen } from '../../../infra/local/listen.ts';

/** Where in the sending of one letter the sender is killed. */
export const points = ['handed a batch', 'asked', 'taken', 'answered'] as const;
export type Point = (typeof points)[number];

const read = async (request: IncomingMessage) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
};

/**
 * Stands before the mail service, so that a sender can be killed when its request has come and nothing was taken
 * (`asked`), when the mail was taken and the answer has not gone (`taken`), or when it has the answer and may not have
 * written it down (`answered`). `reached` is told of each point and answers after it has done its worst.
 */
export async function openMailDoor({ mail, reached }: { mail: string; reached: (point: Point) => Promise<void> }) {
  const server = createServer((request, response) => {
    const pass = async () => {
      const body = await read(request);
      await reached('asked');
      if (request.socket.destroyed) return;
      const answer = await fetch(`${mail}${request.url}`, {
        method: 'POST',
        body: new Uint8Array(body),
        headers: { 'content-type': 'application/json' },
      });
      const text = await answer.text();
      if (answer.ok) await reached('taken');
      if (request.socket.destroyed) return;
      const type = answer.headers.get('x-amzn-errortype');
      response
        .writeHead(answer.status, { 'content-type': 'application/json', ...(type && { 'x-amzn-errortype': type }) })
        .end(text);
      if (answer.ok) await sleep(0).then(() => reached('answered'));
    };
    // A mail service that is down, or that broke the connection, looks so from here too.
    pass().catch(() => request.socket.destroy());
  });
  const port = await listen(server, 0);
  return { endpoint: `http://127.0.0.1:${port}`, stop: () => closeServer(server) };
}
