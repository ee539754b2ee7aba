import * as z from 'zod';
import { chaseDue } from '../letter/chase-unopened.ts';
import { wordsMatch } from '../letter/fingerprint.ts';
import type { Letter } from '../letter/letter.ts';
import { allowedToStay } from '../letter/preflight/allowed-to-stay.ts';
import type { LetterRecord } from '../letter/preflight/letter-record.ts';
import { preflight } from '../letter/preflight/preflight.ts';
import { holdsLeft, recipientHolds } from '../letter/recipient-holds.ts';
import { recipientsNow, recipientsSeen } from '../letter/recipients-now.ts';
import type { Moment } from '../moment.ts';
import { owe } from '../notice.ts';
import { may } from '../permissions.ts';
import { ok, type Result, refuse } from '../result.ts';
import { Seen } from '../seen.ts';
import type { Change } from './change.ts';
import type { Contact } from './contact.ts';
import { happening, stampedAt } from './happening.ts';
import { awaitsReview } from './is-over.ts';
import { awaitsRelease } from './release.ts';

export const Issue = z.object({
  seen: Seen,
  /** The recipients as the sender saw them; as they were at authorisation, where it is not said. */
  recipients: z.string().max(2000).optional(),
  /** Why what was found in the letter since may stay, by the finding's id. */
  reasons: z.record(z.string(), z.string()).optional(),
});
export type Issue = z.infer<typeof Issue>;

/** Everything found in a letter that is made, by the record as it is now. */
export const findingsIn = (contact: Contact, letter: Letter, record: LetterRecord, { settings, now }: Moment) =>
  preflight({
    content: letter.content,
    contact,
    record,
    settings,
    now,
    recipients: letter.recipients,
    authoriser: letter.authorisedBy.name,
  });

/**
 * Issues the authorised letter: from now on it never changes, and each recipient is owed an email, due when the minutes in
 * which it can be called back are over. The letter is searched again and its recipients looked at again, because the
 * record may have changed: refused as `stale` when a recipient is another than was seen, as `letter-held` while a family
 * member may be near to one, as `letter-blocked` when it says what it may not.
 */
export function issue(
  contact: Contact,
  letter: Letter,
  { seen, recipients, reasons }: Issue,
  record: LetterRecord,
  moment: Moment,
): Result<Change> {
  const { settings, digest, now } = moment;
  if (!may(moment.actor, 'issue-a-letter')) return refuse({ kind: 'forbidden' });
  if (contact.status !== 'authorised') return refuse({ kind: 'wrong-status', status: contact.status });
  if (seen !== contact.version || letter.id !== contact.letterId) return refuse({ kind: 'stale' });
  if (awaitsReview(contact)) return refuse({ kind: 'withdrawn' });
  if (letter.status !== 'authorised') return refuse({ kind: 'wrong-status', status: letter.status });
  // What was authorised is what is sent: words that do not fit their fingerprint are not those that a manager saw.
  if (!wordsMatch(letter, digest)) return refuse({ kind: 'letter-blocked' });
  const present = recipientsSeen(recipientsNow(letter, record, settings), digest);
  if ((recipients ?? letter.recipientsSeen ?? present) !== present) return refuse({ kind: 'stale' });
  const holds = holdsLeft(recipientHolds({ contact, record, recipients: letter.recipients }), letter);
  if (holds.length > 0) return refuse({ kind: 'letter-held' });
  const kept = allowedToStay(findingsIn(contact, letter, record, moment), { reasons, before: letter.kept }, moment);
  if (!kept.ok) return kept;

  const event = {
    ...happening(contact, moment),
    type: 'letter-issued' as const,
    letterId: letter.id,
    ...(kept.value.length > 0 && { kept: kept.value }),
  };
  const releaseAt = new Date(now.getTime() + settings.limits.letter.recallMinutes * 60_000).toISOString();
  // Whoever gave no name can be told by nobody, so nobody has the task of telling them.
  const isTold = contact.raisedBy.standing !== 'anonymous';
  const owed = letter.recipients.map((recipient) => {
    const notice = owe(
      {
        kind: 'outcome-letter',
        authority: contact.authority,
        owner: `contact/${contact.id}`,
        contactId: contact.id,
        letterId: letter.id,
        to: {
          ...(recipient.personId && { personId: recipient.personId }),
          email: recipient.email,
          organisation: recipient.organisation.name,
        },
      },
      moment.newId(),
      now,
      contact.holder,
    );
    return { notice: { ...notice, due: releaseAt }, recipient: { ...recipient, noticeId: notice.id } };
  });
  return ok({
    contact: {
      ...contact,
      version: event.version,
      status: 'outcome-issued',
      issued: { ...stampedAt(moment), releaseAt },
    },
    event,
    letters: [
      {
        ...letter,
        version: letter.version + 1,
        status: 'issued',
        issuedAt: event.at,
        issuedBy: event.by,
        releaseAt,
        ...(isTold && { chaseAt: chaseDue(releaseAt, settings).toISOString() }),
        recipients: owed.map(({ recipient }) => recipient),
        ...(kept.value.length > 0 && { kept: [...(letter.kept ?? []), ...kept.value] }),
      },
    ],
    notices: isTold ? owed.map(({ notice }) => notice) : [],
  });
}

export const Close = z.object({ seen: Seen });
export type Close = z.infer<typeof Close>;

/** Closes a contact whose outcome has gone out, and can no longer be called back. */
export function close(contact: Contact, { seen }: Close, moment: Moment): Result<Change> {
  if (!may(moment.actor, 'close-a-contact')) return refuse({ kind: 'forbidden' });
  if (contact.status !== 'outcome-issued') return refuse({ kind: 'wrong-status', status: contact.status });
  if (awaitsRelease(contact, moment.now)) return refuse({ kind: 'wrong-status', status: 'may-be-recalled' });
  if (seen !== contact.version) return refuse({ kind: 'stale' });
  const event = { ...happening(contact, moment), type: 'closed' as const };
  return ok({
    contact: { ...contact, version: event.version, status: 'closed', closed: stampedAt(moment) },
    event,
    letters: [],
    notices: [],
  });
}
