import { Duration } from 'aws-cdk-lib';
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Construct } from 'constructs';
import { KeptMessages, type KeptMessagesProps } from './delivery.ts';
import { eachMinute } from './on-call.ts';
import type { ServiceFunction } from './service-function.ts';

export type NoticeStreamProps<Env extends object> = KeptMessagesProps & {
  table: ITableV2;
  /** Whether what changes is relayed at all. */
  enabled: boolean;
  relay: ServiceFunction<Env>;
};

/**
 * The keys of notices that came or changed, from the table's stream to the relay. What it cannot relay is kept after
 * five attempts or an hour, so that one bad record never holds up the others until the stream forgets them all.
 */
export class NoticeStream<Env extends object> extends Construct {
  constructor(scope: Construct, id: string, { table, relay, enabled, ...props }: NoticeStreamProps<Env>) {
    super(scope, id);
    const kept = new KeptMessages(this, 'Kept', props);
    relay.allow(['sqs:SendMessage'], kept.queue.queueArn);
    relay.fn.addEventSource(
      new DynamoEventSource(table, {
        enabled,
        startingPosition: StartingPosition.TRIM_HORIZON,
        filters: [
          FilterCriteria.filter({
            eventName: FilterRule.or('INSERT', 'MODIFY'),
            dynamodb: { Keys: { sk: { S: FilterRule.beginsWith('NOTICE#') } } },
          }),
        ],
        batchSize: 10,
        maxBatchingWindow: Duration.seconds(1),
        reportBatchItemFailures: true,
        bisectBatchOnError: true,
        retryAttempts: 5,
        maxRecordAge: Duration.hours(1),
        onFailure: { bind: () => ({ destination: kept.queue.queueArn }) },
      }),
    );
    props.onCall.whenAbove(this, 'Late', {
      metric: relay.fn.metric('IteratorAge', { ...eachMinute, statistic: 'Maximum' }),
      above: 60_000,
      says: `The stream of messages is more than a minute late. ${props.whenItFails}`,
    });
  }
}
