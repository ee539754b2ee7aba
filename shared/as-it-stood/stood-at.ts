import * as z from 'zod';

/** One version of a record: which, and when the change that made it was saved. */
export const Made = z.object({ version: z.int().positive(), at: z.iso.datetime() });
export type Made = z.infer<typeof Made>;

/**
 * Since when each version of a record stands, the first first. Versions say what came after what; clocks of two machines
 * may not. A version that is said to be older than the one before it stands since that one does.
 */
export function standsSince(made: readonly Made[]): { version: number; since: number }[] {
  let latest = Number.NEGATIVE_INFINITY;
  return made
    .toSorted((a, b) => a.version - b.version)
    .map(({ version, at }) => {
      latest = Math.max(latest, Date.parse(at));
      return { version, since: latest };
    });
}

/**
 * The versions that are kept, from the first of them on. What is not kept of a record stands since that came, or since it was
 * changed.
 */
export const madeFrom = <M extends Made>(kept: readonly M[], began: string): readonly Made[] =>
  kept.some(({ version }) => version === 1) ? kept : [{ version: 1, at: began }, ...kept];

/** Of versions of several records, the one that was made first. */
export const firstMade = <M extends Made>(made: readonly (M | undefined)[]): M | undefined =>
  made.filter((one) => one !== undefined).toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))[0];

/**
 * The version of a record that stood at a moment, what was changed at that very moment with it: of several changes at one
 * moment, the last. Undefined before the first: the record was not there yet. After the last it is the present one.
 */
export const stoodAt = (made: readonly Made[], at: Date): number | undefined =>
  standsSince(made).findLast(({ since }) => since <= at.getTime())?.version;
