import * as z from 'zod';
import { type Actor, Stamp } from '../actor.ts';

/** Why few may know of a record. `conflict`: a worker knows the family herself. */
export const restrictionKinds = [
  'staff',
  'councillor',
  'high-profile',
  'foster-carer',
  'allegation',
  'adoption',
  'conflict',
  'other',
] as const;
export type RestrictionKind = (typeof restrictionKinds)[number];

/** So many people may be on the list of one record. */
export const mostReaders = 30;

/** So much can be told by which an incident keeps its contact from anybody. */
export const mostTold = 200;

/**
 * That a record is open to few, and to whom. `by` may always open it, and so may whoever holds it. `keptFrom`: whoever is
 * meant, or knows the family: never, whatever else they are. `undecided`: found by the service or said by a worker, so
 * that every manager may open it until one of them keeps or lifts it.
 */
export const Restriction = z.object({
  kind: z.enum(restrictionKinds),
  words: z.string().max(500),
  at: z.iso.datetime(),
  by: Stamp,
  readers: z.array(Stamp).max(mostReaders),
  keptFrom: z.array(z.string()).max(50),
  undecided: z.boolean().optional(),
  /**
   * For what the incident that it was opened from has kept it from anybody by now, in no words of it: what a manager lifts
   * stands for that, and for nothing that the police tell later.
   */
  told: z.array(z.string()).max(mostTold).optional(),
  /** One manager has asked another, who is named, to lift it. */
  lifting: z.object({ at: z.iso.datetime(), by: Stamp, words: z.string(), to: Stamp }).optional(),
  lifted: z.object({ at: z.iso.datetime(), by: Stamp, words: z.string() }).optional(),
});
export type Restriction = z.infer<typeof Restriction>;

/** The part of it that says who may open the record: what rows carry. */
export const Readership = Restriction.pick({ by: true, readers: true, keptFrom: true, undecided: true });

/** Of whom, ids are enough to say who may know of it. */
type Kept = {
  restricted?:
    | {
        by: { id: string };
        readers: readonly { id: string }[];
        keptFrom: readonly string[];
        undecided?: boolean | undefined;
        lifted?: Restriction['lifted'];
      }
    | undefined;
  holder?: { id: string } | undefined;
};
type Reader = Pick<Actor, 'id' | 'kind' | 'role'>;

/** Whether a record is open to few now. */
export const isRestricted = ({ restricted }: Kept): boolean => restricted !== undefined && !restricted.lifted;

/** Whether it is kept from somebody whatever they say: whoever is meant, or knows the family. */
export const isKeptFrom = ({ id }: Pick<Actor, 'id'>, { restricted }: Kept): boolean =>
  restricted !== undefined && !restricted.lifted && restricted.keptFrom.includes(id);

/** Whether somebody of the front door may know what a record is about: the one rule for its pages and for every list. */
export function isOpenTo({ id, kind, role }: Reader, { restricted, holder }: Kept): boolean {
  if (!restricted || restricted.lifted || kind === 'service') return true;
  if (restricted.keptFrom.includes(id)) return false;
  if (holder?.id === id || restricted.by.id === id || restricted.readers.some((reader) => reader.id === id))
    return true;
  return restricted.undecided === true && role === 'manager';
}
