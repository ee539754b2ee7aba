import type { Actor } from '../../../shared/actor.ts';
import { ContactId, IncidentId } from '../../../shared/ids.ts';
import { isKeptFromIncident } from '../../../shared/incident/open-incident.ts';
import type { Appearance, FiledRecord } from '../../../shared/person-record/filed-record.ts';
import { isKeptFrom } from '../../../shared/restriction/restriction.ts';
import type { ContactStore } from '../../store/contacts.ts';
import type { IncidentRowStore } from '../../store/incident-rows.ts';

type TimesDeps = { store: { contacts: Pick<ContactStore, 'findAll'>; incidents: IncidentRowStore } };

/** So many are read in one round trip. */
const atOnce = 100;

async function anyKept({ store }: TimesDeps, actor: Actor, times: readonly Appearance[]): Promise<boolean> {
  const idsOf = (kind: Appearance['kind']) => [
    ...new Set(times.flatMap((time) => (time.kind === kind ? [time.id] : []))),
  ];
  const [contactIds, incidentIds] = [idsOf('contact'), idsOf('incident')];
  const [contacts, incidents] = await Promise.all([
    contactIds.length > 0 ? store.contacts.findAll(contactIds.map((id) => ContactId.parse(id))) : [],
    incidentIds.length > 0 ? store.incidents.rows(incidentIds.map((id) => IncidentId.parse(id))) : new Map(),
  ]);
  return (
    contacts.some((contact) => contact && isKeptFrom(actor, contact)) ||
    [...incidents.values()].some((row) => isKeptFromIncident(actor, row))
  );
}

/**
 * Whether anything that a person was told of in, as it stands now, is kept from somebody whatever they say, because it may
 * be about them or their own. What their record was filed with names accounts alone: who only goes by the name of an adult,
 * or was named a moment ago, is found in the incidents and contacts themselves. All of them are read, a hundred at once.
 */
export async function isKeptFromSome(
  deps: TimesDeps,
  actor: Actor,
  { appearances }: Pick<FiledRecord, 'appearances'>,
): Promise<boolean> {
  if (appearances.some(({ keptFrom }) => keptFrom?.includes(actor.id))) return true;
  const parts = Array.from({ length: Math.ceil(appearances.length / atOnce) }, (_, part) =>
    appearances.slice(part * atOnce, (part + 1) * atOnce),
  );
  return (await Promise.all(parts.map((part) => anyKept(deps, actor, part)))).includes(true);
}
