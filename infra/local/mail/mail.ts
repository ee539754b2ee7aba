import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Log } from '../../../functions/log.ts';
import { type BoxFile, inOneGo } from '../box-file.ts';
import type { Queue } from '../events/queue.ts';
import { closeServer, listen } from '../listen.ts';
import { bodyOf, refused } from './answer.ts';
import { type Inbox, readMail } from './inbox.ts';
import { type Envelope, mailEvent } from './mail-event.ts';
import type { Faults } from './mail-faults.ts';
import { eventsOf, type Owed } from './owed-events.ts';
import { readSendEmail } from './send-email.ts';

type Deps = {
  db: BoxFile;
  inbox: Inbox;
  faults: Faults;
  /** Takes the delivery events. */
  events: Queue;
  now: () => Date;
  newId: () => string;
  log: Log;
};

export type MailService = Awaited<ReturnType<typeof startMail>>;

/**
 * SES v2 for one machine: takes `SendEmail` from the AWS SDK, keeps the mail and its delivery events on disk in one
 * transaction, and only then answers with a message id. It has a port of its own, so that `down` really refuses.
 */
export async function startMail(deps: Deps) {
  let busy = 0;
  let onEvent = () => {};

  const accept = async (request: Extract<ReturnType<typeof readSendEmail>, { ok: true }>) => {
    const messageId = deps.newId();
    const at = deps.now().toISOString();
    const about = { id: messageId, recipients: request.recipients, receivedAt: at };
    const { mail, named } = await readMail(request.raw, about);
    const recipients = request.recipients.length > 0 ? request.recipients : named;
    if (recipients.length === 0) return undefined;
    const { tags, configurationSet, source = mail.from } = request;
    const envelope = { messageId, source, recipients, tags, configurationSet, at };
    const bounced = recipients.filter((address) => deps.faults.hits('bounce', address));
    inOneGo(deps.db, () => {
      const arrived = bounced.length < recipients.length;
      deps.inbox.keep({ ...mail, to: recipients.join(', ') }, request.raw, arrived);
      for (const event of eventsOf(envelope, bounced, deps.faults)) publish(event, envelope);
    });
    onEvent();
    return messageId;
  };

  const publish = ({ kind, recipients, delayMs = 0 }: Owed, envelope: Envelope) => {
    if (recipients.length === 0 || deps.faults.use('dropEvents')) return;
    const body = JSON.stringify(mailEvent(kind, envelope, recipients));
    const copies = deps.faults.use('duplicateEvents') ? 2 : 1;
    for (let copy = 0; copy < copies; copy += 1) deps.events.send(body, delayMs + deps.faults.current().delayEvents);
  };

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    if (request.method !== 'POST' || request.url !== '/v2/email/outbound-emails') {
      return refused(response, 404, 'NotFoundException', 'The box knows SendEmail only');
    }
    const text = await bodyOf(request);
    if (text === undefined) return refused(response, 400, 'BadRequestException', 'Message too long');
    if (deps.faults.use('throttleNext')) {
      return refused(response, 429, 'TooManyRequestsException', 'Maximum sending rate exceeded');
    }
    if (deps.faults.use('failNext')) return refused(response, 500, 'InternalServiceErrorException', 'Internal failure');
    const sent = readSendEmail(text);
    if (!sent.ok) return refused(response, 400, 'BadRequestException', sent.message);
    const MessageId = await accept(sent);
    if (!MessageId) return refused(response, 400, 'BadRequestException', 'No recipients');
    if (deps.faults.use('acceptAndDropNext')) return void request.socket.destroy();
    if (deps.faults.use('hangNext')) return undefined;
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ MessageId }));
  };

  const server = createServer((request, response) => {
    busy += 1;
    answer(request, response)
      .catch((error: unknown) => {
        deps.log.error('mail not taken', { error: error instanceof Error ? error.name : 'unknown' });
        refused(response, 500, 'InternalServiceErrorException', 'Internal failure');
      })
      .finally(() => {
        busy -= 1;
      });
  });
  const port = await listen(server, 0);

  return {
    endpoint: `http://127.0.0.1:${port}`,
    /** How many messages are being taken this moment. */
    busy: () => busy,
    onEvent: (listener: () => void) => {
      onEvent = listener;
    },
    /** Refuses connections, or takes them again at the same address, as the faults say. */
    followFaults: async () => {
      const { down } = deps.faults.current();
      if (down && server.listening) await closeServer(server);
      if (!down && !server.listening) await listen(server, port);
    },
    stop: () => closeServer(server),
  };
}
