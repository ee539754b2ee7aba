import type { Person } from '../actor.ts';
import { NoticeId } from '../ids.ts';
import type { Moment } from '../moment.ts';
import { type Notice, owe } from '../notice.ts';
import type { Settings } from '../settings.ts';
import type { Clock } from '../time/clocks.ts';
import { percentUsed } from '../time/time-used.ts';
import type { Contact } from './contact.ts';

/** Whether so much of a decision's time is used that whoever has it is warned, and the board says so. */
export function isDueSoon(
  { calendar, limits }: Pick<Settings, 'calendar' | 'limits'>,
  clock: Clock,
  now: Date,
): boolean {
  const used = percentUsed(calendar, clock, now);
  return used !== undefined && used >= limits.lateness.warnAtPercent;
}

/**
 * The id of the warning about one clock of one contact: always the same, so that the table itself keeps it from being
 * given twice. A contact that was opened again has another clock, and may be warned of again.
 */
export function warningId(contactId: string, clock: Pick<Clock, 'startedAt'>, digest: Moment['digest']): NoticeId {
  const hex = digest(`decision-due-soon/${contactId}/${clock.startedAt}`);
  const at = (from: number, to: number) => hex.slice(from, to);
  // A UUID of the version whose bits are the maker's own (RFC 9562, version 8).
  return NoticeId.parse(`${at(0, 8)}-${at(8, 12)}-8${at(13, 16)}-8${at(17, 20)}-${at(20, 32)}`);
}

/** The warning to whoever has the decision. It touches nothing of the contact: nobody who is writing on it is overtaken. */
export function warnDueSoon(
  { id, authority, clocks }: Contact,
  to: Person,
  { now, digest }: Pick<Moment, 'now' | 'digest'>,
): Notice {
  const owed = {
    kind: 'decision-due-soon' as const,
    authority,
    owner: `contact/${id}`,
    contactId: id,
    to: { personId: to.id, email: to.email, organisation: to.organisation.name },
  };
  return owe(owed, warningId(id, clocks.decision, digest), now);
}
