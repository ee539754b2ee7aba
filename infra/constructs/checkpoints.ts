import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { type IKey, Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import { Bucket, CfnBucket, ObjectLockRetention } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { CheckpointEnv } from '../../functions/env.ts';
import { tableRights } from '../table-rights.ts';
import { accept } from './accept.ts';
import type { OnCall } from './on-call.ts';
import { recordsBucket } from './records-bucket.ts';
import { ServiceFunction } from './service-function.ts';
import type { ServiceTable } from './service-table.ts';

type CheckpointsProps = { store: ServiceTable; authority: string; key: IKey; onCall: OnCall };

/** As long as a checkpoint cannot be taken away, by whoever it is; after that it lies on, and could be. */
const locked = Duration.days(3653);

/**
 * What vouches for the record of acts: a function that signs, each quarter of an hour, a root over the chains that moved,
 * with a key that can do nothing but sign and that nobody can take out, and a bucket whose lock nobody can open, the root
 * of the account not either. Who holds the table can then still not write anew what is older.
 */
export class Checkpoints extends Construct {
  readonly made: ServiceFunction<CheckpointEnv>;

  constructor(scope: Construct, id: string, { store, authority, key, onCall }: CheckpointsProps) {
    super(scope, id);
    const signing = new Key(this, 'Signing', {
      alias: 'front-door/checkpoints',
      description: 'Signs checkpoints over the record of acts; its public half is for whoever verifies them',
      keySpec: KeySpec.ECC_NIST_P256,
      keyUsage: KeyUsage.SIGN_VERIFY,
      pendingWindow: Duration.days(30),
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const kept = new Bucket(this, 'Kept', {
      ...recordsBucket(key),
      objectLockEnabled: true,
      objectLockDefaultRetention: ObjectLockRetention.compliance(locked),
    });
    accept(kept, 'Each checkpoint names the one before: what is missing or changed shows itself.', 'AwsSolutions-S1');
    this.made = new ServiceFunction<CheckpointEnv>(scope, 'CheckpointChains', {
      ...{ key, onCall, entry: 'checkpoint-chains.ts', seconds: 55 },
      env: {
        TABLE_NAME: store.table.tableName,
        AUTHORITY: authority,
        CHECKPOINT_BUCKET: kept.bucketName,
        CHECKPOINT_KEY: signing.keyArn,
      },
      whenItFails: 'Nobody vouches for who did and opened what: the record of acts could be changed unseen.',
    });
    store.allow(this.made, tableRights.checkpoints);
    this.made.allow(['kms:Sign'], signing.keyArn);
    this.made.allow(['s3:PutObject', 's3:GetObject'], kept.arnForObjects('*'));
    const { defaultChild } = kept.node;
    if (!(defaultChild instanceof CfnBucket) || !this.made.fn.role) throw new Error('The bucket has another shape');
    accept(
      this.made.fn.role,
      'Checkpoints are named by their number, each when it is made.',
      `AwsSolutions-IAM5[Resource::<${Stack.of(this).getLogicalId(defaultChild)}.Arn>/*]`,
    );
    onCall.whenSilent(this, 'Stopped', {
      metric: this.made.said('checkpointMade', 'checkpoint'),
      minutes: 30,
      says: 'No checkpoint was made for half an hour: nobody vouches for who did and opened what since then.',
    });
  }
}
