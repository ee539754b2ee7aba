import { Duration, Stack } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { accept } from './accept.ts';

/** `says` tells whoever is woken who is waiting or at risk, in a sentence; it opens the message that they get. */
export type AlarmProps = { metric: IMetric; above: number; says: string; minutes?: number };

/** The one place that alarms go to. */
export class OnCall extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, { emails, key }: { emails: string[]; key: IKey }) {
    super(scope, id);
    this.topic = new Topic(this, 'Topic', { displayName: 'Front door', masterKey: key, enforceSSL: true });
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
    accept(
      this.topic,
      'Mail to a person cannot be redriven; a missed alarm rings again.',
      'Serverless-SNSRedrivePolicy',
    );
    for (const email of emails) this.topic.addSubscription(new EmailSubscription(email));
  }

  /** Rings when the metric is above its limit in `minutes` minutes running. Silence is good news. */
  whenAbove(scope: Construct, id: string, { metric, above, says, minutes = 1 }: AlarmProps): Alarm {
    return this.ring(scope, id, says, {
      metric,
      threshold: above,
      evaluationPeriods: minutes,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
  }

  /** Rings when nothing was counted for `minutes` minutes running: for what must happen every minute. */
  whenSilent(scope: Construct, id: string, { metric, says, minutes = 5 }: Omit<AlarmProps, 'above'>): Alarm {
    return this.ring(scope, id, says, {
      metric,
      threshold: 1,
      evaluationPeriods: minutes,
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.BREACHING,
    });
  }

  private ring(
    scope: Construct,
    id: string,
    says: string,
    props: Omit<ConstructorParameters<typeof Alarm>[2], 'alarmDescription'>,
  ) {
    const alarm = new Alarm(scope, id, { ...props, alarmDescription: says });
    alarm.addAlarmAction(new SnsAction(this.topic));
    return alarm;
  }
}

/** Metrics are read minute by minute: a message to a school that is late by an hour is late. */
export const eachMinute = { period: Duration.minutes(1) };
