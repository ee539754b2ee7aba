import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { BackupPlan, BackupPlanRule, BackupResource, BackupVault } from 'aws-cdk-lib/aws-backup';
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Schedule } from 'aws-cdk-lib/aws-events';
import { ManagedPolicy, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { accept } from './accept.ts';

export type BackupProps = { table: ITableV2; files: IBucket; key: IKey; copyVaultArn?: string | undefined };

const policies = ['AWSBackupServiceRolePolicyForBackup', 'AWSBackupServiceRolePolicyForS3Backup'];

/**
 * A copy of the table and of the files that are kept each night in a locked vault, where nobody can shorten its 35 days, and, where the council has
 * one, in a vault of another account: for the day when somebody has the keys of this one.
 */
export class Backup extends Construct {
  constructor(scope: Construct, id: string, { table, files, key, copyVaultArn }: BackupProps) {
    super(scope, id);
    const kept = Duration.days(35);
    const backupVault = new BackupVault(this, 'Vault', {
      encryptionKey: key,
      lockConfiguration: { minRetention: kept },
      blockRecoveryPointDeletion: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const elsewhere = copyVaultArn && BackupVault.fromBackupVaultArn(this, 'Elsewhere', copyVaultArn);
    const plan = new BackupPlan(this, 'Nightly', {
      backupVault,
      backupPlanRules: [
        new BackupPlanRule({
          scheduleExpression: Schedule.cron({ hour: '2', minute: '0' }),
          deleteAfter: kept,
          ...(elsewhere && { copyActions: [{ destinationBackupVault: elsewhere, deleteAfter: kept }] }),
        }),
      ],
    });
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('backup.amazonaws.com'),
      managedPolicies: policies.map((name) => ManagedPolicy.fromAwsManagedPolicyName(`service-role/${name}`)),
    });
    plan.addSelection('Records', {
      role,
      resources: [BackupResource.fromDynamoDbTable(table), BackupResource.fromArn(files.bucketArn)],
    });
    accept(
      role,
      'The policies that AWS Backup keeps for its own role; the role can be assumed by AWS Backup only.',
      ...policies.map((name) => `AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/${name}]`),
    );
  }
}
