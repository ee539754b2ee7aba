import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { ok, type Result, refuse } from '../../shared/result.ts';
import { type BoxFile, fact } from './box-file.ts';

/** Where the clock can be put. Outside of it calendars and certificates mean nothing. */
const earliest = Date.UTC(2000, 0, 1);
const latest = Date.UTC(2100, 0, 1);

const Move = z.union([
  z.strictObject({ now: z.string() }),
  z.strictObject({ advance: z.string() }),
  z.strictObject({ reset: z.literal(true) }),
]);

export type Clock = ReturnType<typeof openClock>;

/** A clock that runs at the right speed from wherever it was put, also after a new start of the box. */
export function openClock(db: BoxFile, wall: () => number) {
  const kept = fact(db, 'clock', z.object({ offsetMs: z.int() }));
  let offsetMs = kept.read()?.offsetMs ?? 0;
  const now = () => new Date(wall() + offsetMs);

  const moveTo = (field: string, millis: number): Result<Date> => {
    if (!(millis >= earliest && millis < latest)) return wrong(field, 'between the years 2000 and 2099');
    offsetMs = millis - wall();
    kept.write({ offsetMs });
    return ok(now());
  };

  return {
    now,
    moved: () => offsetMs !== 0,
    /** Moves the clock as `POST /_local/clock` asks: to a time, by a duration, or back to the machine's own. */
    move(asked: unknown): Result<Date> {
      const move = Move.safeParse(asked);
      if (!move.success) return wrong(fieldOf(asked), 'one of now (a time), advance (a duration) or reset (true)');
      if ('reset' in move.data) return moveTo('reset', wall());
      if ('now' in move.data) {
        const time = instantOf(move.data.now);
        return time === undefined ? wrong('now', 'a time such as 2026-11-24T09:00:00Z') : moveTo('now', time);
      }
      const time = laterBy(now(), move.data.advance);
      return time === undefined ? wrong('advance', 'a duration such as PT2H or P1D') : moveTo('advance', time);
    },
  };
}

const wrong = (field: string, code: string): Result<never> => refuse({ kind: 'invalid', problems: [{ field, code }] });

const fieldOf = (asked: unknown) =>
  ['now', 'advance', 'reset'].find((name) => typeof asked === 'object' && asked !== null && name in asked) ?? 'now';

function instantOf(text: string) {
  try {
    return Temporal.Instant.from(text).epochMilliseconds;
  } catch {
    return undefined;
  }
}

/** A day later is the same time on the next day in England, also over a change of the clocks. */
function laterBy(now: Date, duration: string) {
  try {
    const here = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO('Europe/London');
    return here.add(Temporal.Duration.from(duration)).epochMilliseconds;
  } catch {
    return undefined;
  }
}
