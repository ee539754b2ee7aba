import * as z from 'zod';
import { type Person, Stamp } from '../actor.ts';
import type { Moment } from '../moment.ts';
import { may } from '../permissions.ts';
import { isKeptFrom, isOpenTo } from '../restriction/restriction.ts';
import { ok, type Result, refuse } from '../result.ts';
import { Seen } from '../seen.ts';
import type { Change } from './change.ts';
import type { Contact } from './contact.ts';
import { happening } from './happening.ts';
import { isOver } from './is-over.ts';

/** Takes a new contact. `seen` is the version on the page that the person was looking at. */
export const Claim = z.object({ seen: Seen });
export type Claim = z.infer<typeof Claim>;

/** Makes the actor the holder of a contact nobody holds. Of two who claim at once, the second is told who has it. */
export function claim(contact: Contact, { seen }: Claim, moment: Moment): Result<Change> {
  // Whoever opened it by break-glass looks at it for some hours, and does not take it.
  if (!may(moment.actor, 'claim-a-contact') || !isOpenTo(moment.actor, contact)) return refuse({ kind: 'forbidden' });
  if ('holder' in contact) return refuse({ kind: 'taken', by: contact.holder.name });
  if (seen !== contact.version) return refuse({ kind: 'stale' });
  const event = { ...happening(contact, moment), type: 'claimed' as const };
  return ok({
    contact: { ...contact, version: event.version, status: 'screening', holder: event.by, heldSince: event.at },
    event,
    letters: [],
    notices: [],
  });
}

/** Who may be given work: front-door staff who could have claimed it themselves. */
export const Assignee = Stamp;

/** Gives a contact to a colleague, whoever holds it now. Refused once the outcome is out. */
export function assign(contact: Contact, { seen, to }: Claim & { to: Person }, moment: Moment): Result<Change> {
  if (!may(moment.actor, 'assign-contacts') || !isOpenTo(moment.actor, contact)) return refuse({ kind: 'forbidden' });
  const holder = { id: to.id, name: to.name, role: to.role, organisation: to.organisation.name };
  const takesWork = to.active && may(to, 'claim-a-contact');
  if (!takesWork || to.authority !== contact.authority || isKeptFrom(to, contact)) {
    return refuse({ kind: 'invalid', problems: [{ field: 'to', code: 'cannot-take-work' }] });
  }
  if (contact.status === 'outcome-issued' || isOver(contact)) {
    return refuse({ kind: 'wrong-status', status: contact.status });
  }
  if (seen !== contact.version) {
    return refuse('holder' in contact ? { kind: 'taken', by: contact.holder.name } : { kind: 'stale' });
  }
  const from = 'holder' in contact ? contact.holder : undefined;
  const event = { ...happening(contact, moment), type: 'assigned' as const, to: holder, ...(from && { from }) };
  const held = { version: event.version, holder, heldSince: event.at };
  return ok({
    contact: contact.status === 'submitted' ? { ...contact, ...held, status: 'screening' } : { ...contact, ...held },
    event,
    letters: [],
    notices: [],
  });
}
