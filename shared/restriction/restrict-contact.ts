import * as z from 'zod';
import { type Person, stampOf } from '../actor.ts';
import type { Change } from '../contact/change.ts';
import type { Contact } from '../contact/contact.ts';
import { happening } from '../contact/happening.ts';
import type { Moment } from '../moment.ts';
import { may } from '../permissions.ts';
import { ok, type Result, refuse } from '../result.ts';
import { Seen } from '../seen.ts';
import { isOpenTo, isRestricted, mostReaders, type Restriction, restrictionKinds } from './restriction.ts';

/** Restricts a contact, or says anew why and to whom it is open. `words` are needed for what the kinds do not name. */
export const RestrictContact = z.object({
  seen: Seen,
  kind: z.enum(restrictionKinds),
  words: z.string().trim().max(500),
  readers: z.array(z.string()).max(mostReaders),
});
export type RestrictContact = z.infer<typeof RestrictContact>;

/**
 * A manager restricts a contact, keeps what the service or a worker restricted, or changes the list. Whoever does it may
 * always open it. `staff`: everybody at the front door; whoever is meant is on no list.
 */
export function restrictContact(
  contact: Contact,
  { seen, kind, words, readers }: RestrictContact,
  staff: readonly Person[],
  moment: Moment,
): Result<Change> {
  const { actor, now } = moment;
  if (!may(actor, 'restrict-a-contact') || !isOpenTo(actor, contact)) return refuse({ kind: 'forbidden' });
  if (seen !== contact.version) return refuse({ kind: 'stale' });
  if (kind === 'other' && words === '') {
    return refuse({ kind: 'invalid', problems: [{ field: 'words', code: 'too-short' }] });
  }
  const before = isRestricted(contact) ? contact.restricted : undefined;
  // Whoever was kept from it is no nearer to the work because somebody lifted the restriction in between.
  const keptFrom = contact.restricted?.keptFrom ?? [];
  if (keptFrom.includes(actor.id)) return refuse({ kind: 'forbidden' });
  const chosen = staff.filter(
    ({ id, active, role }) =>
      readers.includes(id) && active && may({ role }, 'read-contacts') && !keptFrom.includes(id),
  );
  if (chosen.length < new Set(readers).size) {
    return refuse({ kind: 'invalid', problems: [{ field: 'readers', code: 'not-listed' }] });
  }
  // Who set it first stays on the list when another manager keeps it.
  const others = before && !before.undecided && before.by.id !== actor.id ? [before.by] : [];
  const list = [...others, ...chosen.map(stampOf)].filter(
    ({ id }, at, all) => all.findIndex((one) => one.id === id) === at,
  );
  const restricted: Restriction = {
    ...{ kind, words, keptFrom },
    ...(contact.restricted?.told && { told: contact.restricted.told }),
    at: now.toISOString(),
    by: stampOf(actor),
    readers: list.filter(({ id }) => id !== actor.id).slice(0, mostReaders),
  };
  const event = { ...happening(contact, moment), type: 'restricted' as const, kind };
  return ok({ contact: { ...contact, version: event.version, restricted }, event, letters: [], notices: [] });
}
