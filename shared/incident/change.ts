import { stampOf } from '../actor.ts';
import type { IncidentId } from '../ids.ts';
import type { Moment } from '../moment.ts';
import type { Notice } from '../notice.ts';
import type { Triage } from '../triage/triage.ts';
import type { PreRead } from '../triage-meeting/pre-read.ts';
import type { AgencyCopy } from '../triage-outcome/agency-copy.ts';
import type { TriageOutcome } from '../triage-outcome/outcome.ts';
import type { IncidentEvent } from './events.ts';
import type { Incident } from './incident.ts';
import type { SealedIncident } from './sealed.ts';
import type { Trace } from './traces.ts';

/**
 * What a rule allows: those records of an incident that it changes, each as it becomes and over the version before, what
 * happened, and who must be told. All of it is saved in one transaction, or nothing.
 */
export type IncidentChange = {
  incident?: Incident;
  sealed?: SealedIncident;
  triage?: Triage;
  outcomes?: TriageOutcome[];
  copies?: AgencyCopy[];
  preRead?: PreRead;
  /** The histories in which the incident stands, where this change begins or rewrites its line in them. */
  traces?: Trace[];
  event: IncidentEvent;
  notices: Notice[];
};

/** What every event of an incident begins with. */
export const happening = (incidentId: IncidentId, { actor, now, newId }: Pick<Moment, 'actor' | 'now' | 'newId'>) => ({
  id: newId(),
  incidentId,
  at: now.toISOString(),
  by: stampOf(actor),
});

export const stampedAt = ({ actor, now }: Pick<Moment, 'actor' | 'now'>) => ({
  at: now.toISOString(),
  by: stampOf(actor),
});
