import * as z from 'zod';
import type { Actor } from '../actor.ts';
import { PersonId } from '../ids.ts';
import { authorisedLetter, preparedLetter } from '../letter/authorised-letter.ts';
import { presentLetter } from '../letter/editions.ts';
import { type Hold, holdKinds, wereShown } from '../letter/hold.ts';
import type { Letter } from '../letter/letter.ts';
import { allowedToStay } from '../letter/preflight/allowed-to-stay.ts';
import type { LetterRecord } from '../letter/preflight/letter-record.ts';
import { holdsLeft, recipientHolds } from '../letter/recipient-holds.ts';
import { tellAgain } from '../letter/tell-again.ts';
import type { Moment } from '../moment.ts';
import type { Notice } from '../notice.ts';
import { may } from '../permissions.ts';
import { ok, type Refusal, type Result, refuse } from '../result.ts';
import { Seen } from '../seen.ts';
import { mayBeInFamily, otherReaders } from './beside-family.ts';
import type { Change } from './change.ts';
import type { Contact, ContactIn } from './contact.ts';
import { happening, stampedAt } from './happening.ts';

const reason = z.string().trim().min(1).max(2000);

/** `holds`: the reasons that the page showed, as `holdsShown` writes them. */
export const ReleaseHold = z.object({ seen: Seen, reason, holds: z.string().max(2000).default('') });
export type ReleaseHold = z.infer<typeof ReleaseHold>;

export const Readdress = z.object({ seen: Seen, to: PersonId, reason });
export type Readdress = z.infer<typeof Readdress>;

/** Whether a letter waits for a manager's word: before it goes, or held since it was sent. */
const waits = (contact: Contact, letter: Letter): boolean =>
  letter.status === 'authorised'
    ? contact.status === 'authorised' && letter.id === contact.letterId
    : letter.status === 'issued' && letter.held !== undefined && presentLetter(contact)?.letterId === letter.id;

/** Whether somebody may say what becomes of a held letter: a manager, who may not be in the family. */
export const mayDecide = (actor: Actor, contact: Contact, record: LetterRecord): boolean =>
  may(actor, 'authorise-a-decision') && !mayBeInFamily(actor, contact, record);

/** The refusal of whoever may not decide about a held letter, or of a page that shows it as it no longer is. */
function whyNotDecided(
  contact: Contact,
  letter: Letter,
  seen: number,
  { record, moment }: { record: LetterRecord; moment: Moment },
): Refusal | undefined {
  if (!mayDecide(moment.actor, contact, record)) return { kind: 'forbidden' };
  const isOver = contact.status !== 'authorised' && letter.held === undefined;
  if (isOver) return { kind: 'wrong-status', status: contact.status };
  if (seen !== contact.version) return { kind: 'stale' };
  return waits(contact, letter) ? undefined : { kind: 'wrong-status', status: letter.status };
}

/** Every reason that holds a letter: by what is known now, and those for which it was held after it had been sent. */
export function holdsOn(contact: Contact, letter: Letter, record: LetterRecord): Hold[] {
  const now = holdsLeft(recipientHolds({ contact, record, recipients: letter.recipients }), letter);
  const then = (letter.held?.holds ?? []).filter(({ id }) => !now.some((hold) => hold.id === id));
  // That a reader has left stops a message, and no letter that was sent.
  return letter.held ? [...now.filter(({ kind }) => kind !== 'account-gone'), ...then] : now;
}

/**
 * A manager lets a held letter go to its recipient all the same, and says why. They let go what they were shown: a reason
 * that came while they had the page open is shown to them first, and what is found later holds it anew. One that
 * was sent before it was held is readable from then on, and `notices`, the messages about it, go again: those that were
 * held, else word to its reader that it waits.
 */
export function releaseHold(
  contact: Contact,
  letter: Letter,
  command: ReleaseHold,
  { record, notices = [] }: { record: LetterRecord; notices?: readonly Notice[] },
  moment: Moment,
): Result<Change> {
  const whyNot = whyNotDecided(contact, letter, command.seen, { record, moment });
  if (whyNot) return refuse(whyNot);
  const holds = holdsOn(contact, letter, record);
  if (holds.length === 0 || holds.some(({ kind }) => !holdKinds[kind].releasable)) {
    return refuse({ kind: 'wrong-status', status: 'not-releasable' });
  }
  // Who works at the organisation changes without the contact.
  if (!wereShown(holds, command.holds, moment.digest)) {
    return refuse({ kind: 'invalid', problems: [{ field: 'reason', code: 'held-anew' }] });
  }
  const event = {
    ...happening(contact, moment),
    type: 'letter-hold-released' as const,
    letterId: letter.id,
    reason: command.reason,
  };
  const released = { holds: holds.map(({ id }) => id), reason: command.reason, ...stampedAt(moment) };
  const { heldLetter: _, ...rest } = contact;
  const { held, ...free } = { ...letter, holdsReleased: [...(letter.holdsReleased ?? []), released] };
  const again = held ? tellAgain(free, notices, moment) : { recipients: letter.recipients, notices: [] };
  return ok({
    contact: { ...rest, version: event.version },
    event,
    letters: [{ ...free, version: letter.version + 1, recipients: again.recipients }],
    notices: again.notices,
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
  const whyNot = whyNotDecided(contact, letter, seen, { record, moment });
  if (whyNot) return refuse(whyNot);
  if (contact.status !== 'authorised') return refuse({ kind: 'wrong-status', status: contact.status });
  const person = otherReaders(contact, letter, record).find(({ id }) => id === to);
  if (!person) {
    return refuse({ kind: 'invalid', problems: [{ field: 'to', code: 'not-listed' }] });
  }
  const { authorised, letterId: _, ...proposed } = contact;
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
    contact: { ...contact, version: event.version, letterId: made.id },
    event,
    letters: [{ ...letter, version: letter.version + 1, status: 'withdrawn' }, made],
    notices: [],
  });
}
