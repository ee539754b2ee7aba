import { createHash, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, it } from 'vitest';
import { actingAs } from '../../functions/store/acting.ts';
import { sha256 } from '../../functions/store/canonical.ts';
import { openCheckpointStore } from '../../functions/store/checkpoint-head.ts';
import { commit } from '../../functions/store/commit.ts';
import { signedWith } from '../../infra/local/audit/verify-file.ts';
import { tableRights } from '../../infra/table-rights.ts';
import { Checkpoint, KeptCheckpoint } from '../../shared/audit/checkpoint.ts';
import { merkleRoot } from '../../shared/audit/merkle.ts';
import { endpointOf, freshTable } from '../support/engines.ts';
import { limitedTo } from '../support/limited.ts';
import { lambda } from './started.ts';
import { all, rightsOf, theTemplates } from './synthesized.ts';

const servers: Server[] = [];
afterAll(() => {
  for (const server of servers) server.close();
});

/** A service of AWS for a moment. */
async function standIn(
  answer: (asked: { method: string; path: string; ifNone?: string; body: string }) => [number, string],
) {
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const ifNone = request.headers['if-none-match'];
    const { method = '', url = '' } = request;
    const [status, said] = answer({ method, path: url.split('?')[0] ?? '', ...(ifNone && { ifNone }), body });
    response.writeHead(status, {
      'content-type': method === 'POST' ? 'application/x-amz-json-1.1' : 'application/xml',
    });
    response.end(said);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A bucket that holds what it was given, and puts nothing over anything where it is asked not to. */
function bucket() {
  const objects = new Map<string, string>();
  const start = () =>
    standIn(({ method, path, ifNone, body }) => {
      const there = objects.get(path);
      if (method === 'GET') return there ? [200, there] : [404, '<Error><Code>NoSuchKey</Code></Error>'];
      if (there && ifNone === '*') return [412, '<Error><Code>PreconditionFailed</Code></Error>'];
      objects.set(path, body);
      return [200, ''];
    });
  return { objects, start };
}

/** What KMS does with a key of this kind. */
const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const kms = () =>
  standIn(({ body }) => {
    const { Message, SigningAlgorithm, MessageType, KeyId } = JSON.parse(body);
    expect([SigningAlgorithm, MessageType]).toEqual(['ECDSA_SHA_256', 'RAW']);
    const Signature = sign('sha256', Buffer.from(Message, 'base64'), privateKey).toString('base64');
    return [200, JSON.stringify({ KeyId, Signature, SigningAlgorithm })];
  });

it('the function of the bundle signs with the key of KMS what its chains say, keeps it once, and anybody verifies it with the public half', async () => {
  const table = await freshTable();
  const { objects, start } = bucket();
  const handler = await lambda('checkpoint-chains', {
    ...{ TABLE_NAME: table.name, AUTHORITY: 'wyre', DYNAMODB_ENDPOINT: await endpointOf() },
    ...{ CHECKPOINT_BUCKET: 'checkpoints', CHECKPOINT_KEY: 'arn:aws:kms:eu-west-2:111111111111:key/1' },
    ...{ AWS_ENDPOINT_URL_S3: await start(), AWS_ENDPOINT_URL_KMS: await kms() },
  });
  const anHourAgo = () => new Date(Date.now() - 60 * 60_000);
  const pk = `CONTACT#${randomUUID()}`;
  await actingAs({ authority: 'wyre', now: anHourAgo, by: { id: 'p-1' } }, () =>
    commit(table, randomUUID(), [{ item: { pk, sk: 'CONTACT', version: 1 }, over: 'nothing' }]),
  );

  const { log } = await handler({});
  // By these words its alarm knows that one was made.
  expect(log).toContainEqual(expect.objectContaining({ message: 'checkpoint', number: 1, chains: 1 }));
  const [[name, text] = ['', '']] = objects;
  expect(name).toBe('/checkpoints/00000001.json');
  const kept = KeptCheckpoint.parse(JSON.parse(text));
  expect(kept.ends).toMatchObject([{ chain: pk, seq: 1 }]);
  expect(Checkpoint.parse(JSON.parse(kept.checkpoint)).root).toBe(merkleRoot(kept.ends, sha256));
  const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const isSigned = signedWith(pem);
  expect(isSigned(kept.checkpoint, kept.signature, kept.by)).toBe(true);
  expect(isSigned(kept.checkpoint.replace('wyre', 'were'), kept.signature, kept.by)).toBe(false);
  expect(isSigned(kept.checkpoint, kept.signature, 'Ed25519')).toBe(false);

  await handler({});
  expect([...objects.keys()]).toEqual([name]);
  expect(await openCheckpointStore(table, 'wyre').last()).toMatchObject({ number: 1, hash: sha256(kept.checkpoint) });
});

it('one that was kept by whoever was cut off then is the one that counts', async () => {
  const table = await freshTable();
  const { objects, start } = bucket();
  const env = {
    ...{ TABLE_NAME: table.name, AUTHORITY: 'wyre', DYNAMODB_ENDPOINT: await endpointOf() },
    ...{ CHECKPOINT_BUCKET: 'checkpoints', CHECKPOINT_KEY: 'arn:aws:kms:eu-west-2:111111111111:key/1' },
    ...{ AWS_ENDPOINT_URL_S3: await start(), AWS_ENDPOINT_URL_KMS: await kms() },
  };
  const earlier: Checkpoint = {
    ...{ number: 1, authority: 'wyre', from: '2026-11-23T09:00:00.000Z', until: '2026-11-23T09:15:00.000Z' },
    ...{ root: createHash('sha256').digest('hex'), count: 0, previous: '' },
  };
  const checkpoint = JSON.stringify(earlier);
  const lies = JSON.stringify({ checkpoint, signature: 's', by: 'ECDSA-P256-SHA256', ends: [] });
  objects.set('/checkpoints/00000001.json', lies);
  await (await lambda('checkpoint-chains', env))({});
  expect(objects.get('/checkpoints/00000001.json')).toBe(lies);
  expect(await openCheckpointStore(table, 'wyre').last()).toMatchObject({
    until: earlier.until,
    hash: sha256(checkpoint),
  });
});

const { service } = theTemplates();

it('checkpoints lie where nobody takes one away for ten years, whoever they are', () => {
  const kept = all(service, 'AWS::S3::Bucket').find(({ name }) => name.startsWith('CheckpointsKept'));
  expect(kept?.properties).toMatchObject({
    ObjectLockEnabled: true,
    ObjectLockConfiguration: { Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days: 3653 } } },
    VersioningConfiguration: { Status: 'Enabled' },
    PublicAccessBlockConfiguration: { BlockPublicAcls: true, RestrictPublicBuckets: true },
  });
  expect(kept?.properties.LifecycleConfiguration).toBeUndefined();
  expect(kept?.resource.DeletionPolicy).toBe('Retain');
});

it('the key signs and does nothing else, and one function may sign with it, which reads no record', async () => {
  service.hasResourceProperties('AWS::KMS::Key', { KeySpec: 'ECC_NIST_P256', KeyUsage: 'SIGN_VERIFY' });
  const functions = all(service, 'AWS::Lambda::Function').map(({ name }) => name.replace(/Function.*/, ''));
  const signs = functions.filter((name) => rightsOf(service, name).some(({ action }) => action === 'kms:Sign'));
  expect(signs).toEqual(['CheckpointChains']);
  const rights = rightsOf(service, 'CheckpointChains').filter(({ action }) => /^(s3|kms:Sign|dynamodb)/.test(action));
  expect(rights.map(({ action, condition }) => [action, condition])).toEqual(
    expect.arrayContaining([
      ['dynamodb:GetItem', { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['CHECKPOINT#*'] } }],
      ['dynamodb:PutItem', { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['CHECKPOINT#*'] } }],
      ['dynamodb:Query', { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['*#CHAINS#*'] } }],
      ['kms:Sign', undefined],
      ['s3:PutObject', undefined],
      ['s3:GetObject', undefined],
    ]),
  );
  expect(rights).toHaveLength(6);
  const limited = openCheckpointStore(limitedTo(await freshTable(), tableRights.checkpoints), 'wyre');
  await limited.chains.moved('2026-11-23T09:00:00.000Z', '2026-11-23T09:15:00.000Z');
  await expect(limited.chains.endOf('CONTACT#1')).rejects.toThrow('not granted: Query AUDIT');
});

it('half an hour without a checkpoint wakes somebody', () => {
  service.hasResourceProperties('AWS::CloudWatch::Alarm', {
    MetricName: 'checkpointMade',
    ...{ EvaluationPeriods: 30, Period: 60, Threshold: 1, TreatMissingData: 'breaching' },
    ComparisonOperator: 'LessThanThreshold',
  });
});
