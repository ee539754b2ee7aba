import type { Actor } from '../actor.ts';
import type { OrganisationKind } from '../agency.ts';
import type { Incident } from '../incident/incident.ts';
import { isKeptFromIncident } from '../incident/open-incident.ts';
import type { ToldOf } from '../incident/own-incident.ts';
import { may } from '../permissions.ts';
import type { Settings } from '../settings.ts';
import { agencyOf, Reader } from './reader.ts';

const taught: readonly OrganisationKind[] = ['school', 'early-years', 'college'];

/**
 * For whom somebody reads outcomes: their agency of the triage; or their own school or setting (`urn`, its number), where
 * they lead on safeguarding. Undefined for everybody else, and for the systems of schools: what a school is told is for
 * the few there who must know.
 */
export function readerFor(actor: Actor, { domesticAbuse }: Settings, urn?: string): Reader | undefined {
  if (!domesticAbuse || !may(actor, 'read-triage-outcomes')) return undefined;
  const agency = agencyOf(actor, domesticAbuse);
  if (agency) return { kind: 'agency', agency };
  if (!isTaught(actor) || actor.role !== 'safeguarding-lead') return undefined;
  return Reader.safeParse({ kind: 'school', urn }).data;
}

/** Whether somebody works at a school or setting, of which the number then says for whom they read. */
export const isTaught = ({ organisation }: Pick<Actor, 'organisation'>): boolean => taught.includes(organisation.kind);

/**
 * Whether somebody may open what their agency was given of an incident. Of one that is restricted, because an adult of it
 * works for a body of the triage, each agency has those few who lead on safeguarding; the front door its managers.
 */
export const mayReadCopy = (
  actor: Actor,
  { authority, restricted, ...told }: Pick<Incident, 'authority' | 'restricted' | 'keptFrom'> & ToldOf,
) =>
  actor.authority === authority &&
  !isKeptFromIncident(actor, told) &&
  (!restricted || actor.role === 'safeguarding-lead' || may(actor, 'see-who-has-looked'));
