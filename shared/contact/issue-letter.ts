import * as z from 'zod';
import type { Letter } from '../letter/letter.ts';
import type { Moment } from '../moment.ts';
import { owe } from '../notice.ts';
import { may } from '../permissions.ts';
import { ok, type Result, refuse } from '../result.ts';
import type { Change } from './change.ts';
import type { Contact } from './contact.ts';
import { happening, stampedAt } from './happening.ts';

export const Issue = z.object({ seen: z.coerce.number().int() });
export type Issue = z.infer<typeof Issue>;

/** Issues the authorised letter: from now on it never changes, and each recipient is owed an email. */
export function issue(contact: Contact, letter: Letter, { seen }: Issue, moment: Moment): Result<Change> {
  if (!may(moment.actor, 'issue-a-letter')) return refuse({ kind: 'forbidden' });
  if (contact.status !== 'authorised') return refuse({ kind: 'wrong-status', status: contact.status });
  if (seen !== contact.version || letter.id !== contact.letterId) return refuse({ kind: 'stale' });
  if (letter.status !== 'authorised') return refuse({ kind: 'wrong-status', status: letter.status });

  const event = { ...happening(contact, moment), type: 'letter-issued' as const, letterId: letter.id };
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
      moment.now,
    );
    return { notice, recipient: { ...recipient, noticeId: notice.id } };
  });
  return ok({
    contact: { ...contact, version: event.version, status: 'outcome-issued', issued: stampedAt(moment) },
    event,
    letters: [
      {
        ...letter,
        version: letter.version + 1,
        status: 'issued',
        issuedAt: event.at,
        issuedBy: event.by,
        recipients: owed.map(({ recipient }) => recipient),
      },
    ],
    notices: owed.map(({ notice }) => notice),
  });
}

/** Closes a contact whose outcome has gone out. */
export function close(contact: Contact, { seen }: Issue, moment: Moment): Result<Change> {
  if (!may(moment.actor, 'close-a-contact')) return refuse({ kind: 'forbidden' });
  if (contact.status !== 'outcome-issued') return refuse({ kind: 'wrong-status', status: contact.status });
  if (seen !== contact.version) return refuse({ kind: 'stale' });
  const event = { ...happening(contact, moment), type: 'closed' as const };
  return ok({
    contact: { ...contact, version: event.version, status: 'closed', closed: stampedAt(moment) },
    event,
    letters: [],
    notices: [],
  });
}
