import { happening, type IncidentChange, stampedAt } from '../incident/change.ts';
import { type Incident, isCounted } from '../incident/incident.ts';
import type { Moment } from '../moment.ts';
import { may } from '../permissions.ts';
import { ok, type Result, refuse } from '../result.ts';
import type { OutcomeDraft, TriageOutcome } from './outcome.ts';

/** `why`: for what reason a new edition takes the place of the one that went out. */
export type BeginOutcome = { why?: string | undefined };

/**
 * Opens the record of an outcome to be written, one at a time. After one went out, this begins its next edition, with all
 * that it said: it goes on being in force until the new one is issued.
 */
export function beginOutcome(
  incident: Incident,
  latest: TriageOutcome | undefined,
  { why }: BeginOutcome,
  moment: Moment,
): Result<IncidentChange> {
  if (!may(moment.actor, 'prepare-triage')) return refuse({ kind: 'forbidden' });
  if (!isCounted(incident) || latest?.status === 'draft' || latest?.status === 'superseded') {
    return refuse({ kind: 'wrong-status', status: latest?.status ?? incident.status });
  }
  if (latest && [...(why ?? '').trim()].length < 10) {
    return refuse({ kind: 'invalid', problems: [{ field: 'why', code: 'too-short' }] });
  }
  const edition = (latest?.edition ?? 0) + 1;
  const said = latest && {
    summary: latest.summary,
    ...(latest.victimContact && { victimContact: latest.victimContact }),
    ...(latest.marac && { marac: latest.marac }),
    lines: latest.lines,
    nothing: latest.nothing,
  };
  const draft: OutcomeDraft = {
    status: 'draft',
    incidentId: incident.id,
    authority: incident.authority,
    settingsVersion: moment.settings.version,
    version: 1,
    edition,
    ...(latest && why && { why: why.trim() }),
    begun: stampedAt(moment),
    summary: '',
    lines: [],
    nothing: [],
    ...said,
  };
  return ok({
    outcomes: [draft],
    event: { ...happening(incident.id, moment), type: 'outcome-begun', edition, ...(draft.why && { why: draft.why }) },
    notices: [],
  });
}
