import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { kmsWrappings } from '../../functions/wrapping/kms-wrappings.ts';

const arn = (id: string) => `arn:aws:kms:eu-west-2:111122223333:key/${id}`;
const [primary, recovery] = [arn('00000000-0000-4000-8000-000000000001'), arn('00000000-0000-4000-8000-000000000002')];
const belongs = { authority: 'wyre', record: 'CONTACT#1', item: 'KEY#narrative', compartment: 'narrative' } as const;
const key = randomBytes(32);

type Asked = { KeyId: string; Plaintext?: string; CiphertextBlob?: string; EncryptionContext: Record<string, string> };
const asked: { action: string; key: string; context: Record<string, string> }[] = [];

/** KMS for a moment: what it wraps is the text itself beside its key and context, by which it knows it again. */
const kms = createServer(async (request, response) => {
  let body = '';
  for await (const chunk of request) body += chunk;
  const { KeyId, EncryptionContext, ...given }: Asked = JSON.parse(body);
  const action = String(request.headers['x-amz-target']).replace(/.*\./, '');
  asked.push({ action, key: KeyId, context: EncryptionContext });
  const wrap = (plain: string) => Buffer.from(JSON.stringify({ KeyId, EncryptionContext, plain })).toString('base64');
  const answer = () => {
    if (action === 'Encrypt') return { KeyId, CiphertextBlob: wrap(given.Plaintext ?? '') };
    if (action === 'GenerateDataKey') {
      const Plaintext = randomBytes(32).toString('base64');
      return { KeyId, Plaintext, CiphertextBlob: wrap(Plaintext) };
    }
    const lies = JSON.parse(Buffer.from(given.CiphertextBlob ?? '', 'base64').toString());
    const same = lies.KeyId === KeyId && isDeepStrictEqual(lies.EncryptionContext, EncryptionContext);
    return same ? { KeyId, Plaintext: lies.plain } : undefined;
  };
  const said = answer();
  response.writeHead(said ? 200 : 400, { 'content-type': 'application/x-amz-json-1.1' });
  response.end(JSON.stringify(said ?? { __type: 'InvalidCiphertextException' }));
});

beforeAll(async () => {
  await new Promise<void>((resolve) => kms.listen(0, '127.0.0.1', resolve));
  vi.stubEnv('AWS_ENDPOINT_URL_KMS', `http://127.0.0.1:${(kms.address() as AddressInfo).port}`);
  vi.stubEnv('AWS_REGION', 'eu-west-2');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'local');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'local');
});
afterAll(() => {
  vi.unstubAllEnvs();
  kms.close();
});

it('KMS wraps keys of records under two keys, opens them with the first alone, and is told whose they are', async () => {
  const { narrative, address } = kmsWrappings(JSON.stringify({ narrative: { primary, recovery } }));
  expect(address).toBeUndefined();
  const wrapped = await narrative!.wrap(key, belongs);
  expect(Buffer.from(await narrative!.unwrap(wrapped, belongs))).toEqual(key);
  const context = expect.objectContaining({ ...belongs, shape: '1' });
  expect(asked).toEqual([
    { action: 'GenerateDataKey', key: primary, context },
    { action: 'Encrypt', key: recovery, context },
    { action: 'Decrypt', key: primary, context },
  ]);
  await expect(narrative!.unwrap(wrapped, { ...belongs, record: 'CONTACT#2' })).rejects.toThrow('somewhere else');
});
