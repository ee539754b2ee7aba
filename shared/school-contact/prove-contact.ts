import * as z from 'zod';
import { stampOf } from '../actor.ts';
import { SchoolContactId } from '../ids.ts';
import type { Moment } from '../moment.ts';
import { may } from '../permissions.ts';
import { ok, type Result, refuse } from '../result.ts';
import type { CalendarDays } from '../school-calendar/school-calendar.ts';
import { isSchoolDay } from '../school-calendar/school-day.ts';
import { Seen } from '../seen.ts';
import type { CalendarDate } from '../time/dates.ts';
import { localDate } from '../time/london.ts';
import { inPost, type SchoolContact, type SchoolContacts } from './school-contacts.ts';

/**
 * That somebody has the mailbox of a contact: they gave the figures of a code that was sent there, within its time and its
 * few attempts, which the store of codes counts. A link alone is no proof: mail filters follow links.
 */
export type MailboxProof = { contactId: SchoolContactId; email: string; at: string };

const over = (contacts: SchoolContacts, before: SchoolContact, after: SchoolContact): SchoolContacts => ({
  ...contacts,
  version: contacts.version + 1,
  people: contacts.people.map((one) => (one === before ? after : one)),
});

const found = (contacts: SchoolContacts, contactId: SchoolContactId) =>
  inPost(contacts).find(({ id }) => id === contactId);

/** The contact whose mailbox it is that a proof is of. Undefined where they have left, or have another address now. */
export const provedBy = (contacts: SchoolContacts | undefined, proof: MailboxProof): SchoolContact | undefined => {
  const contact = contacts && found(contacts, proof.contactId);
  return contact?.email.toLowerCase() === proof.email.toLowerCase() ? contact : undefined;
};

/** Proves an address by its code, for the first time or again. Whatever came back before is forgotten. */
export function confirmByCode(contacts: SchoolContacts, proof: MailboxProof): Result<SchoolContacts> {
  const contact = provedBy(contacts, proof);
  if (!contact) return refuse({ kind: 'not-found' });
  const { bouncedAt: _, ...rest } = contact;
  return ok(over(contacts, contact, { ...rest, confirmed: { at: proof.at, how: 'code' } }));
}

/** Somebody rang the school by the number of the register, not by one that the contact gave, and they are who they say. */
export const ConfirmByTelephone = z.object({ seen: Seen, contactId: SchoolContactId });
export type ConfirmByTelephone = z.infer<typeof ConfirmByTelephone>;

export function confirmByTelephone(
  contacts: SchoolContacts,
  command: ConfirmByTelephone,
  moment: Moment,
): Result<SchoolContacts> {
  const { actor, now } = moment;
  if (!may(actor, 'keep-school-directory')) return refuse({ kind: 'forbidden' });
  if (command.seen !== contacts.version) return refuse({ kind: 'stale' });
  const contact = found(contacts, command.contactId);
  if (!contact) return refuse({ kind: 'not-found' });
  const confirmed = { at: now.toISOString(), how: 'telephone' as const, by: stampOf(actor) };
  return ok(over(contacts, contact, { ...contact, confirmed }));
}

/** That a message to an address came back: it is not relied on until it is proved again. Undefined where nobody has it. */
export function addressBounced(contacts: SchoolContacts, email: string, now: Date): SchoolContacts | undefined {
  const at = now.toISOString();
  const hit = inPost(contacts).filter((one) => one.email.toLowerCase() === email.toLowerCase() && one.bouncedAt !== at);
  if (hit.length === 0) return undefined;
  const people = contacts.people.map((one) => (hit.includes(one) ? { ...one, bouncedAt: at } : one));
  return { ...contacts, version: contacts.version + 1, people };
}

/** Those who are asked today whether they still are: once a term, on its school days, whoever was not proved in it. */
export function toAskToday(contacts: SchoolContacts, days: CalendarDays, today: CalendarDate): SchoolContact[] {
  const term = days.terms.find(({ first, last }) => first <= today && today <= last);
  if (!term || !isSchoolDay(days, today)) return [];
  const before = (at: string | undefined) => at === undefined || localDate(new Date(at)) < term.first;
  return inPost(contacts).filter(({ confirmed, askedAt }) => confirmed && before(confirmed.at) && before(askedAt));
}

/** That they were asked, so that nobody is asked twice in a term. */
export const asked = (contacts: SchoolContacts, ids: readonly SchoolContactId[], now: Date): SchoolContacts => ({
  ...contacts,
  version: contacts.version + 1,
  people: contacts.people.map((one) => (ids.includes(one.id) ? { ...one, askedAt: now.toISOString() } : one)),
});

/** What somebody answers to the question of the term, after a code. Whoever says that they have left is told nothing more. */
export function answerStillYou(
  contacts: SchoolContacts,
  answer: 'yes' | 'no',
  proof: MailboxProof,
): Result<SchoolContacts> {
  if (answer === 'yes') return confirmByCode(contacts, proof);
  const contact = provedBy(contacts, proof);
  if (!contact) return refuse({ kind: 'not-found' });
  return ok(over(contacts, contact, { ...contact, ended: { why: 'left', at: proof.at } }));
}

/** Those who were asked this term and have not answered for so many days: somebody rings. */
export const quietSince = (contacts: SchoolContacts, before: Date): SchoolContact[] =>
  inPost(contacts).filter(
    ({ askedAt, confirmed }) =>
      askedAt !== undefined && askedAt < before.toISOString() && (!confirmed || confirmed.at < askedAt),
  );
