import { readFileSync } from 'node:fs';
import * as dynamodb from '@aws-sdk/client-dynamodb';
import * as kms from '@aws-sdk/client-kms';
import * as sqs from '@aws-sdk/client-sqs';
import { Template } from 'aws-cdk-lib/assertions';
import { expect, it } from 'vitest';
import { tableShape } from '../../functions/store/table-shape.ts';
import { Deployment } from '../../infra/deployment.ts';
import { all, theApp, theTemplates } from './synthesized.ts';

const runbook = readFileSync('infra/RESTORE.md', 'utf8');
const { service } = theTemplates();
const named = (pattern: RegExp) => [...new Set([...runbook.matchAll(pattern)].map(([, name]) => name!))];

const streamArn = 'arn:aws:dynamodb:eu-west-2:111111111111:table/restored/stream/2026-11-27T00:00:00.000';
const restored = { tableArn: 'arn:aws:dynamodb:eu-west-2:111111111111:table/restored', streamArn };
const switched = Template.fromStack(theApp({ restored, sending: 'held' }).service);

it('each resource that the runbook names by its place is in the stack under that name', () => {
  const places = named(/\b([A-Z]\w+[0-9A-F]{8})\b/g);
  expect(places.length).toBeGreaterThan(4);
  const resources = Object.keys(service.toJSON().Resources);
  expect(places.filter((place) => !resources.includes(place))).toEqual([]);
});

it('the runbook names every key that there is, and no other', () => {
  const aliases = all(service, 'AWS::KMS::Alias').map(({ properties }) => properties.AliasName);
  expect(named(/(alias\/front-door\/[a-z-]+)/g).toSorted()).toEqual(aliases.toSorted());
});

it('each command of the runbook to the table, the keys and the queues is one that AWS has', () => {
  const clients: Record<string, object> = { dynamodb, kms, sqs };
  const commands = named(/\baws ((?:dynamodb|kms|sqs) (?!wait)[a-z-]+)/g);
  expect(commands.length).toBeGreaterThan(8);
  const unknown = commands.filter((command) => {
    const [client = '', words = ''] = command.split(' ');
    return !(`${words.replace(/(?:^|-)([a-z])/g, (_, letter) => letter.toUpperCase())}Command` in clients[client]!);
  });
  expect(unknown).toEqual([]);
});

it('each npm command, stack and setting of the runbook exists', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(named(/npm run ([a-z:]+)/g).filter((script) => !scripts[script])).toEqual([]);
  expect(named(/--stack-name (\w+)/g)).toEqual(['FrontDoorService']);
  const settings = named(/"(sending|restored)":/g);
  expect(settings.toSorted()).toEqual(['restored', 'sending']);
  for (const setting of [...settings, 'backupCopyVaultArn']) expect(Deployment.shape).toHaveProperty(setting);
});

it('what the runbook gives a restored table is what the table of the stack has', () => {
  const [table] = all(service, 'AWS::DynamoDB::GlobalTable');
  const { StreamViewType } = table!.properties.StreamSpecification as { StreamViewType: string };
  const days = /RecoveryPeriodInDays":(\d+)/.exec(JSON.stringify(table))?.[1];
  expect(runbook).toContain(`StreamViewType=${StreamViewType}\n`);
  expect(runbook).toContain(`RecoveryPeriodInDays=${days}\n`);
  expect(runbook).toContain(`AttributeName=${tableShape.timeToLive}\n`);
});

it('after the switch nothing is of the old table: functions, rights, the stream and the nightly copy are of the restored one', () => {
  switched.resourceCountIs('AWS::DynamoDB::GlobalTable', 0);
  expect(JSON.stringify(switched.toJSON())).not.toContain('StoreTable0CCFA19B"');
  const tableOf = (template: Template) =>
    all(template, 'AWS::Lambda::Function').map(({ name, properties }) => {
      const { Variables = {} } = (properties.Environment ?? {}) as { Variables?: Record<string, unknown> };
      return [name, Variables.TABLE_NAME && 'has a table', Variables.TABLE_NAME] as const;
    });
  const before = tableOf(service).filter(([, has]) => has);
  const after = tableOf(switched).filter(([, has]) => has);
  expect(before.length).toBeGreaterThan(10);
  expect(after.map(([name]) => name)).toEqual(before.map(([name]) => name));
  expect(new Set(after.map(([, , name]) => name))).toEqual(new Set(['restored']));
  expect(JSON.stringify(all(switched, 'AWS::Backup::BackupSelection'))).toContain(restored.tableArn);
  expect(JSON.stringify(all(switched, 'AWS::Lambda::EventSourceMapping'))).toContain(streamArn);
});

it('every right to the old table is the same right to the restored one', () => {
  const conditionsOf = (template: Template) =>
    all(template, 'AWS::IAM::Policy').map(({ name, properties }) => [
      name,
      (JSON.stringify(properties).match(/"dynamodb:LeadingKeys":\[?[^\]]*/g) ?? []).toSorted(),
    ]);
  expect(JSON.stringify(conditionsOf(service))).toContain('AUDIT#');
  expect(conditionsOf(switched)).toEqual(conditionsOf(service));
});

it('while sending is held no message leaves and no minute is counted, but files are checked and reports on mail heard', () => {
  const held = (template: Template) =>
    all(template, 'AWS::Lambda::EventSourceMapping')
      .filter(({ properties }) => properties.Enabled === false)
      .map(({ name }) => /^(RelayNotices|SendNotice|MailEvents|ScanAttachment)/.exec(name)?.[0])
      .toSorted();
  expect(held(service)).toEqual([]);
  expect(held(switched)).toEqual(['RelayNotices', 'SendNotice']);
  expect(all(service, 'AWS::Events::Rule').map(({ properties }) => properties.State)).toEqual(['ENABLED']);
  expect(all(switched, 'AWS::Events::Rule').map(({ properties }) => properties.State)).toEqual(['DISABLED']);
});
