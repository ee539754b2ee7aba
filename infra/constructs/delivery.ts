import { Duration } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { accept } from './accept.ts';
import { eachMinute, type OnCall } from './on-call.ts';
import type { ServiceFunction } from './service-function.ts';

export type KeptMessagesProps = { key: IKey; onCall: OnCall; whenItFails: string };

/** Where messages lie that could not be handled: for 14 days, with an alarm from the first one on. */
export class KeptMessages extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, id: string, { key, onCall, whenItFails }: KeptMessagesProps) {
    super(scope, id);
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.KMS,
      encryptionMasterKey: key,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    const metric = this.queue.metricApproximateNumberOfMessagesVisible(eachMinute);
    accept(
      this.queue,
      'What lies here was refused already: there is nowhere further to go.',
      'AwsSolutions-SQS3',
      'Serverless-SQSRedrivePolicy',
    );
    onCall.whenAbove(this, 'NotEmpty', { metric, above: 0, says: whenItFails });
  }
}

export type DeliveryProps<Env extends object> = KeptMessagesProps & {
  consumer: ServiceFunction<Env>;
  batchSize?: number;
  /** Whether anything is taken from the queue; what is not taken waits there for 14 days. */
  enabled?: boolean;
};

/**
 * A queue, its consumer, what the consumer could not do, and their alarms. A message is hidden six times as long as
 * its function may run, so that it is not handed out again while somebody is still busy with it.
 */
export class Delivery<Env extends object> extends Construct {
  readonly queue: Queue;
  readonly kept: KeptMessages;

  constructor(
    scope: Construct,
    id: string,
    { consumer, batchSize = 10, enabled = true, ...props }: DeliveryProps<Env>,
  ) {
    super(scope, id);
    this.kept = new KeptMessages(this, 'Kept', props);
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.KMS,
      encryptionMasterKey: props.key,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
      visibilityTimeout: Duration.seconds(6 * consumer.seconds),
      deadLetterQueue: { queue: this.kept.queue, maxReceiveCount: 5 },
    });
    consumer.fn.addEventSource(
      new SqsEventSource(this.queue, { batchSize, enabled, reportBatchItemFailures: true, maxConcurrency: 5 }),
    );
    accept(
      consumer.fn,
      'The queue itself has dead letters; a destination is for streams.',
      'Serverless-LambdaEventSourceMappingDestination',
    );
    props.onCall.whenAbove(this, 'Waiting', {
      metric: this.queue.metricApproximateAgeOfOldestMessage(eachMinute),
      above: 300,
      says: `Messages wait for more than five minutes. ${props.whenItFails}`,
    });
  }
}
