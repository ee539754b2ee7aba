import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Log } from '../../../functions/log.ts';
import { closeServer, listen } from '../listen.ts';
import type { Faulty } from './file-faults.ts';
import { type Kept, objectFiles } from './object-files.ts';
import { signedHow } from './signature.ts';
import { takePost } from './take-post.ts';

type Deps = {
  folder: string;
  secret: string;
  /** Seals the bytes on the disk: 32 bytes. */
  sealKey: Buffer;
  /** The port of the last run, so that a page that was open then still finds it. */
  port: number;
  /** Whose pages may send files here. */
  publicUrl: string;
  /** Takes the bucket's word that something came. */
  tell: (event: string) => void;
  faults: Faulty;
  wall: () => number;
  log: Log;
};

export type ObjectStore = Awaited<ReturnType<typeof startObjectStore>>;

/** S3 gives what is not plain ASCII as a word of RFC 2047. */
const inHeader = (text: string) =>
  /^[\x20-\x7E]*$/.test(text) ? text : `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`;

/**
 * S3 for one machine, as much of it as the service uses: files come by a signed form, are looked at, read, copied and
 * deleted by signed requests, and are fetched by a signed link. The bytes lie on the disk.
 */
export async function startObjectStore(deps: Deps) {
  const files = objectFiles(deps.folder, deps.sealKey);
  let busy = 0;

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', 'http://store');
    const [bucket = '', ...rest] = decodeURIComponent(url.pathname).slice(1).split('/');
    const key = rest.join('/');
    if (request.headers.origin === deps.publicUrl) response.setHeader('access-control-allow-origin', deps.publicUrl);
    if (request.method === 'OPTIONS') return void response.writeHead(204).end();
    if (request.method === 'POST') return posted(request, response, bucket);
    const how = signedHow(deps.secret, request, deps.wall);
    if (!how || !files.knows(bucket, key)) return refused(response, 403, 'AccessDenied');
    if (how === 'link' && request.method !== 'GET') return refused(response, 403, 'AccessDenied');
    if (request.method === 'PUT') return copied(request, response, [bucket, key]);
    const found = files.find(bucket, key);
    if (request.method === 'DELETE') {
      if (found?.held) return refused(response, 403, 'AccessDenied');
      files.remove(bucket, key);
      return void response.writeHead(204).end();
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') return refused(response, 405, 'MethodNotAllowed');
    if (!found) return refused(response, 404, 'NoSuchKey');
    const match = request.headers['if-match'];
    if (match !== undefined && match !== found.etag) return refused(response, 412, 'PreconditionFailed');
    const headers = headersOf(found, how === 'link' ? url.searchParams : undefined);
    if (request.method === 'HEAD') return void response.writeHead(200, headers).end();
    const bytes = await files.bytesOf(bucket, key, found);
    response.writeHead(200, headers);
    bytes.on('error', () => response.destroy()).pipe(response);
  };

  const posted = async (request: IncomingMessage, response: ServerResponse, bucket: string) => {
    const taken = await takePost(request, bucket, { files, secret: deps.secret, wall: deps.wall });
    if (!taken.ok) return refused(response, taken.status, taken.code);
    const { key, etag, size, fields } = taken;
    const object = { key, size, eTag: etag.replaceAll('"', '') };
    deps.tell(
      JSON.stringify({ Records: [{ eventName: 'ObjectCreated:Post', s3: { bucket: { name: bucket }, object } }] }),
    );
    const back = fields.get('success_action_redirect');
    if (!back) return void response.writeHead(Number(fields.get('success_action_status') ?? 204)).end();
    const to = new URL(back);
    for (const [name, value] of Object.entries({ bucket, key, etag })) to.searchParams.set(name, value);
    response.writeHead(303, { location: to.href }).end();
  };

  const copied = async (request: IncomingMessage, response: ServerResponse, to: readonly [string, string]) => {
    const [bucket = '', ...rest] = decodeURIComponent(String(request.headers['x-amz-copy-source'] ?? ''))
      .replace(/^\//, '')
      .split('/');
    const from = [bucket, rest.join('/')] as const;
    if (!files.knows(...from)) return refused(response, 403, 'AccessDenied');
    const source = files.find(...from);
    if (!source) return refused(response, 404, 'NoSuchKey');
    const match = request.headers['x-amz-copy-source-if-match'];
    if (match !== undefined && match !== source.etag) return refused(response, 412, 'PreconditionFailed');
    // Copied again after a broken end, a held object is left as it is: its bytes are the same.
    const there = files.find(...to);
    const held = request.headers['x-amz-object-lock-legal-hold'] === 'ON';
    if (!there?.held) await files.copy(from, to, { held, meta: {}, contentType: 'application/octet-stream' });
    response.writeHead(200, { 'content-type': 'application/xml' });
    response.end(`<CopyObjectResult><ETag>${source.etag}</ETag></CopyObjectResult>`);
  };

  const server = createServer((request, response) => {
    busy += 1;
    response.once('close', () => {
      busy -= 1;
    });
    answer(request, response).catch((error: unknown) => {
      deps.log.error('the store of files failed', { error: error instanceof Error ? error.name : 'unknown' });
      refused(response, 500, 'InternalError');
    });
  });
  const port = await listen(server, deps.port).catch(() => listen(server, 0));

  return {
    port,
    endpoint: `http://127.0.0.1:${port}`,
    /** How many requests are being answered this moment. */
    busy: () => busy,
    answers: () => server.listening,
    /** Refuses connections, or takes them again at the same address, as the faults say. */
    followFaults: async () => {
      const { storeDown } = deps.faults.current();
      if (storeDown && server.listening) await closeServer(server);
      if (!storeDown && !server.listening) await listen(server, port);
    },
    stop: () => closeServer(server),
  };
}

function refused(response: ServerResponse, status: number, code: string) {
  if (response.headersSent) return response.destroy();
  const message = code === 'EntityTooLarge' ? 'Your proposed upload exceeds the maximum allowed size' : code;
  response.writeHead(status, { 'content-type': 'application/xml', 'x-content-type-options': 'nosniff' });
  return response.end(`<Error><Code>${code}</Code><Message>${message}</Message></Error>`);
}

/**
 * What S3 says of an object, and what a link has it say instead. This machine's name is shared with the service, so
 * here a file is also kept from being drawn or guessed at; in AWS it comes from another site.
 */
function headersOf(found: Kept, asked: URLSearchParams | undefined): Record<string, string | number> {
  const name = found.meta.name ?? '';
  const disposition = asked?.get('response-content-disposition');
  return {
    'content-type': asked?.get('response-content-type') ?? found.contentType,
    'content-length': found.size,
    etag: found.etag,
    'cache-control': asked?.get('response-cache-control') ?? 'no-store',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "sandbox; default-src 'none'",
    ...(disposition && { 'content-disposition': disposition }),
    ...(name && { 'x-amz-meta-name': inHeader(name) }),
  };
}
