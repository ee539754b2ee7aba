import * as z from 'zod';
import { stampOf } from '../actor.ts';
import { SchoolContactId } from '../ids.ts';
import type { Moment } from '../moment.ts';
import { may } from '../permissions.ts';
import { ok, type Result, refuse } from '../result.ts';
import { arriveBefore } from '../school-calendar/arrive-before.ts';
import { Seen } from '../seen.ts';
import { schoolSettings } from '../settings/school-notices.ts';
import { mailboxesOf } from './near-reader.ts';
import { isDone, isHeld, stateOf } from './notice-state.ts';
import { contactsAt, type Places, put } from './put-notice.ts';
import { CallOutcome, type NoticeChange, type SchoolNotice } from './school-notice.ts';

const seen = Seen;

/** What came of ringing a school, as whoever rang says. */
export const RecordCall = z.object({
  seen,
  outcome: CallOutcome,
  number: z.string().trim().max(40),
  spokeTo: z.string().trim().max(200).optional(),
  note: z.string().trim().max(500).optional(),
});
export type RecordCall = z.infer<typeof RecordCall>;

/** Keeps what came of a call. A school is told when somebody there was, by name; any other end leaves the call to be made. */
export function recordCall(notice: SchoolNotice, command: RecordCall, { actor, now }: Moment): Result<SchoolNotice> {
  if (!may(actor, 'send-school-notices')) return refuse({ kind: 'forbidden' });
  if (command.seen !== notice.version) return refuse({ kind: 'stale' });
  const { outcome, number, spokeTo, note } = command;
  const told = outcome === 'told';
  if (told && !spokeTo) return refuse({ kind: 'invalid', problems: [{ field: 'spokeTo', code: 'missing' }] });
  const made = {
    outcome,
    number,
    ...(spokeTo && { spokeTo }),
    ...(note && { note }),
    at: now.toISOString(),
    by: stampOf(actor),
  };
  const { call, ...rest } = notice;
  // A school that was told stays told, though the oldest calls are dropped.
  const kept = [...notice.calls, made];
  const calls =
    kept.length > 50
      ? [
          ...kept.filter((one) => one.outcome === 'told'),
          ...kept.filter((one) => one.outcome !== 'told').slice(-40),
        ].slice(0, 50)
      : kept;
  return ok({ ...rest, version: notice.version + 1, calls, ...(call && !told && { call }) });
}

/** Lets a notice go that was held. `without`: whom of the school it must not reach. */
export const ReleaseNotice = z.object({
  seen,
  reason: z.string().trim().max(1000),
  without: z.array(SchoolContactId).max(20).default([]),
});
export type ReleaseNotice = z.infer<typeof ReleaseNotice>;

const leastReason = 10;

const wasSent = ({ told }: SchoolNotice): boolean => told.some(({ to }) => to.length > 0);

/**
 * Lets a notice go that was held because an adult of the incident is near to the school, once an officer has settled who
 * there may know, and says why. It is put to the others at once, by the days of the school as they are now.
 */
export function releaseNotice(
  notice: SchoolNotice,
  command: ReleaseNotice,
  places: Places,
  moment: Moment,
): Result<NoticeChange> {
  const { actor, now, settings } = moment;
  if (!may(actor, 'send-school-notices')) return refuse({ kind: 'forbidden' });
  if (!notice.hold || notice.released) return refuse({ kind: 'wrong-status', status: stateOf(notice) });
  if (command.seen !== notice.version) return refuse({ kind: 'stale' });
  const { reason, without } = command;
  if ([...reason].length < leastReason)
    return refuse({ kind: 'invalid', problems: [{ field: 'reason', code: 'too-short' }] });
  const rules = schoolSettings(settings);
  const arrive = arriveBefore(places.daysOf(notice.setting.key), now, rules.startsAt);
  // To be late it has to have been held too long: the time by which it was to arrive stays.
  const late = now.toISOString() > notice.arrive.at;
  const released: SchoolNotice = {
    ...notice,
    version: notice.version + 1,
    released: {
      ...{ reason, without, at: now.toISOString(), by: stampOf(actor) },
      mailboxes: mailboxesOf(contactsAt(notice.setting.key, places), without),
      names: places.adultNames.map(({ as }) => as),
    },
    arrive: late ? notice.arrive : { ...arrive, at: arrive.at.toISOString() },
  };
  return ok(put(released, wasSent(notice) ? 'again' : 'first', places, { now, rules }));
}

/** Sends the first notice again, to whoever has proved an address by now. */
export const SendAgain = z.object({ seen });
export type SendAgain = z.infer<typeof SendAgain>;

export function sendAgain(
  notice: SchoolNotice,
  command: SendAgain,
  places: Places,
  { actor, now, settings }: Moment,
): Result<NoticeChange> {
  if (!may(actor, 'send-school-notices')) return refuse({ kind: 'forbidden' });
  if (command.seen !== notice.version) return refuse({ kind: 'stale' });
  if (isDone(notice) || isHeld(notice)) return refuse({ kind: 'wrong-status', status: stateOf(notice) });
  const kind = wasSent(notice) ? 'again' : 'first';
  const next = { ...notice, version: notice.version + 1 };
  return ok(put(next, kind, places, { now, rules: schoolSettings(settings) }));
}

/**
 * That a message of the notice came back: somebody rings at once, whoever else it went to. Undefined where that is known,
 * or the school knows by other means.
 */
export function noticeBounced(notice: SchoolNotice, email: string, now: Date): SchoolNotice | undefined {
  const address = email.toLowerCase();
  const sent = notice.told.some(({ to }) => to.some((one) => one.email.toLowerCase() === address));
  if (!sent || notice.bounced.includes(address)) return undefined;
  return {
    ...notice,
    version: notice.version + 1,
    bounced: [...notice.bounced, address].slice(-20),
    ...(!isDone(notice) && !notice.call && { call: { why: 'message-bounced' as const, since: now.toISOString() } }),
  };
}

/**
 * That a link of the notice was closed, because somebody tried too many wrong codes on it: its reader may be kept out, so
 * somebody rings at once. Undefined where somebody does already, or the school knows.
 */
export const linkClosed = (notice: SchoolNotice, now: Date): SchoolNotice | undefined =>
  isDone(notice) || notice.call
    ? undefined
    : { ...notice, version: notice.version + 1, call: { why: 'link-closed', since: now.toISOString() } };

/** That the register has closed a school which has not answered: somebody rings and finds out where its pupils are. */
export const schoolClosed = (notice: SchoolNotice, now: Date): SchoolNotice | undefined =>
  isDone(notice) || notice.call?.why === 'school-closed'
    ? undefined
    : { ...notice, version: notice.version + 1, call: { why: 'school-closed', since: now.toISOString() } };
