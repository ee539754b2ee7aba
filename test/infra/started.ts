import { execFile } from 'node:child_process';
import { cpSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import { bundle } from './bundle.ts';

const folder = path.resolve('node_modules/.cache/front-door-bundles');
const fonts = () =>
  path.dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf'));

const callsHandler = `
const { handler } = await import(process.argv[1]);
const answer = await handler(JSON.parse(process.argv[2]), { getRemainingTimeInMillis: () => 10_000 });
process.stdout.write('\\n' + JSON.stringify({ answer: answer ?? null }) + '\\n', () => process.exit(0));
`;

/** Secrets Manager for a moment: whatever is asked for, these are the secrets. */
async function secretsManager(secrets: object) {
  const server = createServer((_request, response) => {
    response.setHeader('Content-Type', 'application/x-amz-json-1.1');
    response.end(JSON.stringify({ SecretString: JSON.stringify(secrets) }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Bundles an entry and starts it in a process of its own for each event, with this environment and no other. */
export async function lambda(entry: string, env: Record<string, string>, secrets: object = {}) {
  const outfile = path.join(folder, entry, 'index.mjs');
  await bundle(entry, outfile);
  if (entry === 'send-notice' || entry === 'print')
    cpSync(fonts(), path.join(folder, entry, 'fonts'), { recursive: true });
  const aws = {
    AWS_REGION: 'eu-west-2',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_SECRETS_MANAGER: await secretsManager(secrets),
  };

  return async (event: object) => {
    const run = ['--input-type=module', '-e', callsHandler, outfile, JSON.stringify(event)];
    const { stdout } = await promisify(execFile)(process.execPath, run, { env: { ...aws, ...env } });
    const lines = stdout.split('\n').filter((line) => line !== '');
    const last = JSON.parse(lines.pop() ?? '{}');
    return { answer: last.answer, log: lines.map((line) => JSON.parse(line)) };
  };
}

/** A request as the gateway hands it on (payload format 2.0). */
export const request = (method: string, rawPath: string, headers: Record<string, string> = {}) => ({
  version: '2.0',
  routeKey: '$default',
  rawPath,
  rawQueryString: '',
  headers: { host: 'gateway.example', ...headers },
  requestContext: {
    domainName: 'gateway.example',
    stage: '$default',
    http: { method, path: rawPath, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'test' },
  },
  isBase64Encoded: false,
});
