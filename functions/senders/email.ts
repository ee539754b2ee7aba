import { type SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { createTransport } from 'nodemailer';
import { isMailAddress } from './mail-address.ts';
import { outcomeOfError, type SendOutcome } from './send-outcome.ts';

/** One email, and the notice and attempt that it belongs to, which the mail service gives back with its news. */
export type Email = {
  to: string;
  subject: string;
  text: string;
  html: string;
  attachments?: { filename: string; contentType: string; content: Buffer }[];
  /** Whether it answers something that the recipient did (RFC 3834). */
  autoSubmitted: 'auto-replied' | 'auto-generated';
  noticeId: string;
  owner: string;
  attempt: number;
  at: Date;
};

type Mailer = {
  client: SESv2Client;
  from: string;
  /** A mailbox that somebody reads: people answer letters. */
  replyTo: string;
  configurationSet: string;
  /** After so long without an answer the outcome is unknown. */
  timeoutMs?: number;
};

/** A tag may hold letters, figures, `_` and `-` only; an owner has one slash and no `_`. */
export const ownerTag = (owner: string): string => owner.replace('/', '_');
export const ownerOfTag = (tag: string): string => tag.replace('_', '/');

/** Sends emails, each attempt exactly once, and says what came of it. It never throws for what the outside does. */
export const mailer = ({ client, from, replyTo, configurationSet, timeoutMs = 20_000 }: Mailer) => {
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const domain = from.slice(from.lastIndexOf('@') + 1).replace(/>.*/, '');

  const compose = async (email: Email): Promise<Uint8Array> => {
    const { message } = await composer.sendMail({
      from,
      replyTo,
      to: { name: '', address: email.to },
      subject: email.subject,
      text: email.text,
      html: email.html,
      attachments: email.attachments ?? [],
      date: email.at,
      // The same for every attempt, so that a mailbox that gets two can see that they are one.
      messageId: `<${email.noticeId}@${domain}>`,
      headers: { 'Auto-Submitted': email.autoSubmitted, 'Content-Language': 'en-GB' },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    if (!Buffer.isBuffer(message)) throw new Error('the composer did not give a message in one piece');
    return message;
  };

  return {
    async send(email: Email): Promise<SendOutcome> {
      if (!isMailAddress(email.to)) return { kind: 'refused-for-good', why: 'not-an-address' };
      const Data = await compose(email);
      try {
        const { MessageId } = await client.send(
          new SendEmailCommand({
            FromEmailAddress: from,
            Destination: { ToAddresses: [email.to] },
            Content: { Raw: { Data } },
            ConfigurationSetName: configurationSet,
            EmailTags: [
              { Name: 'notice', Value: email.noticeId },
              { Name: 'owner', Value: ownerTag(email.owner) },
              { Name: 'attempt', Value: String(email.attempt) },
            ],
          }),
          { abortSignal: AbortSignal.timeout(timeoutMs) },
        );
        return MessageId ? { kind: 'accepted', messageId: MessageId } : { kind: 'unknown', why: 'no-message-id' };
      } catch (error) {
        return outcomeOfError(error);
      }
    },
  };
};
export type SendMail = ReturnType<typeof mailer>;
