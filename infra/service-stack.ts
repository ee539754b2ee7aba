import { Duration, type SecretValue, Stack, type StackProps } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { Construct } from 'constructs';
import type { ApiEnv, MailEventsEnv, RelayEnv, SendEnv, SweepEnv } from '../functions/env.ts';
import { accept } from './constructs/accept.ts';
import { Backup } from './constructs/backup.ts';
import { Checkpoints } from './constructs/checkpoints.ts';
import { DataKey } from './constructs/data-key.ts';
import { Delivery } from './constructs/delivery.ts';
import { fileFunctions } from './constructs/file-functions.ts';
import { Front } from './constructs/front.ts';
import { Mail } from './constructs/mail.ts';
import { NoticeStream } from './constructs/notice-stream.ts';
import { OnCall } from './constructs/on-call.ts';
import { peopleFunctions } from './constructs/people-functions.ts';
import { SealKeys } from './constructs/seal-keys.ts';
import { Secrets } from './constructs/secrets.ts';
import { ServiceFunction } from './constructs/service-function.ts';
import { ServiceTable } from './constructs/service-table.ts';
import { SignIn } from './constructs/sign-in.ts';
import { whenWaiting } from './constructs/when-waiting.ts';
import type { Deployment } from './deployment.ts';
import { sealRights } from './seal-rights.ts';
import { tableRights } from './table-rights.ts';

export type ServiceStackProps = StackProps & {
  deployment: Deployment;
  /** Addresses of the stylesheet and the script. */
  assets: { css: string; js: string };
};

const letterFonts = ['DejaVuSansCondensed.ttf', 'DejaVuSansCondensed-Bold.ttf'].map(
  (name) => `node_modules/dejavu-fonts-ttf/ttf/${name}`,
);

/** The service in one screen: what it keeps, who may do what, and who is told when something fails. */
export class ServiceStack extends Stack {
  readonly api: HttpApi;
  readonly edgeKey: SecretValue;

  constructor(scope: Construct, id: string, { deployment, assets, ...props }: ServiceStackProps) {
    super(scope, id, props);
    const publicUrl = `https://${deployment.domainName}`;
    const { key } = new DataKey(this, 'DataKey');
    const onCall = new OnCall(this, 'OnCall', { emails: deployment.onCall, key });
    const enabled = deployment.sending === 'on';
    const house = { key, onCall };

    const store = new ServiceTable(this, 'Store', { ...house, restored: deployment.restored });
    const seals = new SealKeys(this, 'SealKeys', deployment);
    const tableEnv = {
      TABLE_NAME: store.table.tableName,
      AUTHORITY: deployment.authority,
      SEAL_KEYS: seals.asJson(),
    };
    const signIn = new SignIn(this, 'SignIn', {
      publicUrl,
      prefix: deployment.signInPrefix,
      agencySystems: deployment.agencySystems,
      identityProviders: deployment.identityProviders,
    });
    const secrets = new Secrets(this, 'Secrets', { key, signInClientSecret: signIn.webClientSecret });
    const mail = new Mail(this, 'Mail', { domain: deployment.mailDomain, from: deployment.mailFrom, ...house });

    const pageEnv = { ...tableEnv, PUBLIC_URL: publicUrl, ASSETS: JSON.stringify(assets) };
    const { attachments, scan, checks, files } = fileFunctions(this, {
      ...{ deployment, tableEnv, pageEnv, publicUrl },
      edgeSecretArn: secrets.edge.secretArn,
      ...house,
    });
    const people = peopleFunctions(this, {
      store,
      seals,
      signIn,
      secrets,
      pageEnv,
      files,
      fonts: letterFonts,
      ...house,
    });
    const api = new ServiceFunction<ApiEnv>(this, 'Api', {
      ...house,
      entry: 'api.ts',
      env: {
        ...tableEnv,
        PUBLIC_URL: publicUrl,
        TOKEN_ISSUER: signIn.issuer,
        TOKEN_AUDIENCE: signIn.agencySystems.map((client) => client.userPoolClientId).join(),
        TOKEN_SCOPE_PREFIX: signIn.scopePrefix,
        TOKEN_URL: signIn.tokenUrl,
      },
      // The case system's whole list is taken in one request, as long as the gateway waits.
      seconds: 29,
      whenItFails: 'An agency system cannot hand over a concern or fetch its letter.',
    });
    const send = new ServiceFunction<SendEnv>(this, 'SendNotice', {
      ...house,
      entry: 'send-notice.ts',
      seconds: 60,
      memory: 1024,
      beside: { fonts: letterFonts },
      env: {
        ...tableEnv,
        PUBLIC_URL: publicUrl,
        MAIL_FROM: `"${deployment.mailFromName}" <${deployment.mailFrom}>`,
        MAIL_REPLY_TO: deployment.mailReplyTo,
        MAIL_CONFIGURATION_SET: mail.configurationSet.configurationSetName,
        SECRETS_ID: secrets.codes.secretArn,
      },
      whenItFails: 'Referrers and agencies do not get their acknowledgements, questions and outcome letters.',
    });
    const notices = new Delivery(this, 'Notices', {
      ...house,
      enabled,
      consumer: send,
      whenItFails: 'Letters or acknowledgements could not be sent after five attempts: somebody is waiting for them.',
    });
    const mailEvents = new ServiceFunction<MailEventsEnv>(this, 'MailEvents', {
      ...house,
      entry: 'mail-events.ts',
      env: tableEnv,
      whenItFails: 'We do not know which letters arrived and which bounced: nobody rings the people who were not told.',
    });
    const reports = new Delivery(this, 'MailReports', {
      ...house,
      consumer: mailEvents,
      whenItFails: 'Reports on letters could not be read: a bounced letter may look as if it had arrived.',
    });
    mail.tell(reports.queue, reports.kept.queue);

    const copyVaultArn = deployment.backupCopyVaultArn;
    new Backup(this, 'Backup', { table: store.table, files: files.kept, key, copyVaultArn });

    const relay = new ServiceFunction<RelayEnv>(this, 'RelayNotices', {
      ...house,
      entry: 'relay-notices.ts',
      env: { NOTICE_QUEUE_URL: notices.queue.queueUrl },
      whenItFails: 'Agencies are told late, by the sweep each minute, about children they must act on.',
    });
    new NoticeStream(this, 'Stream', {
      ...house,
      table: store.table,
      enabled,
      relay,
      whenItFails: 'Messages to agencies were not relayed at once: until the sweep finds them, they are late.',
    });
    const sweep = new ServiceFunction<SweepEnv>(this, 'Sweep', {
      ...house,
      entry: 'sweep.ts',
      seconds: 55,
      env: { ...tableEnv, NOTICE_QUEUE_URL: notices.queue.queueUrl, CHECK_QUEUE_URL: checks.queue.queueUrl },
      whenItFails: 'Unsent letters are not sent again and overdue clocks raise no task: children may wait unseen.',
    });
    const checkpoints = new Checkpoints(this, 'Checkpoints', { store, authority: deployment.authority, ...house });
    // Asked each minute whether a quarter of an hour is over: one that failed is made good at once.
    const eachMinuteRule = new Rule(this, 'EachMinute', {
      enabled,
      schedule: Schedule.rate(Duration.minutes(1)),
      targets: [sweep, checkpoints.made].map(
        ({ fn }) => new LambdaFunction(fn, { retryAttempts: 0, maxEventAge: Duration.minutes(1) }),
      ),
    });
    accept(eachMinuteRule, 'A minute that was missed is made good by the next one.', 'Serverless-EventBusDLQ');
    whenWaiting(this, { onCall, sweep });
    for (const teller of [send, mailEvents]) {
      onCall.whenAbove(teller, 'Twice', {
        metric: teller.said('sentTwice', 'notice went out twice'),
        above: 0,
        says: 'A letter or message went out twice: its recipient may think that there are two decisions.',
      });
    }

    const byRights = { api, sendNotice: send, mailEvents, attachments, scan, sweep };
    for (const name of Object.keys(byRights) as (keyof typeof byRights)[]) {
      store.allow(byRights[name], tableRights[name]);
      seals.allow(byRights[name], sealRights[name]);
    }
    sweep.allow(['sqs:SendMessage'], checks.queue.queueArn);
    for (const feeder of [relay, sweep]) feeder.allow(['sqs:SendMessage'], notices.queue.queueArn);
    send.allow(['secretsmanager:GetSecretValue'], secrets.codes.secretArn);
    mail.allow(send);

    this.api = new Front(this, 'Front', {
      people: { ...people, attachments: attachments.fn },
      api: api.fn,
      signIn,
      ...house,
    }).api;
    this.edgeKey = secrets.edgeKey;
  }
}
