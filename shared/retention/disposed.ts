import * as z from 'zod';
import { Stamp } from '../actor.ts';
import type { Contact } from '../contact/contact.ts';
import { isRestricted } from '../restriction/restriction.ts';

const Whose = z.object({ id: z.string() });

/** Who might know of it, by ids alone: whoever could not open it is not told that it was there. */
const Readers = z.object({
  by: Whose,
  readers: z.array(Whose),
  keptFrom: z.array(z.string()),
  undecided: z.boolean().optional(),
});

/**
 * That a concern was disposed of: by whom, when, by which line of which schedule, and what kinds of items. It is all that
 * stays of the concern, so nothing that anybody said is in it, and nobody who was told of.
 */
export const Disposed = z.object({
  id: z.uuid(),
  authority: z.string(),
  version: z.int().positive(),
  reference: z.string(),
  restricted: Readers.optional(),
  holder: Whose.optional(),
  at: z.iso.datetime(),
  by: Stamp,
  line: z.string(),
  schedule: z.int(),
  /** The last day on which it was to be kept. */
  keptUntil: z.iso.date(),
  kinds: z.array(z.string()),
  /** Where its files were listed. */
  folder: z.uuid(),
  /** When the last of it was gone; absent while some of it may still lie there. */
  finished: z.iso.datetime().optional(),
});
export type Disposed = z.infer<typeof Disposed>;

/** Who might know of a concern, as it stays when the concern does not. */
export function readersOf(contact: Contact): Pick<Disposed, 'restricted' | 'holder'> {
  const { restricted } = contact;
  const holder = 'holder' in contact ? contact.holder : undefined;
  if (!restricted || !isRestricted(contact)) return {};
  const { by, readers, keptFrom, undecided } = restricted;
  return {
    restricted: {
      by: { id: by.id },
      readers: readers.map(({ id }) => ({ id })),
      keptFrom: [...keptFrom],
      ...(undecided && { undecided }),
    },
    ...(holder && { holder: { id: holder.id } }),
  };
}
