import * as z from 'zod';
import { Stamp } from '../actor.ts';
import { CalendarDate } from '../time/dates.ts';

/**
 * The register that is held, as a whole. There is one for each authority; the establishments lie beside it, and it is
 * only ever replaced by one that was found whole, so the last good one stays.
 */
export const SchoolRegister = z.object({
  authority: z.string(),
  version: z.int().positive(),
  /** The day of the file, as the register names it. */
  asOf: CalendarDate,
  /** The latest day on which any establishment of it had closed: an older file cannot know of it. */
  lastClosure: CalendarDate.optional(),
  establishments: z.int().nonnegative(),
  /** SHA-256 of the file, so that the same file again is known. */
  fingerprint: z.string(),
  taken: z.object({ at: z.iso.datetime(), by: Stamp }),
  counts: z.object({ added: z.int(), changed: z.int(), closed: z.int(), missing: z.int(), unread: z.int() }),
});
export type SchoolRegister = z.infer<typeof SchoolRegister>;

/** The day of a register's file by its name, such as `edubasealldata20261124.csv`. */
export function dayOfFile(name: string): CalendarDate | undefined {
  const [, year, month, day] = /(?<!\d)(\d{4})(\d{2})(\d{2})(?!\d)/.exec(name) ?? [];
  const date = `${year}-${month}-${day}`;
  return CalendarDate.safeParse(date).success ? date : undefined;
}
