import type { Actor } from '../actor.ts';
import { may } from '../permissions.ts';
import { triageSettings } from '../settings/domestic-abuse.ts';
import type { Settings } from '../settings.ts';
import { agencyOf } from '../triage-outcome/reader.ts';
import type { TriageAgency } from '../triage-outcome/triage-agency.ts';
import type { Incident } from './incident.ts';
import { isOwnIncident, type ToldOf } from './own-incident.ts';
import type { IncidentRow } from './row.ts';

/**
 * Where someone stands to an incident. `front-door`: its whole record, without what is sealed. `reporter`: what they told,
 * and what they are asked. `member`: what they add before the meeting, as their agency. `none`: it is not there for them;
 * a copy of its outcome may be all the same, see `AgencyCopy`.
 */
export type StandsToIncident = { as: 'front-door' | 'reporter' | 'none' } | { as: 'member'; agency: TriageAgency };

/** Whether an incident is kept from somebody whatever they are, because it may be about them or their own. */
export const isKeptFromIncident = (
  actor: Pick<Actor, 'id' | 'name'> & Partial<Pick<Actor, 'kind'>>,
  told: Pick<Incident, 'keptFrom'> & ToldOf,
): boolean => (told.keptFrom?.includes(actor.id) ?? false) || isOwnIncident(actor, told);

/** Whether somebody of the front door may open an incident: one that is restricted is open to managers and auditors alone. */
export const isIncidentOpenTo = (
  actor: Pick<Actor, 'id' | 'role' | 'name'>,
  incident: Pick<Incident, 'keptFrom' | 'restricted'> & ToldOf,
): boolean =>
  !isKeptFromIncident(actor, incident) &&
  may(actor, 'read-incidents') &&
  (!incident.restricted || may(actor, 'see-who-has-looked'));

/**
 * Who may open an incident. One that is restricted, because an adult of it works for one of the bodies that sit, is open
 * to managers and auditors and to whoever told of it themselves, and to no agency before its outcome.
 */
export function standsToIncident(actor: Actor, incident: Incident, settings: Settings): StandsToIncident {
  const { authority, restricted, receivedFrom } = incident;
  if (actor.authority !== authority || isKeptFromIncident(actor, incident)) return { as: 'none' };
  if (may(actor, 'read-incidents')) {
    return { as: !restricted || may(actor, 'see-who-has-looked') ? 'front-door' : 'none' };
  }
  const { personId, clientId, organisation } = receivedFrom;
  const agency = agencyOf(actor, triageSettings(settings));
  if (agency === 'police' && organisation.id === actor.organisation.id && may(actor, 'send-an-incident')) {
    const themselves = actor.id === personId || actor.id === clientId;
    return { as: !restricted || themselves ? 'reporter' : 'none' };
  }
  if (!agency || restricted || actor.kind !== 'person' || !may(actor, 'speak-in-triage')) return { as: 'none' };
  return { as: 'member', agency };
}

/**
 * Whether an incident stands in the list of what a force told of: never in that of whoever it may be about, and one that is
 * restricted only in that of whoever told of it. Of one that was told before its list said by whom, nobody knows.
 */
export const isListedFor = (
  actor: Pick<Actor, 'id' | 'name'> & Partial<Pick<Actor, 'kind'>>,
  { restricted, toldBy, keptFrom, adultNames }: Pick<IncidentRow, 'restricted' | 'toldBy' | 'keptFrom' | 'adultNames'>,
): boolean => !isKeptFromIncident(actor, { keptFrom, adultNames }) && (!restricted || toldBy === actor.id);
