import { IncomingMessage } from 'node:http';

const maxBytes = 50_000;

/**
 * Makes a token request one that the provider takes: it reads a client's secret from the header only and gives no
 * scope that was not asked for. Cognito reads it from the body too and gives a client all that it may have.
 */
export async function asTokenRequest(request: IncomingMessage, scopesOf: (clientId: string) => string[]) {
  const form = new URLSearchParams(await textOf(request));
  const headers = { ...request.headers };
  const id = form.get('client_id');
  const secret = form.get('client_secret');
  if (!headers.authorization && id && secret) {
    const pair = `${encodeURIComponent(id)}:${encodeURIComponent(secret)}`;
    headers.authorization = `Basic ${Buffer.from(pair).toString('base64')}`;
    form.delete('client_secret');
  }
  const client = id ?? clientIn(headers.authorization);
  if (form.get('grant_type') === 'client_credentials' && !form.get('scope') && client) {
    const scope = scopesOf(client).join(' ');
    if (scope) form.set('scope', scope);
  }
  const body = Buffer.from(form.toString());
  const rewritten = new IncomingMessage(request.socket);
  rewritten.method = request.method;
  rewritten.url = request.url;
  rewritten.headers = { ...headers, 'content-length': String(body.length) };
  rewritten.push(body);
  rewritten.push(null);
  rewritten.complete = true;
  return rewritten;
}

function clientIn(authorization = '') {
  const pair = Buffer.from(authorization.replace(/^Basic /i, ''), 'base64').toString('utf8');
  return pair.split(':')[0];
}

async function textOf(request: IncomingMessage) {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= maxBytes) chunks.push(chunk);
  }
  return size > maxBytes ? '' : Buffer.concat(chunks).toString('utf8');
}
