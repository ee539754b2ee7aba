import type { Person } from '../actor.ts';
import type { Change } from '../contact/change.ts';
import type { Moment } from '../moment.ts';
import { isRestricted, type Restriction } from './restriction.ts';
import { managersAmong, tellOf } from './tell-managers.ts';

/** A restriction keeps a record from no more people than it can name. */
const mostKeptFrom = 50;

/**
 * The change of a contact, a new one too, in which somebody of the staff, or of their family, may be told of: it is kept
 * from them by the same act. What a manager had settled on otherwise stands; else it is open to the managers alone and
 * waits for one of them to say whether that is so. `close`: the ids of those staff. `staff`: who is told.
 */
export function keepFromStaff(
  change: Change,
  close: readonly string[],
  staff: readonly Person[],
  moment: Moment,
): Change {
  const { settings, now } = moment;
  const { contact } = change;
  const before = isRestricted(contact) ? contact.restricted : undefined;
  const fresh = close.filter((id) => !before?.keptFrom.includes(id));
  if (fresh.length === 0) return change;
  const keptFrom = [...new Set([...fresh, ...(contact.restricted?.keptFrom ?? [])])].slice(0, mostKeptFrom);
  const readers = (before?.readers ?? []).filter(({ id }) => !keptFrom.includes(id));
  // Whoever may not open it any more cannot agree to lift it either.
  const openLifting = before?.lifting && keptFrom.includes(before.lifting.to.id) ? undefined : before?.lifting;
  const restricted: Restriction =
    before && !before.undecided && !keptFrom.includes(before.by.id)
      ? { ...before, readers, keptFrom, lifting: openLifting }
      : {
          ...{ kind: before?.kind ?? 'staff', words: before?.words ?? '', readers, keptFrom, undecided: true },
          at: now.toISOString(),
          ...(contact.restricted?.told && { told: contact.restricted.told }),
          by: { id: 'service', name: settings.serviceName, role: 'officer', organisation: settings.councilName },
        };
  const about = { kind: 'restricted-record', owner: `contact/${contact.id}`, contactId: contact.id, keptFrom } as const;
  const notices = [...change.notices, ...tellOf(about, managersAmong(staff), moment)];
  return { ...change, contact: { ...contact, restricted }, notices };
}
