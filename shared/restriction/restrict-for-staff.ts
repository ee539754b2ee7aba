import type { Person } from '../actor.ts';
import type { Submission } from '../contact/submit.ts';
import type { Moment } from '../moment.ts';
import type { Restriction } from './restriction.ts';
import { managersAmong, tellOf } from './tell-managers.ts';

/**
 * A new contact in which somebody of the staff, or of their family, may be told of: it is kept from them from the first,
 * open to the managers alone, and waits for one of them to say whether that is so.
 */
export function restrictForStaff(
  { change, concern }: Submission,
  keptFrom: readonly string[],
  staff: readonly Person[],
  moment: Moment,
): Submission {
  const { settings, now } = moment;
  const { contact } = change;
  const restricted: Restriction = {
    ...{ kind: 'staff', words: '', readers: [], undecided: true },
    keptFrom: [...keptFrom],
    at: now.toISOString(),
    by: { id: 'service', name: settings.serviceName, role: 'officer', organisation: settings.councilName },
  };
  const about = { kind: 'restricted-record', owner: `contact/${contact.id}`, contactId: contact.id, keptFrom } as const;
  const notices = tellOf(about, managersAmong(staff), moment);
  return {
    concern,
    change: { ...change, contact: { ...contact, restricted }, notices: [...change.notices, ...notices] },
  };
}
