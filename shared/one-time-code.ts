import * as z from 'zod';
import type { Limits } from './settings/limits.ts';

/**
 * When codes were asked for with one address or link by those whom nothing tells apart from strangers, and the code
 * that lies in the mailbox. Kept whether or not anybody is known there. Times are ISO, of the last hour.
 */
export const Asked = z.object({
  times: z.array(z.iso.datetime()),
  /** The newest code that was sent: when it was made, when last mailed, and in how many messages. */
  sent: z
    .object({ id: z.uuid(), at: z.iso.datetime(), mailedAt: z.iso.datetime(), mails: z.int().positive() })
    .optional(),
  version: z.int().nonnegative(),
});
export type Asked = z.infer<typeof Asked>;

/** When one caller, an address of the network or a browser that is known, asked. */
export const AskedByCaller = z.object({ times: z.array(z.iso.datetime()), version: z.int().nonnegative() });

/** How often one caller may ask in an hour. */
export const callerAsksPerHour = 6;
/**
 * How often all who are not known may ask in an hour: with five tries each, 100 guesses at most, as many as NIST SP
 * 800-63B allows in a row. A browser that has signed in before is not among them and cannot be held off by them.
 */
export const askedPerHour = 20;
/** Messages with one code: it, and the same once more for whoever did not find it. */
const mailsPerCode = 2;

const hour = 3_600_000;
export const ofTheHour = (times: readonly string[], now: Date): string[] =>
  times.filter((at) => Date.parse(at) > now.getTime() - hour);

type Asking = { asked: Asked; byCaller: readonly string[]; usable: boolean; limits: Limits['signInCode']; now: Date };

/**
 * What is done for somebody who asks for a code. While the last one that was sent is good for a third of its life, they
 * are given their own tries at that one: it lies in the mailbox already, so whoever asks in order to lock its owner out,
 * or to fill it, does neither. `wait` in milliseconds. `usable`: the last one has neither been used nor run out.
 */
export function askForCode({ asked, byCaller, usable, limits, now }: Asking) {
  const at = now.getTime();
  const own = ofTheHour(byCaller, now);
  const all = ofTheHour(asked.times, now);
  const full = (times: readonly string[], most: number) =>
    times.length >= most ? Date.parse(times[0] ?? '') + hour - at : 0;
  const wait = Math.max(
    Date.parse(own.at(-1) ?? '') + limits.resendSeconds * 1000 - at || 0,
    full(own, callerAsksPerHour),
    full(all, askedPerHour),
  );
  if (wait > 0) return { kind: 'wait', wait, heldOff: full(all, askedPerHour) > 0 } as const;
  const { sent } = asked;
  if (!sent || !usable || at - Date.parse(sent.at) > (limits.lifeMinutes * 60_000 * 2) / 3)
    return { kind: 'new' } as const;
  const mails = sent.mails < mailsPerCode && at - Date.parse(sent.mailedAt) >= limits.resendSeconds * 1000;
  return { kind: 'same', id: sent.id, mails } as const;
}
