import * as z from 'zod';
import { stampOf } from '../actor.ts';
import type { Moment } from '../moment.ts';
import { may } from '../permissions.ts';
import { ok, type Problem, type Result, refuse } from '../result.ts';
import { Seen } from '../seen.ts';
import { localDate } from '../time/london.ts';
import { readMoment } from '../time/typed-moment.ts';
import { addWorkingDays } from '../time/working-time.ts';
import type { Change } from './change.ts';
import type { Contact } from './contact.ts';
import { happening } from './happening.ts';
import { isLateDecision, lastNewTime, mostNewTimes, promisedTime } from './promised-time.ts';
import { tellReferrer } from './tell-referrer.ts';

const Typed = z.string().max(20).default('');

/** Another time for a decision that is late, and why: the referrer reads both. */
export const SetNewTime = z.object({
  seen: Seen,
  'by-day': Typed,
  'by-month': Typed,
  'by-year': Typed,
  time: Typed,
  reason: z.string().trim().default(''),
});
export type SetNewTime = z.infer<typeof SetNewTime>;

/**
 * A manager promises another time for a decision that the referrer was told is late: before that, the time that was
 * promised holds. The clock keeps its first due time. The referrer is told once, because what they were told holds no
 * longer; the same time again tells nobody anything and is refused.
 */
export function setNewTime(contact: Contact, { seen, reason, ...typed }: SetNewTime, moment: Moment): Result<Change> {
  const { actor } = moment;
  if (!may(actor, 'set-a-new-time')) return refuse({ kind: 'forbidden' });
  const { late = [] } = contact;
  if (!isLateDecision(contact) || late.length >= mostNewTimes) {
    return refuse({ kind: 'wrong-status', status: contact.status });
  }
  if (seen !== contact.version) return refuse({ kind: 'stale' });
  const { decision } = contact.clocks;
  const promised = promisedTime(decision, late);
  const read = newTimeIn(typed, promised, moment);
  const problems = [...(read.ok ? [] : read.problems), ...problemsOfReason(reason)];
  if (!read.ok || problems.length > 0) return refuse({ kind: 'invalid', problems });

  const newTime = read.at.toISOString();
  const manager = lastNewTime(decision, late)?.manager ?? stampOf(actor);
  const event = { ...happening(contact, moment), type: 'new-time-set' as const, promised, newTime, reason };
  const set = { promised, newTime, at: event.at, manager, reason, setBy: event.by };
  return ok({
    contact: { ...contact, version: event.version, late: [...late, set] },
    event,
    letters: [],
    notices: tellReferrer(contact, 'decision-new-time', moment),
  });
}

const mostOfReason = 500;

function problemsOfReason(reason: string): Problem[] {
  if (reason === '') return [{ field: 'reason', code: 'too_small' }];
  return reason.length > mostOfReason ? [{ field: 'reason', code: 'too_big' }] : [];
}

/** The time as typed, when it can be promised: still to come, not the one promised already, and not too far off. */
function newTimeIn(
  typed: Omit<SetNewTime, 'seen' | 'reason'>,
  promised: string,
  { now, settings }: Pick<Moment, 'now' | 'settings'>,
): { ok: true; at: Date } | { ok: false; problems: Problem[] } {
  const read = readMoment({
    day: typed['by-day'],
    month: typed['by-month'],
    year: typed['by-year'],
    time: typed.time,
  });
  if (!read.ok) return { ok: false, problems: read.codes.map(fieldOf) };
  const { latestWorkingDays } = settings.limits.lateness;
  const last = addWorkingDays(settings.calendar, localDate(now), latestWorkingDays);
  const wrong =
    (read.at <= now && 'past') ||
    (read.at.toISOString() === promised && 'same') ||
    (localDate(read.at) > last && 'too-far');
  return wrong ? { ok: false, problems: [{ field: 'by-day', code: wrong }] } : read;
}

const fieldOf = (code: 'not-a-date' | 'not-a-time'): Problem => ({
  field: code === 'not-a-date' ? 'by-day' : 'time',
  code,
});
