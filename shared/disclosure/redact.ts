import * as z from 'zod';
import { reasonCodes } from './reasons.ts';

/** A stretch of one text of an item that is taken out, from its first character up to, not with, `end`, and why. */
export const Mark = z
  .object({
    field: z.string().max(200),
    start: z.int().nonnegative(),
    end: z.int().positive(),
    reason: z.enum(reasonCodes),
  })
  .refine(({ start, end }) => end > start);
export type Mark = z.infer<typeof Mark>;

/** What stands where something was taken out. It is as long whatever stood there. */
export const takenOut = '[taken out]';

/**
 * A text without what is marked in it: what was there is in it no more, so that nothing made of it holds it either.
 * Marks that meet or cross are one; every other character stays as it is.
 */
export function redacted(text: string, marks: readonly Pick<Mark, 'start' | 'end'>[]): string {
  let given = '';
  let at = 0;
  for (const { start, end } of marks.toSorted((one, other) => one.start - other.start || one.end - other.end)) {
    if (end <= at) continue;
    if (start > at || !given.endsWith(takenOut)) given += text.slice(at, start) + takenOut;
    at = Math.max(at, end);
  }
  return given + text.slice(at);
}
