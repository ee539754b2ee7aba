import type { Actor } from '../actor.ts';
import { may } from '../permissions.ts';
import type { Appearance, FiledRecord } from './filed-record.ts';
import type { Marker } from './marker.ts';

type Guarded = Pick<FiledRecord, 'authority' | 'restricted' | 'appearances'>;

/** Whether somebody may know of people who were told of in what is restricted. */
export const seesRestricted = (actor: Actor): boolean => may(actor, 'see-who-has-looked');

/** The times of being told of that somebody may know of. */
export const appearancesFor = (actor: Actor, { appearances }: Pick<FiledRecord, 'appearances'>): Appearance[] =>
  appearances.filter(({ restricted }) => !restricted || seesRestricted(actor));

/** The warnings that somebody may know of: none that was put on a record which few may know of. */
export function markersFor(actor: Actor, person: Pick<FiledRecord, 'markers' | 'appearances'>): Marker[] {
  const open = new Set(appearancesFor(actor, person).map(({ record }) => record));
  return person.markers.filter(({ record }) => open.has(record));
}

/** Whether somebody may know that a record is there at all. One of whom nothing open is known is open to few. */
export const mayOpenRecord = (actor: Actor, record: Guarded): boolean =>
  actor.authority === record.authority && may(actor, 'read-people') && (!record.restricted || seesRestricted(actor));
