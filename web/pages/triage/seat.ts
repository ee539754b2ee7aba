import type { IncidentChild } from '../../../shared/incident/people.ts';
import type { TriageAgency } from '../../../shared/triage-outcome/triage-agency.ts';

/** As whom somebody reads an incident, with the children that they may speak and read about. */
export type Seat = { children: readonly IncidentChild[] } & (
  | { kind: 'front-door' }
  | { kind: 'member'; agency: TriageAgency }
);
