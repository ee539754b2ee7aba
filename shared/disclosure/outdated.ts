import type { Disclosure } from './disclosure.ts';
import type { HeldItem } from './held-item.ts';
import type { PackPart } from './pack-parts.ts';

/** Why a pack that was approved must not be given any longer. */
export type Outdated = 'not-held' | 'secret';

type Now = { items: readonly HeldItem[]; givesAway: (text: string) => boolean };

/**
 * What has happened since a pack was approved that keeps it from being given. `not-held`: something that was held about
 * the person then is not any more, as when the record of another was taken for theirs; what else was given may have been
 * made of it too. `secret`: something in it leads to what is sealed now. What was written later changes nothing.
 */
export function outdatedBy(
  { from }: Pick<NonNullable<Disclosure['approved']>, 'from'>,
  parts: readonly PackPart[],
  { items, givesAway }: Now,
): Outdated[] {
  const held = new Set(items.flatMap(({ ref, lies }) => [ref, lies.id]));
  const given = parts.flatMap((part) => part.items);
  const gone = from.some((id) => !held.has(id)) || given.some(({ ref }) => !held.has(ref));
  const secret = given.some(({ fields }) => fields.some(({ label, text }) => givesAway(label) || givesAway(text)));
  return [...(gone ? ['not-held' as const] : []), ...(secret ? ['secret' as const] : [])];
}
