import type { Actor } from '../actor.ts';
import { may } from '../permissions.ts';
import type { Appearance, FiledRecord } from './filed-record.ts';
import type { Marker } from './marker.ts';

type Guarded = Pick<FiledRecord, 'authority' | 'restricted' | 'appearances'>;

/** Whether somebody may look for people who were told of in what is restricted. */
export const seesRestricted = (actor: Actor): boolean => may(actor, 'see-who-has-looked');

/** Whether somebody may know of one time that a person was told of: those on its list, else managers and auditors. */
const maySee = (actor: Actor, { restricted, readers, keptFrom }: Appearance): boolean => {
  if (!restricted) return true;
  if (keptFrom?.includes(actor.id)) return false;
  return readers ? readers.includes(actor.id) : seesRestricted(actor);
};

/** The times of being told of that somebody may know of. */
export const appearancesFor = (actor: Actor, { appearances }: Pick<FiledRecord, 'appearances'>): Appearance[] =>
  appearances.filter((appearance) => maySee(actor, appearance));

/** The warnings that somebody may know of: none that was put on a record which few may know of. */
export function markersFor(actor: Actor, person: Pick<FiledRecord, 'markers' | 'appearances'>): Marker[] {
  const open = new Set(appearancesFor(actor, person).map(({ record }) => record));
  return person.markers.filter(({ record }) => open.has(record));
}

/** Whether somebody may know that a record is there at all. One of whom nothing open is known is open to few. */
export function mayOpenRecord(actor: Actor, { authority, restricted, appearances }: Guarded): boolean {
  if (actor.authority !== authority || !may(actor, 'read-people')) return false;
  if (!restricted) return true;
  const [own] = appearances;
  return own?.restricted ? maySee(actor, own) : seesRestricted(actor);
}

/** From whom a record is kept whatever they say. */
export const keptFromRecord = ({ appearances }: Pick<FiledRecord, 'appearances'>): string[] => [
  ...new Set(appearances.flatMap(({ keptFrom = [] }) => keptFrom)),
];
