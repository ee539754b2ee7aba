import { Match } from 'aws-cdk-lib/assertions';
import { expect, it } from 'vitest';
import { tableShape } from '../../functions/store/table-shape.ts';
import { all, theTemplates } from './synthesized.ts';

const { stacks, service, edge, firewall } = theTemplates();
const table = all(service, 'AWS::DynamoDB::GlobalTable')[0]!;
const [replica] = table.properties.Replicas as Record<string, unknown>[];

it('there is one table, and nobody deletes it: neither by accident nor with the stack', () => {
  service.resourceCountIs('AWS::DynamoDB::GlobalTable', 1);
  expect(table.resource).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
  expect(replica).toMatchObject({ DeletionProtectionEnabled: true });
});

it('the table can be put back to any second of the last 35 days', () => {
  expect(replica?.PointInTimeRecoverySpecification).toEqual({
    PointInTimeRecoveryEnabled: true,
    RecoveryPeriodInDays: 35,
  });
});

it('a copy is made each night and kept where nobody can shorten its life', () => {
  service.hasResourceProperties('AWS::Backup::BackupVault', { LockConfiguration: { MinRetentionDays: 35 } });
  service.hasResourceProperties('AWS::Backup::BackupPlan', {
    BackupPlan: { BackupPlanRule: [Match.objectLike({ Lifecycle: { DeleteAfterDays: 35 } })] },
  });
});

it('the nightly copy is of the table and of the files that are kept, by a role that is for copies only', () => {
  const [selection] = all(service, 'AWS::Backup::BackupSelection');
  const { Resources, IamRoleArn } = selection!.properties.BackupSelection as Record<string, unknown>;
  const copied = JSON.stringify(Resources);
  expect(Resources).toHaveLength(2);
  expect(copied).toContain(table.name);
  const buckets = all(service, 'AWS::S3::Bucket').filter(({ name }) => copied.includes(name));
  expect(buckets.map(({ name }) => name.replace(/.{8}$/, ''))).toEqual(['FilesKept']);
  const role = all(service, 'AWS::IAM::Role').find(({ name }) => JSON.stringify(IamRoleArn).includes(name));
  expect(JSON.stringify(role?.properties.AssumeRolePolicyDocument)).toContain('backup.amazonaws.com');
  expect(JSON.stringify(role?.properties.ManagedPolicyArns)).toMatch(/PolicyForBackup.*PolicyForS3Backup/);
});

it('the table has the keys and indexes that the tests and the box create', () => {
  const keysOf = (schema: unknown) => (schema as { AttributeName: string }[]).map(({ AttributeName }) => AttributeName);
  expect(keysOf(table.properties.KeySchema)).toEqual([tableShape.partitionKey, tableShape.sortKey]);
  const indexes = table.properties.GlobalSecondaryIndexes as { IndexName: string; KeySchema: unknown }[];
  expect(indexes.map(({ IndexName, KeySchema }) => [IndexName, ...keysOf(KeySchema)])).toEqual(
    tableShape.indexes.map(({ name, partitionKey, sortKey }) => [name, partitionKey, sortKey]),
  );
  expect(table.properties.TimeToLiveSpecification).toMatchObject({ AttributeName: 'expires', Enabled: true });
});

it('the stream says which keys changed, never what was written about a child', () => {
  expect(table.properties.StreamSpecification).toEqual({ StreamViewType: 'KEYS_ONLY' });
});

it("everything that is kept lies under the council's own key, which turns every year and outlives the stack", () => {
  service.hasResource('AWS::KMS::Key', {
    DeletionPolicy: 'Retain',
    Properties: Match.objectLike({ EnableKeyRotation: true, PendingWindowInDays: 30 }),
  });
  expect(replica?.SSESpecification).toHaveProperty('KMSMasterKeyId');
  const kept = [
    ['AWS::SQS::Queue', 'KmsMasterKeyId'],
    ['AWS::SNS::Topic', 'KmsMasterKeyId'],
    ['AWS::SecretsManager::Secret', 'KmsKeyId'],
    ['AWS::Logs::LogGroup', 'KmsKeyId'],
    ['AWS::Lambda::Function', 'KmsKeyArn'],
    ['AWS::Backup::BackupVault', 'EncryptionKeyArn'],
  ] as const;
  for (const [type, property] of kept) {
    const resources = all(service, type);
    expect(resources.length, type).toBeGreaterThan(0);
    for (const { name, properties } of resources) expect(properties, name).toHaveProperty(property);
  }
});

it('logs are kept for three months, and no longer', () => {
  const logs = all(service, 'AWS::Logs::LogGroup');
  expect(logs.map(({ properties }) => properties.RetentionInDays)).toEqual(logs.map(() => 90));
});

it('records stay in London: only rules about requests lie elsewhere, and they keep nothing', () => {
  expect([stacks.service.region, stacks.edge.region]).toEqual(['eu-west-2', 'eu-west-2']);
  expect(Object.values(firewall.toJSON().Resources).map((resource) => (resource as { Type: string }).Type)).toEqual([
    'AWS::WAFv2::WebACL',
  ]);
  const anywhereElse = /\b[a-z]{2}-(north|south|east|west|central)\w*-\d\b/g;
  const named = [service, edge].flatMap((template) => JSON.stringify(template.toJSON()).match(anywhereElse) ?? []);
  const elsewhere = named.filter((region) => region !== 'eu-west-2');
  expect(elsewhere, 'the certificate and the firewall of CloudFront').toEqual(['us-east-1', 'us-east-1']);
});
