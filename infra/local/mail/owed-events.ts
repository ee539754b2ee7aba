import type { Envelope, MailEventKind } from './mail-event.ts';
import type { Faults } from './mail-faults.ts';

const delayedForMs = 3000;

/** An event that a mail calls for, about those recipients, after a while. */
export type Owed = { kind: MailEventKind; recipients: string[]; delayMs?: number };

/** What becomes of a mail that was taken, as its recipients' addresses and the faults in force have it. */
export function eventsOf({ recipients }: Envelope, bounced: string[], faults: Faults): Owed[] {
  const reached = recipients.filter((address) => !bounced.includes(address));
  const late = reached.filter((address) => faults.hits('delay', address));
  return [
    { kind: 'Send', recipients },
    { kind: 'Bounce', recipients: bounced },
    { kind: 'DeliveryDelay', recipients: late },
    { kind: 'Delivery', recipients: reached.filter((address) => !late.includes(address)) },
    { kind: 'Delivery', recipients: late, delayMs: delayedForMs },
    { kind: 'Complaint', recipients: reached.filter((address) => faults.hits('complain', address)) },
  ];
}
