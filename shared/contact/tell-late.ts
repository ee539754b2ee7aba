import type { Stamp } from '../actor.ts';
import type { Moment } from '../moment.ts';
import { owe } from '../notice.ts';
import { ok, type Result, refuse } from '../result.ts';
import type { WorkingCalendar } from '../time/calendar.ts';
import { ClockPolicy, dueFrom } from '../time/clock-policy.ts';
import { type Clock, openPause, settleClock } from '../time/clocks.ts';
import type { Change } from './change.ts';
import type { Contact } from './contact.ts';
import { happening } from './happening.ts';

/** Times that were promised to the referrer and passed, each with the new time that they were told, oldest first. */
type Late = Contact['late'];

/** The time that a decision is promised for now: the last new time, or what the clock said from the start. */
export const promisedTime = (clock: Clock, late: Late): string => late?.at(-1)?.newTime ?? clock.dueAt;

/**
 * Whether the time that was promised last has passed with no decision. A clock that stands still, or has stopped, is not
 * late; what was told of it before stays told.
 */
export function isPromiseBroken(calendar: WorkingCalendar, clock: Clock, late: Late, now: Date): boolean {
  const settled = settleClock(calendar, clock, now);
  if (settled.stoppedAt || openPause(settled)) return false;
  return now > new Date(promisedTime(settled, late));
}

/** So many times at most is one referrer given a new time: by then it is no longer a matter of a mail. */
const most = 50;

/**
 * Records that a promised time has passed, sets the new one, names the manager whose task it is until it is decided, and
 * owes the referrer word of it: once for each promised time. The first due time stays on the clock as it was. The new
 * time is the closing time of a working day from now, as many on as the authority's settings say.
 */
export function tellLate(
  contact: Contact,
  { manager }: { manager?: Stamp | undefined },
  moment: Moment,
): Result<Change> {
  const { now, newId, settings } = moment;
  const { raisedBy, late = [] } = contact;
  const broken = isPromiseBroken(settings.calendar, contact.clocks.decision, late, now);
  if (!broken || contact.withdrawn || late.length >= most) return refuse({ kind: 'wrong-status', status: 'in-time' });

  const policy = ClockPolicy.parse({
    code: 'new-time',
    kind: 'working-days',
    days: settings.limits.lateness.newTimeWorkingDays,
    rule: 'A',
  });
  const promised = promisedTime(settleClock(settings.calendar, contact.clocks.decision, now), late);
  const newTime = dueFrom(policy, settings.calendar, now).toISOString();
  const event = {
    ...happening(contact, moment),
    type: 'late-told' as const,
    promised,
    newTime,
    ...(manager && { manager }),
  };
  const told = { promised, newTime, at: event.at, ...(manager && { manager }) };
  const to = {
    ...(raisedBy.personId && { personId: raisedBy.personId }),
    email: raisedBy.email,
    organisation: raisedBy.organisation.name,
  };
  const owner = `contact/${contact.id}`;
  const about = { authority: contact.authority, owner, contactId: contact.id };
  return ok({
    contact: { ...contact, version: event.version, late: [...late, told] },
    event,
    letters: [],
    // Whoever left no address is told by whoever holds the contact; the board says that it is late.
    notices: raisedBy.email ? [owe({ kind: 'decision-late', ...about, to }, newId(), now)] : [],
  });
}
