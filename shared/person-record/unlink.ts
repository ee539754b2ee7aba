import * as z from 'zod';
import type { Contact } from '../contact/contact.ts';
import type { Moment } from '../moment.ts';
import { may } from '../permissions.ts';
import { ok, type Result, refuse } from '../result.ts';
import { Seen } from '../seen.ts';
import { changeOf, type PersonRecordChange } from './change.ts';
import type { FiledRecord } from './filed-record.ts';
import { Reason } from './link.ts';

export const Unlink = z.object({
  seen: Seen,
  reason: Reason,
  /** That whoever holds a contact whose letter is being made has been told. */
  told: z.literal('yes').optional(),
});
export type Unlink = z.infer<typeof Unlink>;

/** A contact whose decision was made with the record in view, and whose letter has not left. */
export type LetterInProgress = { reference: string; holder: string };

/** Whether the letter of a contact is being made, or was sent and can still be called back. */
export function letterInProgress(contact: Contact, now: Date): LetterInProgress | undefined {
  const waits =
    contact.status === 'decision-proposed' ||
    contact.status === 'authorised' ||
    (contact.status === 'outcome-issued' && (contact.issued.releaseAt ?? '') > now.toISOString());
  return waits ? { reference: contact.reference, holder: contact.holder.name } : undefined;
}

/** The record by itself, and every whole that it was part of without it. */
export function parted(part: FiledRecord, wholes: readonly FiledRecord[]) {
  const { joined: _, ...alone } = part;
  const own = new Set(part.appearances.map(({ record }) => record));
  const without = wholes.map((whole) => ({
    ...whole,
    appearances: whole.appearances.filter(({ record }) => !own.has(record)),
    markers: whole.markers.filter(({ record }) => !own.has(record)),
  }));
  return { alone, without };
}

/**
 * Parts a record that was linked from its person. Both are then as they were before. `wholes`: the record that it is part
 * of, and whatever that is part of in turn. While a letter is being made, whoever holds its contact is told first: its
 * decision may rest on what the two records said together.
 */
export function unlink(
  part: FiledRecord,
  wholes: readonly FiledRecord[],
  { seen, reason, told }: Unlink,
  { letters, ...moment }: Moment & { letters: readonly LetterInProgress[] },
): Result<PersonRecordChange> {
  const { actor } = moment;
  if (!may(actor, 'link-people')) return refuse({ kind: 'forbidden' });
  if (part.version !== seen || part.joined?.id !== wholes[0]?.id) return refuse({ kind: 'stale' });
  if (!part.joined || part.joined.merged) return refuse({ kind: 'wrong-status', status: 'not-linked' });
  if (letters.length > 0 && told !== 'yes') {
    return refuse({ kind: 'invalid', problems: [{ field: 'told', code: 'letter-in-progress' }] });
  }
  const { alone, without } = parted(part, wholes);
  const others = without.map((record) => ({ record, other: part.id }));
  return ok(changeOf([{ record: alone, other: part.joined.id }, ...others], { type: 'unlinked', reason }, moment));
}
