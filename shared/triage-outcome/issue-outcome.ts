import * as z from 'zod';
import { happening, type IncidentChange, stampedAt } from '../incident/change.ts';
import { type Incident, isCounted } from '../incident/incident.ts';
import type { SealedIncident } from '../incident/sealed.ts';
import type { Moment } from '../moment.ts';
import { may } from '../permissions.ts';
import { ok, type Result, refuse } from '../result.ts';
import { Seen } from '../seen.ts';
import { triageSettings } from '../settings/domestic-abuse.ts';
import { levelInForce, type Triage } from '../triage/triage.ts';
import { quorumOf, type TriageMeeting } from '../triage-meeting/meeting.ts';
import type { AgencyCopy } from './agency-copy.ts';
import { giveCopies, type SchoolAddress } from './give-copies.ts';
import { issuedFrom } from './issued-from.ts';
import type { DecidedIn, IssuedOutcome, TriageOutcome } from './outcome.ts';
import { outcomeProblems } from './outcome-problems.ts';
import { readerKey } from './reader.ts';

/**
 * The chair's press. `reason`: why it is decided without a quorum, or outside a meeting. `seenTriage` and `seenIncident`:
 * the level and the facts that the chair had before them.
 */
export const IssueOutcome = z.object({
  seen: Seen,
  seenTriage: Seen,
  seenIncident: Seen,
  reason: z.string().trim().max(1000).optional(),
});
export type IssueOutcome = z.infer<typeof IssueOutcome>;

/** All that lies with an incident when its outcome goes out. `previous` is the edition in force, if there is one. */
export type OutcomeFile = {
  incident: Incident;
  sealed: SealedIncident;
  triage: Triage;
  draft: TriageOutcome;
  previous: TriageOutcome | undefined;
  copies: readonly AgencyCopy[];
  /** The meeting that sits, if one does. */
  meeting: TriageMeeting | undefined;
  schools: readonly SchoolAddress[];
  /** Children of whom their school has had a notice. */
  onNotice?: readonly string[];
};

const reasonLength = 10;

/**
 * How it is decided. In a meeting with its quorum; without one for a reason; outside of any at a level that does not wait,
 * or as a new edition of what a meeting decided. Anything else waits for the meeting.
 */
function decidedIn({ triage, meeting, previous }: OutcomeFile, reason: string, moment: Moment): Result<DecidedIn> {
  const settings = triageSettings(moment.settings);
  const needed = (field: string, code: string, params?: Record<string, string>): Result<never> =>
    refuse({ kind: 'invalid', problems: [{ field, code, ...(params && { params }) }] });
  const hasReason = [...reason].length >= reasonLength;
  if (meeting?.status === 'open') {
    const quorum = quorumOf(meeting, settings);
    if (quorum.met) return ok({ kind: 'meeting', on: meeting.on });
    if (!hasReason) return needed('reason', 'no-quorum', { missing: quorum.missing.join(', ') });
    return ok({ kind: 'without-quorum', on: meeting.on, reason });
  }
  if (levelInForce(triage) < settings.meeting.atOnceFrom && !previous) return needed('meeting', 'not-open');
  return hasReason ? ok({ kind: 'at-once', reason }) : needed('reason', 'too-short');
}

/** Whether it is the actor's press: the chair's while the meeting sits, and a manager's at any other time. */
const maySign = ({ meeting }: OutcomeFile, { actor }: Moment): boolean =>
  may(actor, 'chair-triage') && (meeting?.status !== 'open' || meeting.chair.id === actor.id);

/**
 * Sends an outcome out: it changes no more, each reader is given their part, and an earlier edition is superseded in the
 * same act. The incident stays one incident in every count and history.
 */
export function issueOutcome(file: OutcomeFile, command: IssueOutcome, moment: Moment): Result<IncidentChange> {
  const { incident, triage, sealed, draft, previous } = file;
  if (!maySign(file, moment)) return refuse({ kind: 'forbidden' });
  if (!isCounted(incident) || draft.status !== 'draft' || previous?.status === 'draft') {
    return refuse({ kind: 'wrong-status', status: draft.status });
  }
  const stale =
    command.seen !== draft.version ||
    command.seenTriage !== triage.version ||
    command.seenIncident !== incident.version ||
    draft.edition !== (previous?.edition ?? 0) + 1;
  if (stale) return refuse({ kind: 'stale' });
  const problems = outcomeProblems(draft, { incident, triage, sealed, settings: moment.settings });
  if (problems.length > 0) return refuse({ kind: 'invalid', problems });
  const how = decidedIn(file, command.reason ?? '', moment);
  if (!how.ok) return how;

  const outcome = issuedFrom({ incident, triage, draft, previous }, how.value, moment);
  const { copies, notices } = giveCopies(outcome, file, moment);
  // All else that is known of it stays, whatever it is: nothing is named that is kept, so that nothing can be forgotten.
  const decided: Incident = {
    ...incident,
    version: incident.version + 1,
    status: 'decided',
    edition: outcome.edition,
    decided: stampedAt(moment),
  };
  return ok({
    incident: decided,
    outcomes: [outcome, ...(previous ? [superseded(previous, outcome, moment)] : [])],
    copies,
    event: {
      ...happening(incident.id, moment),
      type: 'outcome-issued',
      edition: outcome.edition,
      level: outcome.level,
      told: copies.filter(({ held }) => !held).map(({ reader }) => readerKey(reader)),
      held: copies.filter(({ held }) => held).map(({ reader }) => readerKey(reader)),
    },
    notices,
  });
}

const superseded = (previous: IssuedOutcome, { edition }: IssuedOutcome, moment: Moment): TriageOutcome => ({
  ...previous,
  status: 'superseded',
  version: previous.version + 1,
  superseded: { ...stampedAt(moment), edition },
});
