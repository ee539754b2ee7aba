import * as z from 'zod';
import { type Person, stampOf } from '../actor.ts';
import type { Change } from '../contact/change.ts';
import type { Contact } from '../contact/contact.ts';
import { happening } from '../contact/happening.ts';
import type { Moment } from '../moment.ts';
import { may } from '../permissions.ts';
import { ok, type Result, refuse } from '../result.ts';
import { Seen } from '../seen.ts';
import { isOpenTo, isRestricted, mostReaders, type Restriction } from './restriction.ts';
import { tellOf } from './tell-managers.ts';

/** Lifts a restriction, or asks another manager to. `second`: who that is, where a second name is needed. */
export const LiftRestriction = z.object({
  seen: Seen,
  words: z.string().trim().min(1).max(500),
  second: z.string().default(''),
});
export type LiftRestriction = z.infer<typeof LiftRestriction>;

/** What lifting takes: one manager while no manager has said anything of it yet, else a second who agrees. */
export type LiftStep = 'lift' | 'ask' | 'agree' | 'waits';

/** What a manager can do about the restriction of a contact now. */
export function liftStep({ id }: { id: string }, { undecided, lifting }: Restriction): LiftStep {
  if (undecided) return 'lift';
  if (!lifting) return 'ask';
  return lifting.by.id === id ? 'waits' : 'agree';
}

/** A manager lifts what nobody has decided on, asks a second manager to lift what one has set, or agrees to it. */
export function liftRestriction(
  contact: Contact,
  { seen, words, second }: LiftRestriction,
  managers: readonly Person[],
  moment: Moment,
): Result<Change> {
  const { actor, now } = moment;
  const { restricted } = contact;
  if (!may(actor, 'restrict-a-contact') || !isOpenTo(actor, contact)) return refuse({ kind: 'forbidden' });
  if (!restricted || !isRestricted(contact)) return refuse({ kind: 'wrong-status', status: contact.status });
  if (seen !== contact.version) return refuse({ kind: 'stale' });
  const step = liftStep(actor, restricted);
  const said = { at: now.toISOString(), by: stampOf(actor), words };
  if (step === 'waits') return refuse({ kind: 'wrong-status', status: 'waits-for-second' });
  if (step !== 'ask') {
    const event = { ...happening(contact, moment), type: 'restriction-lifted' as const, words };
    return ok({
      contact: { ...contact, version: event.version, restricted: { ...restricted, lifted: said } },
      event,
      letters: [],
      notices: [],
    });
  }
  const other = managers.find(
    ({ id, active, role }) => id === second && id !== actor.id && active && may({ role }, 'restrict-a-contact'),
  );
  if (!other || restricted.keptFrom.includes(other.id)) {
    return refuse({ kind: 'invalid', problems: [{ field: 'second', code: 'not-listed' }] });
  }
  const to = stampOf(other);
  // Whoever is to agree must be able to look at what they agree to.
  const known = restricted.by.id === to.id || restricted.readers.some(({ id }) => id === to.id);
  const readers = known ? restricted.readers : [...restricted.readers, to].slice(-mostReaders);
  const event = { ...happening(contact, moment), type: 'lifting-asked' as const, to, words };
  const about = {
    kind: 'restricted-record',
    owner: `contact/${contact.id}`,
    contactId: contact.id,
    keptFrom: [],
  } as const;
  return ok({
    contact: { ...contact, version: event.version, restricted: { ...restricted, readers, lifting: { ...said, to } } },
    event,
    letters: [],
    notices: tellOf(about, [other], moment),
  });
}
