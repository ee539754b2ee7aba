import { stampedAt } from '../incident/change.ts';
import type { Incident } from '../incident/incident.ts';
import { missingFacts } from '../incident/missing-facts.ts';
import type { Moment } from '../moment.ts';
import { levelInForce, type Triage } from '../triage/triage.ts';
import type { DecidedIn, IssuedOutcome, OutcomeDraft, TriageOutcome } from './outcome.ts';

/** What an outcome is issued from. `previous` is the edition in force, if there is one. */
type From = { incident: Incident; triage: Triage; draft: OutcomeDraft; previous: TriageOutcome | undefined };

/** An outcome as it goes out at this moment; also for whoever is to see beforehand what each reader will be told. */
export const issuedFrom = (
  { incident, triage, draft, previous }: From,
  decidedIn: DecidedIn,
  moment: Moment,
): IssuedOutcome => ({
  ...draft,
  status: 'issued',
  version: draft.version + 1,
  settingsVersion: moment.settings.version,
  issued: stampedAt(moment),
  level: levelInForce(triage),
  computed: triage.sum.computed,
  notRecorded: missingFacts(incident.facts).map(({ code }) => code),
  decidedIn,
  withheld: [],
  ...(previous &&
    previous.status !== 'draft' && { updates: { edition: previous.edition, issuedAt: previous.issued.at } }),
});
