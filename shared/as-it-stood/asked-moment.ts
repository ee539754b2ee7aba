import { ok, type Problem, type Result, refuse } from '../result.ts';
import { readMoment, type TypedMoment } from '../time/typed-moment.ts';

const lastOfMinuteMs = 59_999;

/**
 * The moment at which a record is to be shown, on London's clocks: the last of the minute that was typed, because pages
 * say no more than the minute of a change, and what they say happened then is to be in it. Refused as `invalid` with
 * `not-a-date`, `not-a-time`, or `future` for what is still to come.
 */
export function askedMoment(typed: TypedMoment, now: Date): Result<Date> {
  const read = readMoment(typed);
  if (!read.ok) {
    const problems = read.codes.map((code): Problem => ({ field: code === 'not-a-date' ? 'at-day' : 'time', code }));
    return refuse({ kind: 'invalid', problems });
  }
  if (read.at > now) return refuse({ kind: 'invalid', problems: [{ field: 'at-day', code: 'future' }] });
  return ok(new Date(read.at.getTime() + lastOfMinuteMs));
}
