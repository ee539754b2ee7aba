import type { DeliveryPolicy } from '../agency.ts';
import type { Settings } from '../settings.ts';
import { deliveryTo } from './delivery.ts';
import type { Letter, LetterRecipient } from './letter.ts';
import type { LetterRecord } from './preflight/letter-record.ts';

/**
 * A recipient as they are now, not as they were when the letter was made. `account`: in use, ended or gone to another
 * organisation; none where they were named by a partner's system.
 */
export type RecipientNow = {
  token: string;
  name: string;
  email: string;
  organisation: string;
  account: 'in-use' | 'gone' | 'none';
  delivery: DeliveryPolicy;
  /** Who leads safeguarding there. */
  lead: string;
};
export type RecipientFact = Exclude<keyof RecipientNow, 'token'>;

const facts: readonly RecipientFact[] = ['name', 'email', 'organisation', 'account', 'delivery', 'lead'];

function recipientNow(recipient: LetterRecipient, { organisation, people }: LetterRecord, settings: Settings) {
  const person = people.find(({ id, active }) => id === recipient.personId && active);
  const email = person?.email ?? recipient.email;
  const allowed = deliveryTo(email, organisation, settings);
  return {
    token: recipient.token,
    name: person?.name ?? recipient.name,
    email,
    organisation: organisation.name,
    account: recipient.personId ? (person ? 'in-use' : 'gone') : 'none',
    delivery: recipient.delivery === 'notify-only' ? 'notify-only' : allowed,
    lead: people.find(({ id, active }) => id === organisation.safeguardingLead && active)?.name ?? '',
  } as const;
}

export const recipientsNow = ({ recipients }: Pick<Letter, 'recipients'>, record: LetterRecord, settings: Settings) =>
  recipients.map((recipient): RecipientNow => recipientNow(recipient, record, settings));

type Digest = (text: string) => string;

/** What somebody saw of the recipients, in a form that a page can carry: each fact as a short digest, no words. */
export const recipientsSeen = (recipients: readonly RecipientNow[], digest: Digest): string =>
  recipients
    .map((recipient) =>
      facts.map((fact) => digest(`${recipient.token}/${fact}/${recipient[fact]}`).slice(0, 10)).join('.'),
    )
    .join('-');

/** Which facts of which recipients are other than they were seen; all of them when it cannot be told. */
export function changedSince(
  seen: string,
  recipients: readonly RecipientNow[],
  digest: Digest,
): { recipient: RecipientNow; facts: RecipientFact[] }[] {
  const before = seen.split('-').map((one) => one.split('.'));
  const now = recipientsSeen(recipients, digest)
    .split('-')
    .map((one) => one.split('.'));
  return recipients.flatMap((recipient, at) => {
    const changed = facts.filter((_, fact) => before[at]?.[fact] !== now[at]?.[fact]);
    return changed.length > 0 ? [{ recipient, facts: changed }] : [];
  });
}
