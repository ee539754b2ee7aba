import * as z from 'zod';
import { PersonId } from '../ids.ts';
import { authorisedLetter, preparedLetter } from '../letter/authorised-letter.ts';
import type { Letter } from '../letter/letter.ts';
import { allowedToStay } from '../letter/preflight/allowed-to-stay.ts';
import type { LetterRecord } from '../letter/preflight/letter-record.ts';
import { holdKinds, holdsLeft, recipientHolds } from '../letter/recipient-holds.ts';
import type { Moment } from '../moment.ts';
import { may } from '../permissions.ts';
import { ok, type Result, refuse } from '../result.ts';
import { Seen } from '../seen.ts';
import type { Change } from './change.ts';
import type { Contact, ContactIn } from './contact.ts';
import { happening, stampedAt } from './happening.ts';

const reason = z.string().trim().min(1).max(2000);

export const ReleaseHold = z.object({ seen: Seen, reason });
export type ReleaseHold = z.infer<typeof ReleaseHold>;

export const Readdress = z.object({ seen: Seen, to: PersonId, reason });
export type Readdress = z.infer<typeof Readdress>;

function heldFor(contact: Contact, letter: Letter, seen: number, moment: Moment): Result<ContactIn<'authorised'>> {
  if (!may(moment.actor, 'authorise-a-decision')) return refuse({ kind: 'forbidden' });
  if (contact.status !== 'authorised') return refuse({ kind: 'wrong-status', status: contact.status });
  if (seen !== contact.version || letter.id !== contact.letterId) return refuse({ kind: 'stale' });
  return letter.status === 'authorised' ? ok(contact) : refuse({ kind: 'wrong-status', status: letter.status });
}

/** A manager lets a held letter go to its recipient all the same, and says why. What is found later holds it anew. */
export function releaseHold(
  contact: Contact,
  letter: Letter,
  command: ReleaseHold,
  record: LetterRecord,
  moment: Moment,
): Result<Change> {
  const held = heldFor(contact, letter, command.seen, moment);
  if (!held.ok) return held;
  const holds = holdsLeft(recipientHolds({ contact, record, recipients: letter.recipients }), letter);
  if (holds.length === 0 || holds.some(({ kind }) => !holdKinds[kind].releasable)) {
    return refuse({ kind: 'wrong-status', status: 'not-releasable' });
  }
  const event = {
    ...happening(contact, moment),
    type: 'letter-hold-released' as const,
    letterId: letter.id,
    reason: command.reason,
  };
  const released = { holds: holds.map(({ id }) => id), reason: command.reason, ...stampedAt(moment) };
  return ok({
    contact: { ...held.value, version: event.version },
    event,
    letters: [{ ...letter, version: letter.version + 1, holdsReleased: [...(letter.holdsReleased ?? []), released] }],
    notices: [],
  });
}

/**
 * A manager sends the letter to somebody else at the organisation. The letter is made anew for them, and the one that was
 * made before can never be sent. It is searched and its recipient looked at like any other. `previous`: as in `authorise`.
 */
export function readdress(
  contact: Contact,
  letter: Letter,
  { seen, to, reason }: Readdress,
  { record, previous }: { record: LetterRecord; previous?: Letter | undefined },
  moment: Moment,
): Result<Change> {
  const held = heldFor(contact, letter, seen, moment);
  if (!held.ok) return held;
  const person = record.people.find(({ id, active }) => id === to && active);
  if (!person || letter.recipients.some(({ personId }) => personId === to)) {
    return refuse({ kind: 'invalid', problems: [{ field: 'to', code: 'not-listed' }] });
  }
  const { authorised, letterId: _, ...proposed } = held.value;
  const decided: ContactIn<'decision-proposed'> = { ...proposed, status: 'decision-proposed' };
  const addressee = {
    personId: person.id,
    name: person.name,
    jobTitle: person.jobTitle,
    email: person.email,
    organisation: person.organisation,
  };
  const prepared = preparedLetter(decided, record, moment, { authorised, to: addressee, previous });
  const kept = allowedToStay(prepared.findings, { before: letter.kept }, moment);
  if (!kept.ok) return kept;
  const made = authorisedLetter(decided, prepared, { record, kept: letter.kept ?? [], authorised }, moment);
  const event = {
    ...happening(contact, moment),
    type: 'letter-readdressed' as const,
    letterId: made.id,
    to: `${person.name}, ${person.jobTitle}`,
    reason,
  };
  return ok({
    contact: { ...held.value, version: event.version, letterId: made.id },
    event,
    letters: [{ ...letter, version: letter.version + 1, status: 'withdrawn' }, made],
    notices: [],
  });
}
