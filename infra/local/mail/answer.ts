import type { IncomingMessage, ServerResponse } from 'node:http';

/** SES allows 40 MB; no letter is a quarter of this. */
const maxBytes = 12_000_000;

/** Refuses as an AWS service does, so that the SDK throws an error of that name. */
export function refused(response: ServerResponse, status: number, type: string, message: string) {
  if (response.headersSent) return;
  response
    .writeHead(status, { 'content-type': 'application/json', 'x-amzn-errortype': type })
    .end(JSON.stringify({ message }));
}

/** The text of the request; nothing when it is longer than any mail may be. */
export async function bodyOf(request: IncomingMessage) {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= maxBytes) chunks.push(chunk);
  }
  return size > maxBytes ? undefined : Buffer.concat(chunks).toString('utf8');
}
