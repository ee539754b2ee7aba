import * as z from 'zod';

/**
 * Why a letter is held. The person that it would go to, or somebody beside them, may be near to the family, or may be
 * the one whom it is about.
 */
export const holdKinds = {
  'is-recipient': { releasable: true },
  'works-there': { releasable: true },
  'shares-name': { releasable: true },
  'shares-mailbox': { releasable: true },
  'shares-telephone': { releasable: true },
  'shares-address': { releasable: true },
  'says-so': { releasable: true },
  'not-known': { releasable: true },
  'corrected-in-words': { releasable: true },
  allegation: { releasable: true },
  // These are put right by naming another recipient, and by nobody's word alone.
  'reaches-home': { releasable: false },
  'account-gone': { releasable: false },
  'told-of-since': { releasable: false },
} as const;
export type HoldKind = keyof typeof holdKinds;

/** One reason to hold it. `id` is the same each time; `who` is of the family, `with` is at the organisation. */
export const Hold = z.object({
  id: z.string(),
  kind: z.enum(Object.keys(holdKinds) as HoldKind[]),
  who: z.string().optional(),
  with: z.string().optional(),
});
export type Hold = z.infer<typeof Hold>;

type Digest = (text: string) => string;

const seenAs = ({ id }: Hold, digest: Digest): string => digest(`hold/${id}`).slice(0, 12);

/** The reasons that somebody was shown, in a form that a page can carry: a short digest of each, no words. */
export const holdsShown = (holds: readonly Hold[], digest: Digest): string =>
  holds.map((hold) => seenAs(hold, digest)).join('.');

/** Whether each of these reasons is among those that somebody was shown. */
export function wereShown(holds: readonly Hold[], shown: string, digest: Digest): boolean {
  const seen = new Set(shown.split('.'));
  return holds.every((hold) => seen.has(seenAs(hold, digest)));
}
