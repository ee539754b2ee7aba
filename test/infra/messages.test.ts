import { Match } from 'aws-cdk-lib/assertions';
import { expect, it } from 'vitest';
import { all, theTemplates } from './synthesized.ts';

const { service } = theTemplates();

it('the relay is handed the keys of notices only, a few at a time, and says which of them failed', () => {
  service.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
    FunctionName: { Ref: Match.stringLikeRegexp('^RelayNotices') },
    BatchSize: 10,
    MaximumBatchingWindowInSeconds: 1,
    FunctionResponseTypes: ['ReportBatchItemFailures'],
    FilterCriteria: {
      Filters: [
        {
          Pattern: JSON.stringify({
            eventName: ['INSERT', 'MODIFY'],
            dynamodb: { Keys: { sk: { S: [{ prefix: 'NOTICE#' }] } } },
          }),
        },
      ],
    },
  });
});

it('one bad record never holds up the others: after five attempts or an hour it is kept, and somebody is told', () => {
  service.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
    FunctionName: { Ref: Match.stringLikeRegexp('^RelayNotices') },
    BisectBatchOnFunctionError: true,
    MaximumRetryAttempts: 5,
    MaximumRecordAgeInSeconds: 3600,
    DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': [Match.stringLikeRegexp('^StreamKept'), 'Arn'] } } },
  });
});

it('every queue keeps its messages for 14 days and is spoken to over TLS only', () => {
  const queues = all(service, 'AWS::SQS::Queue');
  expect(queues).toHaveLength(7);
  for (const { name, properties } of queues) {
    expect(properties.MessageRetentionPeriod, name).toBe(14 * 24 * 60 * 60);
    service.hasResourceProperties('AWS::SQS::QueuePolicy', {
      Queues: [{ Ref: name }],
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
        ]),
      },
    });
  }
});

it('what a queue cannot get done is set aside after five attempts, never dropped', () => {
  const consumed = all(service, 'AWS::SQS::Queue').filter(({ name }) => !name.includes('Kept'));
  expect(consumed.map(({ name }) => name.replace(/Queue.*/, '')).toSorted()).toEqual([
    'FileChecks',
    'MailReports',
    'Notices',
  ]);
  for (const { properties } of consumed) expect(properties.RedrivePolicy).toMatchObject({ maxReceiveCount: 5 });
});

it('a message is hidden six times as long as its function may run', () => {
  const timeoutOf = (start: string) =>
    all(service, 'AWS::Lambda::Function').find(({ name }) => name.startsWith(start))?.properties.Timeout as number;
  const hidden = Object.fromEntries(
    all(service, 'AWS::SQS::Queue').map(({ name, properties }) => [
      name.replace(/Queue.*/, ''),
      properties.VisibilityTimeout,
    ]),
  );
  expect(hidden.Notices).toBe(6 * timeoutOf('SendNotice'));
  expect(hidden.MailReports).toBe(6 * timeoutOf('MailEvents'));
});

it('mail leaves over TLS or comes back, and within two hours', () => {
  service.hasResourceProperties('AWS::SES::ConfigurationSet', {
    DeliveryOptions: { TlsPolicy: 'REQUIRE', MaxDeliverySeconds: 7200 },
    SuppressionOptions: { SuppressedReasons: ['BOUNCE', 'COMPLAINT'] },
  });
});

it('mail is signed with 2048 bits and comes from a domain of the council at every step', () => {
  service.hasResourceProperties('AWS::SES::EmailIdentity', {
    DkimSigningAttributes: { NextSigningKeyLength: 'RSA_2048_BIT' },
    MailFromAttributes: { MailFromDomain: Match.stringLikeRegexp('^bounce\\.'), BehaviorOnMxFailure: 'REJECT_MESSAGE' },
    FeedbackAttributes: { EmailForwardingEnabled: false },
  });
});

it('the mail service reports all that it meets on the way, and puts no tracker into a letter', () => {
  const destination = all(service, 'AWS::SES::ConfigurationSetEventDestination')[0]!;
  const { MatchingEventTypes } = destination.properties.EventDestination as { MatchingEventTypes: string[] };
  expect(MatchingEventTypes.toSorted()).toEqual(
    ['bounce', 'complaint', 'delivery', 'deliveryDelay', 'reject', 'renderingFailure', 'send'].toSorted(),
  );
});

it('reports on letters come from the mail service of this account only, and none is lost on its way', () => {
  service.hasResourceProperties('AWS::SNS::Subscription', {
    Protocol: 'sqs',
    RawMessageDelivery: true,
    RedrivePolicy: Match.anyValue(),
  });
  service.hasResourceProperties('AWS::SNS::TopicPolicy', {
    PolicyDocument: {
      Statement: Match.arrayWith([
        Match.objectLike({
          Action: 'sns:Publish',
          Principal: { Service: 'ses.amazonaws.com' },
          Condition: {
            StringEquals: { 'AWS:SourceAccount': { Ref: 'AWS::AccountId' }, 'AWS:SourceArn': Match.anyValue() },
          },
        }),
      ]),
    },
  });
});

it('the minute hand moves each minute', () => {
  service.hasResourceProperties('AWS::Events::Rule', { ScheduleExpression: 'rate(1 minute)', State: 'ENABLED' });
});
