import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type BoxFile, openBoxFile } from '../../infra/local/box-file.ts';
import { openQueue } from '../../infra/local/events/queue.ts';
import { openInbox } from '../../infra/local/mail/inbox.ts';
import { type MailService, startMail } from '../../infra/local/mail/mail.ts';
import { mailFaults } from '../../infra/local/mail/mail-faults.ts';

let db: BoxFile;
let mail: MailService;
let client: SESv2Client;
let ids = 0;
const newId = () => `mail-${++ids}`;
const faults = mailFaults();

beforeAll(async () => {
  db = openBoxFile(':memory:');
  const log = { info: () => {}, error: () => {} };
  mail = await startMail({ db, inbox: inbox(), faults, events: events(), now: () => new Date(), newId, log });
  client = new SESv2Client({
    endpoint: mail.endpoint,
    region: 'eu-west-2',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
    requestHandler: { requestTimeout: 400, throwOnRequestTimeout: true },
  });
});
afterAll(async () => {
  client.destroy();
  await mail.stop();
  db.close();
});
beforeEach(async () => {
  faults.set({});
  await mail.followFaults();
  inbox().empty();
  db.exec('delete from messages');
});

const inbox = () => openInbox(db);
const events = () => openQueue({ db, name: 'events', wall: Date.now, newId });
const published = (): { eventType: string; mail: { messageId: string; tags: Record<string, string[]> } }[] =>
  events()
    .receive(100)
    .map(({ body }) => JSON.parse(body));
const kinds = () => published().map(({ eventType }) => eventType);

async function send(to = 'head@school.example', tag = 'n-1') {
  const composed = await createTransport({ streamTransport: true, buffer: true }).sendMail({
    from: '"Front door" <front-door@council.example>',
    to,
    subject: 'A letter waits',
    text: 'Dær colleague',
    html: '<p>Dær colleague</p>',
    attachments: [{ filename: 'letter.pdf', content: Buffer.from('%PDF-1.7'), contentType: 'application/pdf' }],
  });
  return client.send(
    new SendEmailCommand({
      FromEmailAddress: 'front-door@council.example',
      Destination: { ToAddresses: [to] },
      Content: { Raw: { Data: composed.message as Buffer } },
      ConfigurationSetName: 'front-door',
      EmailTags: [{ Name: 'notice', Value: tag }],
    }),
  );
}
const refusal = (sending: Promise<unknown>) =>
  sending.then(
    () => undefined,
    (error: Error & { $metadata?: { httpStatusCode?: number } }) => ({
      name: error.name,
      status: error.$metadata?.httpStatusCode,
    }),
  );

describe('the mail service of the box', () => {
  it('takes what the AWS SDK sends, shows it whole, and says that it was sent and delivered', async () => {
    const { MessageId } = await send();
    expect(inbox().newest(10)).toMatchObject([
      {
        id: MessageId,
        to: 'head@school.example',
        from: 'front-door@council.example',
        subject: 'A letter waits',
        text: expect.stringContaining('Dær colleague'),
        html: expect.stringContaining('<p>Dær colleague</p>'),
        attachments: [{ filename: 'letter.pdf', contentType: 'application/pdf', size: 8 }],
        headers: { subject: 'A letter waits' },
      },
    ]);
    expect(JSON.parse([...inbox().json()].join(''))).toEqual(inbox().newest(10));
    const [first, second] = published();
    expect([first?.eventType, second?.eventType]).toEqual(['Send', 'Delivery']);
    expect(second?.mail).toMatchObject({ messageId: MessageId, tags: { notice: ['n-1'] } });
  });

  it('bounces for addresses that do not exist, whose mail never shows in the inbox', async () => {
    faults.set({ bounce: ['Nobody@School.example'] });
    await send('nobody@school.example');
    expect(kinds()).toEqual(['Send', 'Bounce']);
    expect(inbox().newest(10)).toEqual([]);
  });

  it('delivers and then reports a complaint, or a delay and then the delivery', async () => {
    faults.set({ complain: ['a@b.example'], delay: ['c@d.example'] });
    await send('a@b.example');
    expect(kinds()).toEqual(['Send', 'Delivery', 'Complaint']);
    await send('c@d.example');
    expect(kinds()).toEqual(['Send', 'DeliveryDelay']);
    expect(events().counts().waiting).toBe(1);
  });

  it('throttles and fails the next so many, and takes none of them', async () => {
    faults.set({ throttleNext: 1, failNext: 1 });
    expect(await refusal(send())).toEqual({ name: 'TooManyRequestsException', status: 429 });
    expect(await refusal(send())).toMatchObject({ status: 500 });
    expect(inbox().count()).toBe(0);
    expect(await refusal(send())).toBeUndefined();
  });

  it('refuses connections while it is down, and comes back at the same address', async () => {
    faults.set({ down: true });
    await mail.followFaults();
    const error = await send().catch((reason: { code?: string }) => reason);
    expect(error).toMatchObject({ code: 'ECONNREFUSED' });
    faults.set({ down: false });
    await mail.followFaults();
    await send();
    expect(inbox().count()).toBe(1);
  });

  it('can take a mail and lose the answer, or never answer: the sender cannot know, the events tell', async () => {
    faults.set({ acceptAndDropNext: 1 });
    expect((await refusal(send()))?.status).toBeUndefined();
    faults.set({ hangNext: 1 });
    expect((await refusal(send()))?.name).toBe('TimeoutError');
    expect(inbox().count()).toBe(2);
    expect(kinds()).toEqual(['Send', 'Delivery', 'Send', 'Delivery']);
  });

  it('doubles, drops and delays delivery events', async () => {
    faults.set({ duplicateEvents: 1 });
    await send();
    expect(kinds()).toEqual(['Send', 'Send', 'Delivery']);
    faults.set({ dropEvents: 1 });
    await send();
    expect(kinds()).toEqual(['Delivery']);
    faults.set({ delayEvents: 60_000 });
    await send();
    expect(kinds()).toEqual([]);
    expect(events().counts().waiting).toBe(2);
  });

  it('refuses what SES would refuse: a tag with a slash, a message without recipients, another path', async () => {
    expect(await refusal(send('a@b.example', 'contact/1'))).toEqual({ name: 'BadRequestException', status: 400 });
    const post = (path: string, body: string) => fetch(mail.endpoint + path, { method: 'POST', body });
    const nobody = { Content: { Raw: { Data: Buffer.from('Subject: x\r\n\r\ny').toString('base64') } } };
    expect((await post('/v2/email/outbound-emails', JSON.stringify(nobody))).status).toBe(400);
    expect((await post('/v2/email/outbound-emails', '{')).status).toBe(400);
    expect((await post('/v2/email/identities', '{}')).status).toBe(404);
  });

  it('names the fault that does not exist or has the wrong kind of value', () => {
    expect(faults.set({ bounces: [] })).toMatchObject({ refusal: { problems: [{ field: 'bounces' }] } });
    expect(faults.set({ throttleNext: -1 })).toMatchObject({ refusal: { problems: [{ field: 'throttleNext' }] } });
    expect(faults.set([])).toMatchObject({ ok: false });
  });
});
