import { readFileSync } from 'node:fs';
import { Match } from 'aws-cdk-lib/assertions';
import { expect, it } from 'vitest';
import { codesHeldOff, signInFailed } from '../../functions/http/sign-in/sign-in-log.ts';
import { overdueName } from '../../shared/operations/line.ts';
import { watched, watchedNames } from '../../shared/operations/watched.ts';
import { all, theTemplates } from './synthesized.ts';

const { service } = theTemplates();

type Alarm = {
  AlarmDescription: string;
  AlarmActions: unknown[];
  MetricName: string;
  Namespace: string;
  Threshold: number;
  Dimensions?: { Value: { Ref?: string; 'Fn::GetAtt'?: string[] } }[];
  TreatMissingData: string;
  Metrics?: unknown;
};
const alarms = all(service, 'AWS::CloudWatch::Alarm').map(({ name, properties }) => ({
  name,
  ...(properties as Alarm),
}));
const on = (metric: string) => alarms.filter(({ MetricName }) => MetricName === metric);

it('each alarm says in a sentence who is waiting, and wakes somebody', () => {
  expect(alarms.length).toBeGreaterThan(20);
  for (const { name, AlarmDescription, AlarmActions } of alarms) {
    expect(AlarmDescription, name).toMatch(/^[A-Z].{40,}\.$/);
    expect(AlarmDescription, name).toMatch(
      /\b(people|person|someone|somebody|nobody|children|child|school|agenc|referrer|letter|bounce)/i,
    );
    expect(AlarmActions, name).toEqual([{ Ref: expect.stringMatching(/^OnCallTopic/) }]);
  }
});

it('an alarm reaches people: the encrypted topic lets the alarms of this account publish', () => {
  service.hasResourceProperties('AWS::SNS::TopicPolicy', {
    PolicyDocument: {
      Statement: Match.arrayWith([
        Match.objectLike({
          Effect: 'Allow',
          Action: 'sns:Publish',
          Principal: { Service: 'cloudwatch.amazonaws.com' },
        }),
      ]),
    },
  });
  service.hasResourceProperties('AWS::KMS::Key', {
    KeyPolicy: {
      Statement: Match.arrayWith([
        Match.objectLike({
          Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
          Principal: { Service: Match.arrayWith(['cloudwatch.amazonaws.com']) },
        }),
      ]),
    },
  });
  service.hasResourceProperties('AWS::SNS::Subscription', { Protocol: 'email' });
});

it('the first failure and the first throttle of every function ring', () => {
  const functions = all(service, 'AWS::Lambda::Function').map(({ name }) => name);
  for (const metric of ['Errors', 'Throttles']) {
    const watched = on(metric).filter(({ Namespace }) => Namespace === 'AWS/Lambda');
    expect(watched.map(({ Dimensions }) => Dimensions?.[0]?.Value.Ref).toSorted()).toEqual(functions.toSorted());
    for (const { Threshold } of watched) expect(Threshold).toBe(0);
  }
});

it('the first message that was set aside rings, in every place where messages are set aside', () => {
  const kept = all(service, 'AWS::SQS::Queue').filter(({ name }) => name.includes('Kept'));
  const watched = on('ApproximateNumberOfMessagesVisible').map(
    ({ Dimensions }) => Dimensions?.[0]?.Value['Fn::GetAtt']?.[0],
  );
  expect(watched.toSorted()).toEqual(kept.map(({ name }) => name).toSorted());
});

it('lateness rings before it hurts: a stream a minute late, a message or a queue five minutes late', () => {
  expect(on('IteratorAge').map(({ Threshold }) => Threshold)).toEqual([60_000]);
  expect(on('oldestUnsentSeconds').map(({ Threshold }) => Threshold)).toEqual([300]);
  expect(on('ApproximateAgeOfOldestMessage').map(({ Threshold }) => Threshold)).toEqual([300, 300, 300]);
  expect(on('oldestUncheckedSeconds').map(({ Threshold }) => Threshold)).toEqual([900]);
});

it('silence rings where there must be a sound each minute, or each half hour', () => {
  expect(
    alarms.filter(({ TreatMissingData }) => TreatMissingData === 'breaching').map(({ MetricName }) => MetricName),
  ).toEqual(['checkpointMade', 'Invocations']);
});

/** These ring sooner, by what else the minute hand says, and by its silence. */
const ringsSooner = ['messages-unsent', 'files-unchecked', 'minute-hand'];
const rung = watchedNames.filter((name) => !ringsSooner.includes(name));

it('whatever the operations page says is overdue rings too, and says whom it hurts', () => {
  for (const name of rung) {
    const [alarm, ...others] = on(overdueName(name));
    expect(others, name).toEqual([]);
    expect(alarm, name).toMatchObject({ Threshold: 0, EvaluationPeriods: 5, TreatMissingData: 'notBreaching' });
    expect(alarm?.AlarmDescription, name).toContain(watched[name].hurts);
  }
});

it('many sign-ins that fail at once ring, and those that a Monday morning mistypes do not', () => {
  expect(on('signInsFailed').map(({ Threshold }) => Threshold)).toEqual([30]);
});

it('a letter that went out twice rings, by the words that the handlers write into their logs', () => {
  const patterns = all(service, 'AWS::Logs::MetricFilter').map(({ properties }) => properties.FilterPattern);
  const handlers = ['send-notice', 'mail-events'].map((name) => readFileSync(`functions/events/${name}.ts`, 'utf8'));
  for (const handler of handlers) expect(handler).toContain("log.error('notice went out twice'");
  expect(patterns).toEqual([
    `{ $.message = "${codesHeldOff}" }`,
    `{ $.message = "${signInFailed}" }`,
    '{ $.message = "notice went out twice" }',
    '{ $.message = "notice went out twice" }',
    '{ $.oldestUnsentSeconds >= 0 }',
    '{ $.oldestUncheckedSeconds >= 0 }',
    ...rung.map((name) => `{ $.${overdueName(name)} >= 0 }`),
    '{ $.message = "checkpoint" }',
  ]);
  expect(on('codesHeldOff').map(({ Threshold }) => Threshold)).toEqual([0]);
  expect(on('sentTwice').map(({ Threshold }) => Threshold)).toEqual([0, 0]);
  expect(readFileSync('functions/events/sweeps/unsettled.ts', 'utf8')).toContain('oldestUnsentSeconds:');
});
