import { ok, type Result, refuse } from '../result.ts';
import type { MailboxProof } from '../school-contact/prove-contact.ts';
import { provedBy } from '../school-contact/prove-contact.ts';
import type { SchoolContact, SchoolContacts } from '../school-contact/school-contacts.ts';
import { type AdultName, isLeftOut, mayBeAdultOf } from './near-reader.ts';
import { isHeld } from './notice-state.ts';
import type { SchoolNotice } from './school-notice.ts';

/**
 * What somebody at the school does. `follow-link`: the address of the notice was asked for, by them or by whatever reads
 * their mail before them; it proves nothing and changes nothing. The other two come with a code from their mailbox.
 */
export type AnswerNotice =
  | { act: 'follow-link' }
  | { act: 'open'; of: 'first' | 'outcome'; proof: MailboxProof }
  | { act: 'acknowledge'; of: 'first' | 'outcome'; proof: MailboxProof };

/** Whom a school has named, and the names by which the adults of the incident go. */
export type Near = { contacts: SchoolContacts | undefined; adultNames: readonly AdultName[] };

/**
 * Who may read a notice: whoever has proved a mailbox that its school has named and not ended, unless the officer left them
 * out because of the adults of it, or they may be one of those. Undefined for everybody else, and for all while it is held.
 */
export function readerOf(
  notice: SchoolNotice,
  { contacts, adultNames }: Near,
  proof: MailboxProof,
): SchoolContact | undefined {
  const contact = contacts?.setting === notice.setting.key ? provedBy(contacts, proof) : undefined;
  if (!contact || isHeld(notice)) return undefined;
  if (mayBeAdultOf(contact, notice, adultNames)) return undefined;
  return isLeftOut(contact, notice) ? undefined : contact;
}

/**
 * Keeps what a school did with a notice. Opening it twice and acknowledging it twice are one. Whoever may not read it, and
 * whoever comes for one that is held, is answered as if it were not there. Undefined where nothing changes.
 */
export function answerNotice(
  notice: SchoolNotice,
  near: Near,
  command: AnswerNotice,
): Result<SchoolNotice | undefined> {
  if (command.act === 'follow-link') return ok(undefined);
  const contact = readerOf(notice, near, command.proof);
  if (!contact) return refuse({ kind: 'not-found' });
  const done = { at: command.proof.at, contactId: contact.id, name: contact.name };
  const version = notice.version + 1;
  const { followUp } = notice;
  if (command.of === 'outcome') {
    if (!followUp) return refuse({ kind: 'not-found' });
    if (followUp.acknowledged || (command.act === 'open' && followUp.opened)) return ok(undefined);
    const opened = followUp.opened ?? done;
    return ok({
      ...notice,
      version,
      followUp: { ...followUp, opened, ...(command.act === 'acknowledge' && { acknowledged: done }) },
    });
  }
  if (notice.acknowledged || (command.act === 'open' && notice.opened)) return ok(undefined);
  const opened = notice.opened ?? done;
  if (command.act === 'open') return ok({ ...notice, version, opened });
  const { call: _, ...rest } = notice;
  return ok({ ...rest, version, opened, acknowledged: done });
}
