import { Match } from 'aws-cdk-lib/assertions';
import { expect, it, vi } from 'vitest';
import { openObjects, uploadOriginOf } from '../../functions/objects/object-places.ts';
import { uploadForm } from '../../functions/objects/upload-form.ts';
import { all, rightsOf, theTemplates } from './synthesized.ts';

const { service, edge } = theTemplates();
const buckets = all(service, 'AWS::S3::Bucket').filter(({ name }) => name.startsWith('Files'));

it('files lie in two buckets that nobody reaches in public, under the council’s key, every version kept', () => {
  expect(buckets.map(({ name }) => name.replace(/.{8}$/, ''))).toEqual(['FilesQuarantine', 'FilesKept']);
  for (const { properties, resource } of buckets) {
    expect(properties).toMatchObject({
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      VersioningConfiguration: { Status: 'Enabled' },
    });
    expect(JSON.stringify(properties.BucketEncryption)).toMatch(/DataKey.*aws:kms/);
    expect(resource.DeletionPolicy).toBe('Retain');
  }
  for (const { properties } of all(service, 'AWS::S3::BucketPolicy')) {
    expect(JSON.stringify(properties.PolicyDocument)).toMatch(/aws:SecureTransport":"false"}},"Effect":"Deny"/);
  }
  expect(JSON.stringify(edge.toJSON())).not.toMatch(/FilesKept|FilesQuarantine/);
});

it('what is kept can be locked, what is left in quarantine goes by itself, and only our pages may send there', () => {
  const [quarantine, kept] = buckets.map(({ properties }) => properties);
  expect(kept).toMatchObject({ ObjectLockEnabled: true });
  expect(quarantine).toMatchObject({
    LifecycleConfiguration: { Rules: [{ ExpirationInDays: 7, Status: 'Enabled' }] },
    CorsConfiguration: {
      CorsRules: [{ AllowedMethods: ['POST'], AllowedOrigins: [expect.stringMatching(/^https:/)] }],
    },
    NotificationConfiguration: { QueueConfigurations: [{ Event: 's3:ObjectCreated:*' }] },
  });
  const expiring = (kept!.LifecycleConfiguration as { Rules: { Prefix?: string; ExpirationInDays?: number }[] }).Rules;
  // Files of drafts only: nothing of a contact ever runs out by a rule of the bucket.
  expect(expiring.filter(({ ExpirationInDays }) => ExpirationInDays).map(({ Prefix }) => Prefix)).toEqual(['drafts/']);
  service.hasResourceProperties('AWS::SQS::QueuePolicy', {
    PolicyDocument: { Statement: Match.arrayWith([Match.objectLike({ Principal: { Service: 's3.amazonaws.com' } })]) },
  });
});

it('pages cannot read the quarantine, and nobody deletes what is kept with a contact', () => {
  const may = (name: string) =>
    rightsOf(service, name)
      .filter(({ action }) => action.startsWith('s3:'))
      .flatMap(({ action, resources }) =>
        resources.map(
          (each) => `${action} ${/Files(Quarantine|Kept)/.exec(each)?.[1]}${/\/[^"]*/.exec(each)?.[0] ?? ''}`,
        ),
      );
  expect(may('Attachments')).toEqual(['s3:PutObject Quarantine/*', 's3:GetObject Kept/*']);
  // Those of schools read what has come there of the register, and nothing about a child.
  expect(may('Schools')).toEqual(['s3:GetObject Quarantine/registers/*', 's3:PutObject Quarantine/registers/*']);
  const deletes = may('ScanAttachment').filter((right) => right.startsWith('s3:DeleteObject'));
  expect(deletes).toEqual(['s3:DeleteObject Quarantine/*', 's3:DeleteObject Kept/drafts/*']);
  for (const name of ['Entrance', 'Portal', 'Desk', 'Print', 'Api', 'SendNotice', 'Sweep'])
    expect(may(name)).toEqual([]);
});

it('forms are sent to the site that pages are allowed to send to, and lay down size, type and place', async () => {
  const lambda = { AWS_REGION: 'eu-west-2', AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b' };
  for (const [name, value] of Object.entries(lambda)) vi.stubEnv(name, value);
  const places = openObjects({ quarantine: 'quarantine', kept: 'kept' });
  const { url, fields } = await uploadForm(places, { folder: 'f', attachment: 'a' }, 'https://door.example/back');
  expect(new URL(url).origin).toBe(await uploadOriginOf(places));
  const policy = JSON.parse(Buffer.from(fields.Policy ?? '', 'base64').toString());
  expect(policy.conditions).toEqual(
    expect.arrayContaining([
      ['content-length-range', 0, 52_428_800],
      ['eq', '$Content-Type', 'application/octet-stream'],
      { bucket: 'quarantine' },
      { key: 'f/a' },
      { success_action_redirect: 'https://door.example/back' },
    ]),
  );
});
