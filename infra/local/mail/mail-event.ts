/** What SES is told beside the message, and gives back with each of its events. */
export type Envelope = {
  messageId: string;
  source: string;
  recipients: string[];
  tags: Record<string, string>;
  configurationSet: string | undefined;
  at: string;
};

export type MailEventKind = 'Send' | 'Delivery' | 'Bounce' | 'Complaint' | 'DeliveryDelay';

const server = 'mail.box.example';

/** An event as SES publishes it, for those of the recipients whom it concerns. */
export function mailEvent(kind: MailEventKind, envelope: Envelope, recipients: string[]) {
  const { messageId, at } = envelope;
  const tags = Object.entries({ ...envelope.tags, 'ses:configuration-set': envelope.configurationSet ?? 'default' });
  const feedbackId = `${messageId}-${kind.toLowerCase()}`;
  const detail = {
    Send: { send: {} },
    Delivery: {
      delivery: {
        timestamp: at,
        processingTimeMillis: 100,
        recipients,
        smtpResponse: '250 2.0.0 OK',
        reportingMTA: server,
      },
    },
    Bounce: {
      bounce: {
        feedbackId,
        bounceType: 'Permanent',
        bounceSubType: 'General',
        bouncedRecipients: recipients.map((emailAddress) => ({
          emailAddress,
          action: 'failed',
          status: '5.1.1',
          diagnosticCode: 'smtp; 550 5.1.1 user unknown',
        })),
        timestamp: at,
        reportingMTA: server,
      },
    },
    Complaint: {
      complaint: {
        feedbackId,
        complaintSubType: null,
        complainedRecipients: recipients.map((emailAddress) => ({ emailAddress })),
        timestamp: at,
        complaintFeedbackType: 'abuse',
        userAgent: 'box',
      },
    },
    DeliveryDelay: {
      deliveryDelay: {
        timestamp: at,
        delayType: 'MailboxFull',
        expirationTime: at,
        delayedRecipients: recipients.map((emailAddress) => ({
          emailAddress,
          status: '4.2.2',
          diagnosticCode: 'smtp; 452 4.2.2 mailbox full',
        })),
        reportingMTA: server,
      },
    },
  }[kind];
  return {
    eventType: kind,
    mail: {
      timestamp: at,
      messageId,
      source: envelope.source,
      sourceArn: 'arn:aws:ses:eu-west-2:000000000000:identity/box',
      sendingAccountId: '000000000000',
      destination: envelope.recipients,
      headersTruncated: false,
      headers: [],
      commonHeaders: { messageId },
      tags: Object.fromEntries(tags.map(([name, value]) => [name, [value]])),
    },
    ...detail,
  };
}
