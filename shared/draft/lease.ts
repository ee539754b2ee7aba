import * as z from 'zod';
import type { Actor } from '../actor.ts';
import { DraftId } from '../ids.ts';
import { Colleague, type Draft } from './draft.ts';

/**
 * That somebody is in one section of a draft. It is advice to colleagues and locks nothing: whoever saves is held to
 * the section's own version, so no lease that is lost or taken can lose a word.
 */
export const Lease = z.object({
  draftId: DraftId,
  authority: z.string(),
  organisationId: z.string(),
  /** The section, named as in what a draft has saved. */
  slot: z.string(),
  personId: z.string(),
  name: z.string(),
  /** The open page, so that only the page that holds a lease gives it up. */
  page: z.string(),
  since: z.iso.datetime(),
  until: z.iso.datetime(),
  /** From whom it was taken, when it was. */
  takenFrom: Colleague.extend({ id: z.string() }).optional(),
});
export type Lease = z.infer<typeof Lease>;

/** For so long is somebody said to be in a section after their page was last heard of. */
export const leaseSeconds = 120;

/** Whether somebody is said to be in the section still. */
export const isLive = ({ until }: Pick<Lease, 'until'>, now: Date): boolean => now < new Date(until);

/** The lease, when somebody else than the reader is in the section now. */
export const heldByAnother = (lease: Lease | undefined, readerId: string, now: Date): Lease | undefined =>
  lease && isLive(lease, now) && lease.personId !== readerId ? lease : undefined;

type Opening = { draft: Draft; slot: string; page: string; actor: Actor; now: Date };

/** The lease of whoever opens a section or stays in it. Staying does not move when they came. */
export function leaseFor({ draft, slot, page, actor, now }: Opening, before: Lease | undefined): Lease {
  const stays = before && before.personId === actor.id && isLive(before, now) ? before : undefined;
  return {
    draftId: draft.id,
    authority: draft.authority,
    organisationId: draft.organisation.id,
    slot,
    personId: actor.id,
    name: actor.name,
    page,
    since: stays?.since ?? now.toISOString(),
    until: new Date(now.getTime() + leaseSeconds * 1000).toISOString(),
    ...(stays?.takenFrom && { takenFrom: stays.takenFrom }),
  };
}

/** The lease of whoever takes a section over from a colleague who is in it; the colleague is told when they next save. */
export function takenOver(opening: Opening, before: Lease | undefined): Lease {
  const other = heldByAnother(before, opening.actor.id, opening.now);
  return { ...leaseFor(opening, before), ...(other && { takenFrom: { id: other.personId, name: other.name } }) };
}
