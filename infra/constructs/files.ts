import { Duration, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Bucket, CfnBucket, HttpMethods } from 'aws-cdk-lib/aws-s3';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { accept } from './accept.ts';
import { recordsBucket } from './records-bucket.ts';
import type { ServiceFunction } from './service-function.ts';

export type FilesProps = { publicUrl: string; key: IKey };

/**
 * Where files lie: first in quarantine, where nothing is served from, then, checked, in a bucket with object lock. Both
 * are private, under the council's own key, and reached over TLS only; no distribution stands before either.
 */
export class Files extends Construct {
  readonly quarantine: Bucket;
  readonly kept: Bucket;

  constructor(scope: Construct, id: string, { publicUrl, key }: FilesProps) {
    super(scope, id);
    const house = recordsBucket(key);
    const soon = Duration.days(1);
    this.quarantine = new Bucket(this, 'Quarantine', {
      ...house,
      // What the check left behind, or never saw, goes by itself.
      lifecycleRules: [
        { expiration: Duration.days(7), noncurrentVersionExpiration: soon, abortIncompleteMultipartUploadAfter: soon },
      ],
      cors: [{ allowedMethods: [HttpMethods.POST], allowedOrigins: [publicUrl], allowedHeaders: [], maxAge: 600 }],
    });
    this.kept = new Bucket(this, 'Kept', {
      ...house,
      // A hold is put on each file of a contact; those of drafts have none, so that a deleted draft takes them along.
      objectLockEnabled: true,
      lifecycleRules: [
        { prefix: 'drafts/', expiration: Duration.days(90), noncurrentVersionExpiration: soon },
        { expiredObjectDeleteMarker: true },
      ],
    });
    for (const bucket of [this.quarantine, this.kept]) {
      accept(
        bucket,
        'Who opened which file is kept in the table, with the contact that it belongs to.',
        'AwsSolutions-S1',
      );
    }
  }

  /** The bucket's word that something came; the minute hand finds what it did not say. */
  tell(queue: Queue) {
    const { defaultChild } = this.quarantine.node;
    if (!(defaultChild instanceof CfnBucket)) throw new Error('The bucket has another shape');
    // By the account and not by the bucket: either would otherwise have to be there before the other.
    const { statementAdded, policyDependable } = queue.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('s3.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [queue.queueArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
    if (!statementAdded || !policyDependable) throw new Error('The queue takes no policy');
    defaultChild.notificationConfiguration = {
      queueConfigurations: [{ event: 's3:ObjectCreated:*', queue: queue.queueArn }],
    };
    defaultChild.node.addDependency(policyDependable);
  }

  /** Pages sign forms for the quarantine and links to what was checked; they can do nothing else with either. */
  allowPages<Env extends object>(pages: ServiceFunction<Env>) {
    pages.allow(['s3:PutObject'], this.quarantine.arnForObjects('*'));
    pages.allow(['s3:GetObject'], this.kept.arnForObjects('*'));
    this.acceptStars(pages, [this.quarantine, '*'], [this.kept, '*']);
  }

  /** Pages of schools sign forms for files of the register and read those: nothing about a child lies there. */
  allowRegister<Env extends object>(schools: ServiceFunction<Env>) {
    schools.allow(['s3:PutObject', 's3:GetObject'], this.quarantine.arnForObjects('registers/*'));
    this.acceptStars(schools, [this.quarantine, 'registers/*']);
  }

  /** The check reads and empties the quarantine, and copies what is clean to where it is kept, with a hold on it. */
  allowCheck<Env extends object>(check: ServiceFunction<Env>) {
    check.allow(['s3:GetObject', 's3:DeleteObject'], this.quarantine.arnForObjects('*'));
    check.allow(['s3:ListBucket'], this.quarantine.bucketArn);
    check.allow(['s3:GetObject', 's3:PutObject', 's3:DeleteObject'], this.kept.arnForObjects('drafts/*'));
    check.allow(['s3:PutObject', 's3:PutObjectLegalHold'], this.kept.arnForObjects('contacts/*'));
    this.acceptStars(check, [this.quarantine, '*'], [this.kept, 'drafts/*'], [this.kept, 'contacts/*']);
  }
  private acceptStars<Env extends object>({ fn }: ServiceFunction<Env>, ...stars: [Bucket, string][]) {
    const names = stars.map(([{ node }, keys]) => {
      if (!(node.defaultChild instanceof CfnBucket)) throw new Error('The bucket has another shape');
      return `AwsSolutions-IAM5[Resource::<${Stack.of(this).getLogicalId(node.defaultChild)}.Arn>/${keys}]`;
    });
    if (fn.role) accept(fn.role, 'Files are named by ids that are made when they come.', ...names);
  }
}
