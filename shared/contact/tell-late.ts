import type { Stamp } from '../actor.ts';
import type { Moment } from '../moment.ts';
import { ok, type Result, refuse } from '../result.ts';
import { ClockPolicy, dueFrom } from '../time/clock-policy.ts';
import { settleClock } from '../time/clocks.ts';
import type { Change } from './change.ts';
import type { Contact } from './contact.ts';
import { happening } from './happening.ts';
import { awaitsReview } from './is-over.ts';
import { isPromiseBroken, mostNewTimes, promisedTime } from './promised-time.ts';
import { tellReferrer } from './tell-referrer.ts';

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
  const { now, settings } = moment;
  const { late = [] } = contact;
  const broken = isPromiseBroken(settings.calendar, contact.clocks.decision, late, now);
  if (!broken || awaitsReview(contact) || late.length >= mostNewTimes) {
    return refuse({ kind: 'wrong-status', status: 'in-time' });
  }

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
  return ok({
    contact: { ...contact, version: event.version, late: [...late, told] },
    event,
    letters: [],
    notices: tellReferrer(contact, 'decision-late', moment),
  });
}
