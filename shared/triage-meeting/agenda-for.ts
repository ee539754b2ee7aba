import type { Actor } from '../actor.ts';
import { isKeptFromIncident } from '../incident/open-incident.ts';
import type { IncidentRow } from '../incident/row.ts';
import { may } from '../permissions.ts';

/**
 * The rows of an agenda that somebody may open, by the rule by which each incident opens (`standsToIncident`): one in
 * which an adult works for a body that sits stands there for managers and auditors alone, and is not there for others; and one that may be about whoever asks is there for them by no role.
 */
export const agendaFor = (
  rows: readonly IncidentRow[],
  actor: Pick<Actor, 'id' | 'kind' | 'name' | 'role' | 'authority'>,
): IncidentRow[] =>
  rows.filter(
    ({ authority, restricted, keptFrom, adultNames }) =>
      authority === actor.authority &&
      !isKeptFromIncident(actor, { keptFrom, adultNames }) &&
      (!restricted || (may(actor, 'read-incidents') && may(actor, 'see-who-has-looked'))),
  );
