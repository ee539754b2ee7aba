import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Email, mailer, ownerOfTag, ownerTag } from '../../functions/senders/email.ts';
import { isMailAddress } from '../../functions/senders/mail-address.ts';
import { outcomeOfError } from '../../functions/senders/send-outcome.ts';
import { sesClient } from '../../functions/senders/ses-client.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;
type Sent = {
  FromEmailAddress: string;
  Destination: { ToAddresses: string[] };
  Content: { Raw: { Data: string } };
  ConfigurationSetName: string;
  EmailTags: { Name: string; Value: string }[];
};

const said =
  (status: number, body: object, type?: string): Answer =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...(type && { 'x-amzn-errortype': type }) });
    response.end(JSON.stringify(body));
  };
const accept = said(200, { MessageId: 'm-1' });

let answer: Answer = accept;
let requests: Sent[] = [];
const service = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    requests.push(JSON.parse(Buffer.concat(chunks).toString()));
    answer(request, response);
  });
});

let endpoint = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve));
  endpoint = `http://127.0.0.1:${(service.address() as AddressInfo).port}`;
});
afterAll(() => {
  service.closeAllConnections();
  service.close();
});
beforeEach(() => {
  answer = accept;
  requests = [];
});

const email: Email = {
  to: 'someone@oakfield-primary.example',
  subject: 'Our letter, reference WY-7K3M-29QF',
  text: 'Dear colleague, the naïve “ß” – 3½ days.',
  html: '<p>Dear colleague</p>',
  autoSubmitted: 'auto-replied',
  noticeId: '00000000-0000-4000-8000-000000000002',
  owner: 'contact/00000000-0000-4000-8000-000000000001',
  attempt: 3,
  at: new Date('2026-11-23T10:00:00Z'),
};
const sender = (options: { endpoint?: string; timeoutMs?: number } = {}) =>
  mailer({
    client: sesClient({ endpoint: options.endpoint ?? endpoint }),
    from: 'Family Front Door <letters@wyrecestershire.example>',
    replyTo: 'family.front.door@wyrecestershire.example',
    configurationSet: 'letters',
    timeoutMs: options.timeoutMs ?? 5_000,
  });

describe('an email', () => {
  it('goes to one recipient, with its words, its file and the tags that its news will carry', async () => {
    const content = Buffer.from('%PDF-1.7 of a letter');
    const attachment = { filename: 'letter-WY-7K3M-29QF.pdf', contentType: 'application/pdf', content };

    expect(await sender().send({ ...email, attachments: [attachment] })).toEqual({
      kind: 'accepted',
      messageId: 'm-1',
    });

    const [request] = requests;
    expect(request?.Destination).toEqual({ ToAddresses: [email.to] });
    expect(request?.ConfigurationSetName).toBe('letters');
    expect(request?.EmailTags).toEqual([
      { Name: 'notice', Value: email.noticeId },
      { Name: 'owner', Value: 'contact_00000000-0000-4000-8000-000000000001' },
      { Name: 'attempt', Value: '3' },
    ]);
    const mail = await PostalMime.parse(Buffer.from(request!.Content.Raw.Data, 'base64'));
    expect(mail.to).toEqual([{ name: '', address: email.to }]);
    expect(mail.subject).toBe(email.subject);
    expect(mail.text?.trim()).toBe(email.text);
    expect(mail.replyTo?.[0]?.address).toBe('family.front.door@wyrecestershire.example');
    expect(mail.headers.find(({ key }) => key === 'auto-submitted')?.value).toBe('auto-replied');
    expect(mail.messageId).toBe(`<${email.noticeId}@wyrecestershire.example>`);
    expect(mail.date).toBe('2026-11-23T10:00:00.000Z');
    expect(mail.attachments.map(({ filename, mimeType }) => [filename, mimeType])).toEqual([
      ['letter-WY-7K3M-29QF.pdf', 'application/pdf'],
    ]);
    expect(Buffer.from(mail.attachments[0]?.content as ArrayBuffer)).toEqual(content);
  });

  it.each<[string, Answer, string]>([
    ['was throttled', said(429, { message: 'Slow down' }, 'TooManyRequestsException'), 'refused-now'],
    ['was refused', said(400, { message: 'No' }, 'MessageRejected'), 'refused-for-good'],
    ['met a service that is set up wrong', said(404, { message: 'No set' }, 'NotFoundException'), 'refused-now'],
    ['met a role without the right', said(403, { message: 'No' }, 'AccessDeniedException'), 'refused-now'],
    ['met a failure', said(500, { message: 'Oh' }, 'InternalServiceErrorException'), 'unknown'],
    ['got no number', said(200, {}), 'unknown'],
    ['lost its answer', (request) => void request.socket.destroy(), 'unknown'],
  ])('that %s is asked for once only, and the outcome is named', async (_, answers, kind) => {
    answer = answers;
    expect(await sender().send(email)).toMatchObject({ kind });
    expect(requests).toHaveLength(1);
  });

  it('that gets no answer in time has an unknown outcome', async () => {
    answer = () => {};
    expect(await sender({ timeoutMs: 200 }).send(email)).toMatchObject({ kind: 'unknown' });
    expect(requests).toHaveLength(1);
  });

  it('that nobody was there to take was not sent', async () => {
    expect(await sender({ endpoint: 'http://127.0.0.1:9' }).send(email)).toMatchObject({ kind: 'refused-now' });
    expect(outcomeOfError('what is this')).toEqual({ kind: 'unknown', why: 'unknown' });
  });

  it.each([
    'a@b.example,c@d.example',
    '"a b"@b.example',
    'a(comment)@b.example',
    'Name <a@b.example>',
    'a@b.example\r\nBcc: c@d.example',
    'a@b@c.example',
    'a@localhost',
    'a..b@c.example',
    'a@-b.example',
    'é@b.example',
    '',
  ])('to %j is never sent', async (to) => {
    expect(await sender().send({ ...email, to })).toEqual({ kind: 'refused-for-good', why: 'not-an-address' });
    expect(requests).toEqual([]);
  });
});

it('an address that is taken is read as one address by whoever reads it, and has no line end', () => {
  fc.assert(
    fc.property(fc.oneof(fc.emailAddress(), fc.string({ unit: 'binary' })), (text) => {
      if (isMailAddress(text)) expect(text).toMatch(/^[^\s"(),:;<>@[\\\]]+@[A-Za-z0-9.-]+$/);
    }),
  );
  for (const plain of ["o'brien@b.example", 'a.b+c@sub.b-c.example']) expect(isMailAddress(plain)).toBe(true);
});

it('the owner comes back from its tag', () => {
  expect(ownerOfTag(ownerTag(email.owner))).toBe(email.owner);
});
