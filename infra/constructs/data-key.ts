import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';

/** The council's own key over everything that is kept: taking it away takes the data away, at once and provably. */
export class DataKey extends Construct {
  readonly key: Key;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const { account, region } = Stack.of(this);
    this.key = new Key(this, 'Key', {
      alias: 'front-door/data',
      description: 'Contacts, letters, files, messages, logs and secrets of the front door',
      enableKeyRotation: true,
      pendingWindow: Duration.days(30),
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const use = ['kms:Decrypt', 'kms:GenerateDataKey'];
    const ours = { StringEquals: { 'aws:SourceAccount': account } };
    for (const service of ['ses', 'sns', 'cloudwatch', 's3']) this.allow(`${service}.amazonaws.com`, use, ours);
    this.allow(
      `logs.${region}.amazonaws.com`,
      [...use, 'kms:Encrypt', 'kms:ReEncryptFrom', 'kms:ReEncryptTo', 'kms:DescribeKey'],
      {
        ArnLike: { 'kms:EncryptionContext:aws:logs:arn': `arn:aws:logs:${region}:${account}:log-group:*` },
      },
    );
  }

  private allow(service: string, actions: string[], conditions: Record<string, Record<string, string>>) {
    const principals = [new ServicePrincipal(service)];
    this.key.addToResourcePolicy(new PolicyStatement({ principals, actions, resources: ['*'], conditions }));
  }
}
