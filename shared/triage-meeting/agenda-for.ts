import type { Actor } from '../actor.ts';
import type { IncidentRow } from '../incident/row.ts';
import { may } from '../permissions.ts';

/**
 * The rows of an agenda that somebody may open, by the rule by which each incident opens (`standsToIncident`): one in
 * which an adult works for a body that sits stands there for managers and auditors alone, and is not there for others.
 */
export const agendaFor = (rows: readonly IncidentRow[], actor: Pick<Actor, 'role' | 'authority'>): IncidentRow[] =>
  rows.filter(
    ({ authority, restricted }) =>
      authority === actor.authority &&
      (!restricted || (may(actor, 'read-incidents') && may(actor, 'see-who-has-looked'))),
  );
