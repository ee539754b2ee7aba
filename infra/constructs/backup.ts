import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { BackupPlan, BackupPlanRule, BackupResource, BackupVault } from 'aws-cdk-lib/aws-backup';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Schedule } from 'aws-cdk-lib/aws-events';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { accept } from './accept.ts';

export type BackupProps = { table: TableV2; key: IKey; copyVaultArn?: string | undefined };

/**
 * A copy of the table each night in a locked vault, where nobody can shorten its 35 days, and, where the council has
 * one, in a vault of another account: for the day when somebody has the keys of this one.
 */
export class Backup extends Construct {
  constructor(scope: Construct, id: string, { table, key, copyVaultArn }: BackupProps) {
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
    const selection = plan.addSelection('Table', { resources: [BackupResource.fromDynamoDbTable(table)] });
    accept(
      selection,
      'The policy that AWS Backup keeps for its own role; the role can be assumed by AWS Backup only.',
      'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForBackup]',
    );
  }
}
