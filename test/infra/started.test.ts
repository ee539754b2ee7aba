import { expect, it } from 'vitest';
import { edgeKeyHeader } from '../../functions/http/edge-key.ts';
import { endpointOf } from '../support/engines.ts';
import { changed, messages } from '../support/mail-world.ts';
import { startService } from '../support/service.ts';
import { lambda, request } from './started.ts';

const { table } = await startService();
const tableEnv = {
  TABLE_NAME: table.name,
  AUTHORITY: 'wyre',
  SEAL_KEYS: '{}',
  DYNAMODB_ENDPOINT: await endpointOf(),
};
const publicUrl = { PUBLIC_URL: 'https://front-door.example' };
const queue = { NOTICE_QUEUE_URL: 'https://sqs.eu-west-2.amazonaws.com/111111111111/notices' };
const checks = { CHECK_QUEUE_URL: 'https://sqs.eu-west-2.amazonaws.com/111111111111/checks' };
const buckets = { QUARANTINE_BUCKET: 'quarantine', KEPT_BUCKET: 'kept' };
const edgeKey = 'the-key-that-only-the-public-door-knows';
const [codeKey, cookieKey] = ['c'.repeat(64), 'k'.repeat(64)];

const assets = { ASSETS: JSON.stringify({ css: '/assets/app-1.css', js: '/assets/app-1.js' }) };
const pageEnv = { ...tableEnv, ...publicUrl, ...assets, SECRETS_ID: 'keys' };

it('people are answered through the public door, and find nothing when they go around it', async () => {
  const entrance = await lambda(
    'entrance',
    { ...pageEnv, SIGN_IN_ISSUER: 'https://sign-in.example', SIGN_IN_CLIENT_ID: 'web', SIGN_IN_VOUCHING: '{}' },
    { signInClientSecret: 's', codeKey, cookieKey, edgeKey },
  );
  const { answer } = await entrance(request('GET', '/', { [edgeKeyHeader]: edgeKey }));
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['content-type']).toMatch(/^text\/html/);
  expect(answer.body).toContain('/assets/app-1.css');
  expect((await entrance(request('GET', '/'))).answer.statusCode).toBe(404);
});

const id = '00000000-0000-4000-8000-000000000001';

it.each([
  ['portal', '/drafts', { cookieKey, edgeKey }],
  ['desk', `/contacts/${id}`, { edgeKey }],
  ['letters', '/undelivered', { edgeKey }],
  ['handover', '/handover', { edgeKey }],
  ['intake', '/incidents/sent', { edgeKey }],
  ['consultations', '/ask', { edgeKey }],
  ['triage', '/triage', { edgeKey }],
  ['outcomes', '/triage-outcomes', { edgeKey }],
  ['school-notices', '/school-notices', { codeKey, cookieKey, edgeKey }],
  ['people', '/people', { edgeKey }],
  ['checks', '/checks', { edgeKey }],
  ['sealed-address', `/contacts/${id}/confidential`, { edgeKey }],
  ['looked', `/looked/contacts/${id}`, { edgeKey }],
  ['retention', '/retention', { edgeKey }],
  ['disclosure', '/disclosures', { edgeKey }],
  ['wording', '/wording', { edgeKey }],
  ['operations', '/operations', { edgeKey }],
  ['print', `/referrals/${id}/letters/${id}/pdf`, { cookieKey, edgeKey }],
])('%s is behind the same door and the same sign-in', async (entry, path, secrets) => {
  const handler = await lambda(entry, pageEnv, secrets);
  const { answer } = await handler(request('GET', path, { [edgeKeyHeader]: edgeKey }));
  expect([answer.statusCode, answer.headers.location]).toEqual([303, `/sign-in?next=${encodeURIComponent(path)}`]);
  expect((await handler(request('GET', path))).answer.statusCode).toBe(404);
});

it('the function for files asks for a sign-in through the public door, and is not there around it', async () => {
  const attachments = await lambda('attachments', { ...pageEnv, ...buckets }, { edgeKey });
  const path = `/drafts/${id}/attachments`;
  const { answer } = await attachments(request('GET', path, { [edgeKeyHeader]: edgeKey }));
  expect(answer.statusCode).toBe(303);
  expect(answer.headers['content-security-policy']).toContain("form-action 'self' https://quarantine.s3.");
  expect((await attachments(request('GET', path))).answer.statusCode).toBe(404);
});

it('the function for schools sends files of the register past itself, and is not there around the public door', async () => {
  const { QUARANTINE_BUCKET } = buckets;
  const schools = await lambda('schools', { ...pageEnv, QUARANTINE_BUCKET }, { edgeKey });
  const { answer } = await schools(request('GET', '/schools', { [edgeKeyHeader]: edgeKey }));
  expect([answer.statusCode, answer.headers.location]).toEqual([
    303,
    `/sign-in?next=${encodeURIComponent('/schools')}`,
  ]);
  expect(answer.headers['content-security-policy']).toContain("form-action 'self' https://quarantine.s3.");
  expect((await schools(request('GET', '/schools'))).answer.statusCode).toBe(404);
});

it('the check of files passes over the test that a bucket sends, and hands back what it does not understand', async () => {
  const scan = await lambda('scan-attachment', { ...tableEnv, ...buckets, CLAMD_HOST: 'clamd', CLAMD_PORT: '3310' });
  const { answer } = await scan(messages({ Event: 's3:TestEvent' }, { what: 'else' }));
  expect(answer.batchItemFailures).toEqual([{ itemIdentifier: 'message-1' }]);
});

it('agency systems are told what the API is, and that they need a token', async () => {
  const api = await lambda('api', {
    ...tableEnv,
    ...publicUrl,
    TOKEN_ISSUER: 'https://sign-in.example',
    TOKEN_AUDIENCE: 'one,two',
    TOKEN_SCOPE_PREFIX: 'front-door/',
    TOKEN_URL: 'https://sign-in.example/oauth2/token',
  });
  const described = await api(request('GET', '/api/v1/openapi.json'));
  expect(JSON.parse(described.answer.body).openapi).toMatch(/^3\.1/);
  const refused = await api(request('GET', '/api/v1/concerns'));
  expect(refused.answer.statusCode).toBe(401);
  expect(refused.answer.headers['content-type']).toContain('application/problem+json');
});

it('the relay passes over what is no notice', async () => {
  const relay = await lambda('relay-notices', queue);
  const { answer } = await relay(changed({ pk: 'CONTACT#1', sk: 'ROW' }));
  expect(answer).toEqual({ batchItemFailures: [] });
});

it('the sender and the reader of mail reports hand back what they do not understand', async () => {
  const mail = { MAIL_FROM: 'a@b.example', MAIL_REPLY_TO: 'a@b.example', MAIL_CONFIGURATION_SET: 'set' };
  const send = await lambda('send-notice', { ...tableEnv, ...publicUrl, ...mail, SECRETS_ID: 'codes' }, { codeKey });
  const news = await lambda('mail-events', tableEnv);
  for (const handler of [send, news]) {
    expect((await handler(messages('nonsense'))).answer.batchItemFailures).toHaveLength(1);
  }
});

it('the sweep writes what its alarm reads, as a line of its own', async () => {
  const sweep = await lambda('sweep', { ...tableEnv, ...queue, ...checks });
  const { log } = await sweep({});
  expect(log).toContainEqual(expect.objectContaining({ message: 'notices swept', oldestUnsentSeconds: 0 }));
});
