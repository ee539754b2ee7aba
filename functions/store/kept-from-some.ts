import type { Actor } from '../../shared/actor.ts';
import { ContactId, IncidentId } from '../../shared/ids.ts';
import { isKeptFromIncident } from '../../shared/incident/open-incident.ts';
import type { Appearance, FiledRecord } from '../../shared/person-record/filed-record.ts';
import { isKeptFrom } from '../../shared/restriction/restriction.ts';
import type { ContactStore } from './contacts.ts';
import type { IncidentRowStore } from './incident-rows.ts';

/** What reads them. */
export type TimesDeps = { store: { contacts: Pick<ContactStore, 'findAll'>; incidents: IncidentRowStore } };

/** So many are read in one round trip. */
const atOnce = 100;

const idsOf = (kind: Appearance['kind'], times: readonly Appearance[]): string[] => [
  ...new Set(times.flatMap((time) => (time.kind === kind ? [time.id] : []))),
];

/** Whether something is kept from somebody, whatever they say. */
export type IsKept = (person: Pick<Actor, 'id' | 'name'>) => boolean;

/**
 * From whom anything that a person was told of in, as it stands now, is kept whatever they say, because it may be about them
 * or their own. Their record was filed with accounts alone: who only goes by the name of an adult is found in the incidents,
 * all of which are read, a hundred at once; who was named a moment ago in a contact, in the hundred latest, for a minute
 * later it is filed anew.
 */
export async function keptFromSome(
  { store }: TimesDeps,
  { appearances }: Pick<FiledRecord, 'appearances'>,
): Promise<IsKept> {
  const latest = appearances.toSorted((one, other) => (one.at < other.at ? 1 : -1));
  const contactIds = idsOf('contact', latest).slice(0, atOnce);
  const incidentIds = idsOf('incident', latest);
  const parts = Array.from({ length: Math.ceil(incidentIds.length / atOnce) }, (_, part) =>
    store.incidents.rows(incidentIds.slice(part * atOnce, (part + 1) * atOnce).map((id) => IncidentId.parse(id))),
  );
  const [contacts, ...rows] = await Promise.all([
    contactIds.length > 0 ? store.contacts.findAll(contactIds.map((id) => ContactId.parse(id))) : [],
    ...parts,
  ]);
  return (person) =>
    appearances.some(({ keptFrom }) => keptFrom?.includes(person.id)) ||
    contacts.some((contact) => contact && isKeptFrom(person, contact)) ||
    rows.some((part) => [...part.values()].some((row) => isKeptFromIncident(person, row)));
}

/** Whether anything of them is kept from this actor. */
export const isKeptFromSome = async (
  deps: TimesDeps,
  actor: Actor,
  record: Pick<FiledRecord, 'appearances'>,
): Promise<boolean> => (await keptFromSome(deps, record))(actor);
