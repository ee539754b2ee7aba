import * as z from 'zod';
import { type Person, stampOf } from '../actor.ts';
import type { Change } from '../contact/change.ts';
import type { Contact } from '../contact/contact.ts';
import { happening } from '../contact/happening.ts';
import type { Moment } from '../moment.ts';
import { may } from '../permissions.ts';
import { ok, type Result, refuse } from '../result.ts';
import { Seen } from '../seen.ts';
import { isOpenTo, isRestricted, type Restriction } from './restriction.ts';
import { managersAmong, tellOf } from './tell-managers.ts';

/** A worker says that she knows the family of a contact. `words`: how. */
export const DeclareConflict = z.object({
  seen: Seen,
  words: z.string().trim().min(1).max(500),
});
export type DeclareConflict = z.infer<typeof DeclareConflict>;

/** Keeps a contact from whoever knows the family, at once, and has the managers say who may go on with it. */
export function declareConflict(
  contact: Contact,
  { seen, words }: DeclareConflict,
  staff: readonly Person[],
  moment: Moment,
): Result<Change> {
  const { actor, now } = moment;
  if (!may(actor, 'claim-a-contact') || !isOpenTo(actor, contact)) return refuse({ kind: 'forbidden' });
  if (seen !== contact.version) return refuse({ kind: 'stale' });
  const before = isRestricted(contact) ? contact.restricted : undefined;
  const keptFrom = [...new Set([...(contact.restricted?.keptFrom ?? []), actor.id])];
  // What a manager had restricted before goes on being hers; without a word of hers all managers may look.
  const restricted: Restriction =
    before && !before.undecided && before.by.id !== actor.id
      ? { ...before, keptFrom }
      : {
          ...{ kind: 'conflict', words, keptFrom, undecided: true },
          ...(contact.restricted?.told && { told: contact.restricted.told }),
          at: now.toISOString(),
          by: stampOf(actor),
          readers: (before?.readers ?? []).filter(({ id }) => id !== actor.id),
        };
  const event = { ...happening(contact, moment), type: 'conflict-declared' as const, words };
  const about = { kind: 'restricted-record', owner: `contact/${contact.id}`, contactId: contact.id, keptFrom } as const;
  const notices = tellOf(about, managersAmong(staff), moment);
  return ok({ contact: { ...contact, version: event.version, restricted }, event, letters: [], notices });
}
