import { RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  Billing,
  type ITableV2,
  StreamViewType,
  TableEncryptionV2,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { tableShape } from '../../functions/store/table-shape.ts';
import type { Deployment } from '../deployment.ts';
import { sealedPartitions } from '../looked-rights.ts';
import type { TableRights } from '../table-rights.ts';
import { eachMinute, type OnCall } from './on-call.ts';
import type { ServiceFunction } from './service-function.ts';

const attribute = (name: string) => ({ name, type: AttributeType.STRING });

export type ServiceTableProps = { key: IKey; onCall: OnCall; restored: Deployment['restored'] };

/**
 * The table: cannot be deleted by accident, can be put back to any second of 35 days, and tells its stream which keys
 * changed, never what they hold.
 */
export class ServiceTable extends Construct {
  readonly table: ITableV2;

  constructor(scope: Construct, id: string, { key, onCall, restored }: ServiceTableProps) {
    super(scope, id);
    this.table = restored ? this.found(restored, key) : this.made(key);
    onCall.whenAbove(this, 'Throttled', {
      metric: this.table.metric('ThrottledRequests', {
        ...eachMinute,
        statistic: 'Sum',
        dimensionsMap: { TableName: this.table.tableName, Operation: 'TransactWriteItems' },
      }),
      above: 0,
      says: 'The table refuses writes: people who send or decide a concern see an error and must try again.',
    });
  }

  /** The table that somebody restored: it has of its own what the stack can give to none that it did not make. */
  private found({ tableArn, streamArn }: NonNullable<Deployment['restored']>, key: IKey): ITableV2 {
    return TableV2.fromTableAttributes(this, 'Restored', { tableArn, tableStreamArn: streamArn, encryptionKey: key });
  }

  private made(key: IKey): ITableV2 {
    return new TableV2(this, 'Table', {
      partitionKey: attribute(tableShape.partitionKey),
      sortKey: attribute(tableShape.sortKey),
      globalSecondaryIndexes: tableShape.indexes.map((index) => ({
        indexName: index.name,
        partitionKey: attribute(index.partitionKey),
        sortKey: attribute(index.sortKey),
      })),
      timeToLiveAttribute: tableShape.timeToLive,
      dynamoStream: StreamViewType.KEYS_ONLY,
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.customerManagedKey(key),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }

  /** Lets a function do what its rights say, and nothing else. */
  allow<Env extends object>(user: ServiceFunction<Env>, rights: TableRights) {
    for (const { actions, within, indexes = [], withinIndexes } of rights) {
      user.fn.addToRolePolicy(
        new PolicyStatement({
          actions: actions.map((action) => `dynamodb:${action}`),
          resources: [this.table.tableArn],
          conditions: within
            ? { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': within } }
            : { 'ForAllValues:StringNotLike': { 'dynamodb:LeadingKeys': [sealedPartitions] } },
        }),
      );
      if (indexes.length)
        user.fn.addToRolePolicy(
          new PolicyStatement({
            actions: ['dynamodb:Query'],
            resources: indexes.map((index) => `${this.table.tableArn}/index/${index}`),
            ...(withinIndexes && {
              conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': withinIndexes } },
            }),
          }),
        );
    }
  }
}
