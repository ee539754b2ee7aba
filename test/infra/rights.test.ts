import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import {
  ApiEnv,
  AttachmentsEnv,
  BrowserEnv,
  CheckpointEnv,
  EntranceEnv,
  MailEventsEnv,
  PagesEnv,
  RelayEnv,
  ScanEnv,
  SchoolsEnv,
  SendEnv,
  SweepEnv,
} from '../../functions/env.ts';
import { chained, notChained } from '../../functions/store/chained-partitions.ts';
import { goesWithContact } from '../../functions/store/disposal-reach.ts';
import { keys } from '../../functions/store/keys.ts';
import { openCheckKeys } from '../../functions/store/open-check-keys.ts';
import { noticeOwners } from '../../shared/notice.ts';
import { all, rightsOf, theTemplates } from './synthesized.ts';

const { service } = theTemplates();
const functions = all(service, 'AWS::Lambda::Function');
const names = [
  'Entrance',
  'Portal',
  'Desk',
  'Letters',
  'Handover',
  'Intake',
  'Consultations',
  'Triage',
  'Outcomes',
  'Schools',
  'SchoolNotices',
  'People',
  'Checks',
  'SealedAddress',
  'Looked',
  'Retention',
  'Disclosure',
  'Wording',
  'Operations',
  'Print',
  'Api',
  'SendNotice',
  'MailEvents',
  'Attachments',
  'ScanAttachment',
  'RelayNotices',
  'Sweep',
  'CheckpointChains',
] as const;
const actionsOf = (name: string) => new Set(rightsOf(service, name).map(({ action }) => action));

it('there is one function for each boundary of trust, and each has a role of its own', () => {
  expect(functions.map(({ name }) => name.replace(/Function.*/, '')).toSorted()).toEqual(names.toSorted());
  expect(new Set(functions.map(({ properties }) => JSON.stringify(properties.Role))).size).toBe(names.length);
});

it('every function runs on Node 24 and ARM, is traced, and writes to a log of its own that outlives it', () => {
  for (const { properties } of functions) {
    expect(properties).toMatchObject({
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      TracingConfig: { Mode: 'Active' },
      LoggingConfig: { LogGroup: { Ref: expect.any(String) } },
    });
  }
  for (const { resource } of all(service, 'AWS::Logs::LogGroup')) expect(resource.DeletionPolicy).toBe('Retain');
});

it.each([
  ['Entrance', EntranceEnv],
  ['Portal', BrowserEnv],
  ['Desk', PagesEnv],
  ['Letters', PagesEnv],
  ['Handover', PagesEnv],
  ['Intake', PagesEnv],
  ['Consultations', PagesEnv],
  ['Triage', PagesEnv],
  ['Outcomes', PagesEnv],
  ['Schools', SchoolsEnv],
  ['SchoolNotices', PagesEnv],
  ['People', PagesEnv],
  ['Checks', PagesEnv],
  ['SealedAddress', PagesEnv],
  ['Looked', PagesEnv],
  ['Retention', PagesEnv],
  ['Disclosure', PagesEnv],
  ['Wording', PagesEnv],
  ['Operations', PagesEnv],
  ['Print', BrowserEnv],
  ['Api', ApiEnv],
  ['SendNotice', SendEnv],
  ['MailEvents', MailEventsEnv],
  ['Attachments', AttachmentsEnv],
  ['ScanAttachment', ScanEnv],
  ['RelayNotices', RelayEnv],
  ['Sweep', SweepEnv],
  ['CheckpointChains', CheckpointEnv],
] as const)('%s is given every variable that its schema insists on, and no other', (name, schema) => {
  const { Environment } = functions.find((found) => found.name.startsWith(`${name}Function`))!.properties as {
    Environment: { Variables: Record<string, unknown> };
  };
  const insisted = Object.entries(schema.shape).flatMap(([variable, type]) => (type.isOptional() ? [] : [variable]));
  const { NODE_OPTIONS, ...given } = Environment.Variables;
  expect(NODE_OPTIONS).toBe('--enable-source-maps');
  expect(Object.keys(given).toSorted()).toEqual(insisted.toSorted());
});

it('nobody may do everything: no wildcard in any action, and none in a resource but for traces, addresses and files', () => {
  for (const name of names) {
    const rights = rightsOf(service, name);
    expect(rights.length, name).toBeGreaterThan(3);
    for (const { action, resources } of rights) {
      expect(action).not.toContain('*');
      // Traces and addresses in a network have no names before they are made; files have, in a bucket of ours.
      if (/^(xray|ec2):/.test(action)) continue;
      for (const resource of resources) {
        const named = action.startsWith('s3:')
          ? resource.replace(/\/((drafts|contacts|registers)\/)?\*/, '')
          : resource;
        expect(named, action).not.toContain('*');
      }
    }
  }
  expect(JSON.stringify(all(service, 'AWS::IAM::Role').map(({ properties }) => properties))).not.toMatch(
    /AdministratorAccess|PowerUser|FullAccess/,
  );
});

it('nobody scans the table or changes the table itself', () => {
  const known = [
    'GetItem',
    'BatchGetItem',
    'Query',
    'PutItem',
    'BatchWriteItem',
    'UpdateItem',
    'DeleteItem',
    'ConditionCheckItem',
  ];
  const ofStreams = ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'];
  const allowed = new Set([...known, ...ofStreams].map((action) => `dynamodb:${action}`));
  const asked = names.flatMap((name) => [...actionsOf(name)]).filter((action) => action.startsWith('dynamodb:'));
  expect(asked.filter((action) => !allowed.has(action))).toEqual([]);
});

it('functions put whole items: only sessions, drafts and what is disposed of can be taken away, only a counter changed in place', () => {
  const only = {
    UpdateItem: [keys.rate('*').pk, 'LOOKS#*'],
    // What a file of the register, of a roll or of the case system says.
    BatchWriteItem: [
      openCheckKeys.file('*').pk,
      ...['SCHOOLREGISTER#*', 'SCHOOLUPLOAD#*', 'SCHOOLROLL#*', 'SCHOOL#*'],
      // It may be taken away as well: the person stands under it by another record of theirs.
      'PERSONKEY#*',
    ],
    // A draft that was never sent, and who shares it and is in it; what was sent lies in no such partition.
    // And what a manager disposes of when its time is over.
    DeleteItem: [...[keys.session('*').pk, keys.draftPartition('*')], ...goesWithContact.map((kind) => `${kind}#*`)],
  };
  for (const name of names) {
    for (const { action, condition } of rightsOf(service, name)) {
      const partition = only[action.replace('dynamodb:', '') as keyof typeof only];
      if (partition) {
        const given = condition as { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': string[] } };
        expect(partition).toEqual(expect.arrayContaining(given['ForAllValues:StringLike']['dynamodb:LeadingKeys']));
      }
    }
  }
  expect(names.filter((name) => actionsOf(name).has('dynamodb:DeleteItem'))).toEqual([
    'Entrance',
    'Portal',
    'Retention',
  ]);
});

/** Where a function may put whole items; undefined for anywhere. */
const putsOf = (name: string): (readonly string[] | undefined)[] =>
  rightsOf(service, name)
    .filter(({ action }) => action === 'dynamodb:PutItem')
    .map(
      ({ condition }) =>
        (condition as Record<string, Record<string, string[]>> | undefined)?.['ForAllValues:StringLike']?.[
          'dynamodb:LeadingKeys'
        ],
    );

it('whoever writes, writes in the partitions of its own work and nowhere else, each of a kind that is known', () => {
  const kinds = new Set([...Object.keys(chained), ...notChained]);
  for (const name of names) {
    for (const within of putsOf(name)) {
      expect(within, `${name} may put anywhere`).toBeDefined();
      for (const beginning of within ?? []) {
        expect(beginning).toMatch(/^[A-Z]+#\*$/);
        expect(kinds, `${name} ${beginning}`).toContain(beginning.slice(0, -2));
      }
    }
  }
  // What reads bytes from strangers can change neither who may do what, nor who was opened to whom, nor any other record.
  expect(putsOf('ScanAttachment')).toEqual([['ATTACHMENTS#*', 'CONTACT#*', 'DRAFT#*', 'AUDIT#*', 'ROWKEY#*']]);
  for (const name of ['ScanAttachment', 'MailEvents', 'SendNotice', 'Sweep', 'Api'])
    for (const kind of ['SETTINGS', 'WORDING', 'ORG', 'CLIENT', 'SESSION', 'LOGIN', 'STAFFFAMILY', 'GLASS'])
      expect(putsOf(name).flat(), name).not.toContain(`${kind}#*`);
});

it('a message can be kept where it lies, whoever owes it, by those who send it and who hear of it', () => {
  for (const name of ['SendNotice', 'MailEvents', 'Sweep'])
    for (const owner of noticeOwners) expect(putsOf(name).flat(), name).toContain(`${owner.toUpperCase()}#*`);
});

it('whoever writes what is chained may put the entry too, which goes with it or not at all', () => {
  for (const name of names) {
    const puts = putsOf(name).flatMap((within) => within ?? []);
    const entered = puts.filter(
      (beginning) => Object.hasOwn(chained, beginning.slice(0, -2)) || beginning === 'ACCESS#*',
    );
    if (entered.length > 0) expect(puts, `${name} writes ${entered.join(', ')}`).toContain('AUDIT#*');
  }
});

it('nobody may change a chain in place, or take of it: entries and who opened a record are put, and nothing else', () => {
  const taking = ['UpdateItem', 'DeleteItem', 'BatchWriteItem'].map((action) => `dynamodb:${action}`);
  for (const name of names) {
    for (const { action, condition } of rightsOf(service, name).filter(({ action }) => taking.includes(action))) {
      const given = condition as { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': string[] } };
      const within = given['ForAllValues:StringLike']['dynamodb:LeadingKeys'];
      expect(
        within.filter((key) => /^(AUDIT|ACCESS|\*)/.test(key)),
        `${name} ${action}`,
      ).toEqual([]);
    }
  }
});

it('the relay reads the stream and fills the queue: it cannot read a single item', () => {
  expect([...actionsOf('RelayNotices')].filter((action) => /^(dynamodb|sqs|ses|secretsmanager):/.test(action))).toEqual(
    [
      'sqs:SendMessage',
      'dynamodb:DescribeStream',
      'dynamodb:GetRecords',
      'dynamodb:GetShardIterator',
      'dynamodb:ListStreams',
    ],
  );
});

it('only the sender sends mail, from one address and through the configuration that insists on TLS', () => {
  const senders = names.filter((name) => [...actionsOf(name)].some((action) => action.startsWith('ses:')));
  expect(senders).toEqual(['SendNotice']);
  const sends = rightsOf(service, 'SendNotice').filter(({ action }) => action.startsWith('ses:'));
  for (const { resources, condition } of sends) {
    expect(resources).toHaveLength(2);
    expect(condition).toEqual({ StringEquals: { 'ses:FromAddress': expect.stringContaining('@') } });
  }
});

it('secrets are made by the vault, and none stands in a template or a variable', () => {
  const secrets = all(service, 'AWS::SecretsManager::Secret').map(({ properties }) => properties);
  expect(secrets.length).toBeGreaterThan(3);
  for (const { SecretString, GenerateSecretString } of secrets) {
    // Made by the vault, or put together of what it made.
    expect(SecretString ?? GenerateSecretString).toBeDefined();
    if (SecretString) expect(JSON.stringify(SecretString)).toMatch(/resolve:secretsmanager|ClientSecret/);
    else expect(GenerateSecretString).toMatchObject({ PasswordLength: 64, SecretStringTemplate: '{}' });
  }
  for (const { name, properties } of functions) {
    expect(JSON.stringify(properties.Environment ?? {}), name).not.toMatch(/resolve:|ClientSecret/);
  }
});

it('only the entrance reads what lets somebody in, the sender and the notices to schools the key of the codes; others have the door’s key', () => {
  const secretsOf = (name: string) =>
    rightsOf(service, name).flatMap(({ action, resources }) => (action.startsWith('secretsmanager:') ? resources : []));
  const [browser, edge] = [expect.stringContaining('SecretsBrowser'), expect.stringContaining('SecretsedgeKey')];
  expect(Object.fromEntries(names.map((name) => [name, secretsOf(name)]))).toEqual({
    Entrance: [expect.stringContaining('SecretsEntrance')],
    Portal: [browser],
    Print: [browser],
    Desk: [edge],
    Letters: [edge],
    SealedAddress: [edge],
    Handover: [edge],
    Intake: [edge],
    Consultations: [edge],
    Triage: [edge],
    Outcomes: [edge],
    Schools: [edge],
    SchoolNotices: [expect.stringContaining('SecretsGate')],
    People: [edge],
    Checks: [edge],
    Looked: [edge],
    Retention: [edge],
    Disclosure: [edge],
    Wording: [edge],
    Operations: [edge],
    Attachments: [edge],
    SendNotice: [expect.stringContaining('SecretscodeKey')],
    Api: [],
    ScanAttachment: [],
    MailEvents: [],
    RelayNotices: [],
    Sweep: [],
    CheckpointChains: [],
  });
});

it('the store asks DynamoDB for nothing that no function may do', () => {
  const asks: Record<string, string[]> = {
    Get: ['GetItem'],
    TransactGet: ['GetItem'],
    BatchGet: ['BatchGetItem'],
    Query: ['Query'],
    Put: ['PutItem'],
    TransactWrite: ['PutItem'],
    BatchWrite: ['BatchWriteItem'],
    Update: ['UpdateItem'],
    Delete: ['DeleteItem'],
  };
  const folder = 'functions/store';
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const source = files.map((file) => readFileSync(`${folder}/${file}`, 'utf8'));
  const commands = new Set(
    source.flatMap((text) => [...text.matchAll(/new (\w+)Command\(/g)].map(([, name]) => name!)),
  );
  commands.delete('CreateTable');
  commands.delete('DescribeTable');
  const needed = [...commands].flatMap((command) => asks[command] ?? [`unknown: ${command}`]);
  const granted = new Set(names.flatMap((name) => [...actionsOf(name)]));
  expect(needed.filter((action) => !granted.has(`dynamodb:${action}`))).toEqual([]);
});
