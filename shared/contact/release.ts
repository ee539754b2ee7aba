import type { Contact } from './contact.ts';
import type { ContactRow } from './row.ts';

/** Whether the outcome was sent and can still be called back, so that outside nobody may see it yet. */
export const awaitsRelease = (contact: Contact, now: Date): boolean =>
  contact.status === 'outcome-issued' &&
  contact.issued.releaseAt !== undefined &&
  now < new Date(contact.issued.releaseAt);

/** The contact as those may see it who raised it: until the letter has left, it stands where it stood before. */
export function asTold(contact: Contact, now: Date): Contact {
  if (contact.status !== 'outcome-issued' || !awaitsRelease(contact, now)) return contact;
  const { issued: _, ...before } = contact;
  return { ...before, status: 'authorised' };
}

/** A row as those may see it who raised the contact. */
export function rowAsTold(row: ContactRow, now: Date): ContactRow {
  if (!row.releaseAt || now >= new Date(row.releaseAt)) {
    return row.letterHeld ? { ...row, letterReady: false } : row;
  }
  const { closedAt: _, releaseAt: __, ...before } = row;
  return { ...before, status: 'authorised', letterReady: row.letterBefore ?? false };
}
