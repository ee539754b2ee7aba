import type { Stack } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { AttachmentsEnv, PagesEnv, ScanEnv } from '../../functions/env.ts';
import type { Deployment } from '../deployment.ts';
import { Delivery } from './delivery.ts';
import { Files } from './files.ts';
import { networkOf } from './network.ts';
import type { OnCall } from './on-call.ts';
import { ServiceFunction } from './service-function.ts';

export type FileFunctionsProps = {
  deployment: Deployment;
  tableEnv: { TABLE_NAME: string; AUTHORITY: string; SEAL_KEYS: string };
  /** What every page is given: besides the table, the public address and the assets. */
  pageEnv: Omit<PagesEnv, 'SECRETS_ID' | 'DYNAMODB_ENDPOINT'>;
  publicUrl: string;
  edgeSecretArn: string;
  key: IKey;
  onCall: OnCall;
};

/** All that deals with files: where they lie, who shows them, and who checks them when the quarantine says they came. */
export function fileFunctions(stack: Stack, props: FileFunctionsProps) {
  const { deployment, tableEnv, pageEnv, publicUrl, edgeSecretArn, key, onCall } = props;
  const house = { key, onCall };
  const files = new Files(stack, 'Files', { publicUrl, ...house });
  const filesEnv = { QUARANTINE_BUCKET: files.quarantine.bucketName, KEPT_BUCKET: files.kept.bucketName };
  const attachments = new ServiceFunction<AttachmentsEnv>(stack, 'Attachments', {
    ...house,
    entry: 'attachments.ts',
    env: {
      ...pageEnv,
      ...filesEnv,
      SECRETS_ID: edgeSecretArn,
    },
    whenItFails: 'Referrers cannot add documents or photos, and the front door cannot open those about a child.',
  });
  const scan = new ServiceFunction<ScanEnv>(stack, 'ScanAttachment', {
    ...house,
    entry: 'scan-attachment.ts',
    seconds: 120,
    memory: 1024,
    network: networkOf(stack, deployment.scanner),
    env: {
      ...tableEnv,
      ...filesEnv,
      CLAMD_HOST: deployment.scanner.host,
      CLAMD_PORT: String(deployment.scanner.port),
    },
    whenItFails: 'Files about a child are not checked, so nobody at the front door can open them.',
  });
  const checks = new Delivery(stack, 'FileChecks', {
    ...house,
    consumer: scan,
    batchSize: 1,
    whenItFails: 'Files could not be dealt with after five attempts: somebody waits for a document about a child.',
  });
  files.tell(checks.queue);
  files.allowPages(attachments);
  files.allowCheck(scan);
  attachments.allow(['secretsmanager:GetSecretValue'], edgeSecretArn);
  return { attachments, scan, checks, files };
}
