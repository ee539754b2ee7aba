import type { IncidentId } from '../../../shared/ids.ts';
import type { Incident } from '../../../shared/incident/incident.ts';
import type { SealedIncident } from '../../../shared/incident/sealed.ts';
import type { Notice } from '../../../shared/notice.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { localDate } from '../../../shared/time/london.ts';
import type { Triage } from '../../../shared/triage/triage.ts';
import type { TriageMeeting } from '../../../shared/triage-meeting/meeting.ts';
import type { AgencyCopy } from '../../../shared/triage-outcome/agency-copy.ts';
import type { SchoolAddress } from '../../../shared/triage-outcome/give-copies.ts';
import type { IssuedOutcome, OutcomeDraft, TriageOutcome } from '../../../shared/triage-outcome/outcome.ts';
import type { IncidentDeps } from '../context.ts';

/** An incident with its outcome: what is being written, what is in force, every edition, and what became of each copy. */
export type OutcomeOnFile = {
  incident: Incident;
  triage: Triage;
  outcomes: readonly TriageOutcome[];
  draft: OutcomeDraft | undefined;
  inForce: IssuedOutcome | undefined;
  copies: readonly AgencyCopy[];
  notices: readonly Notice[];
};

/** Reads all of it at once, without anything that is sealed. */
export async function outcomeOnFile(
  { store }: Pick<IncidentDeps, 'store'>,
  id: IncidentId,
): Promise<Result<OutcomeOnFile>> {
  const file = await store.incidents.file(id);
  if (!file.ok) return file;
  const { incident, triage, outcomes, copies, notices } = file.value;
  const draft = outcomes.find((outcome) => outcome.status === 'draft');
  const inForce = outcomes.find((outcome) => outcome.status === 'issued');
  return ok({ incident, triage, outcomes, draft, inForce, copies, notices });
}

/** The same with what is sealed, for a rule that searches it. Nothing of that is shown to anybody. */
export async function withSealed(
  { store }: Pick<IncidentDeps, 'store'>,
  { incident }: Pick<OutcomeOnFile, 'incident'>,
): Promise<Result<SealedIncident>> {
  const whole = await store.incidents.forRule(incident.id);
  return whole.ok ? ok(whole.value.sealed) : whole;
}

/** The meeting that sits now, if one does. */
export async function meetingNow({
  store,
  authority,
  now,
}: Pick<IncidentDeps, 'store' | 'authority' | 'now'>): Promise<TriageMeeting | undefined> {
  const meeting = await store.triageMeetings.find(authority, localDate(now()));
  return meeting?.status === 'open' ? meeting : undefined;
}

/** Where each school of an incident is written to: the mailbox of whoever leads on safeguarding there, if one is known. */
export async function schoolsOf(
  { store, authority }: Pick<IncidentDeps, 'store' | 'authority'>,
  { facts }: Pick<Incident, 'facts'>,
): Promise<SchoolAddress[]> {
  const urns = new Set(facts.children.flatMap(({ schoolUrn }) => schoolUrn ?? []));
  if (urns.size === 0) return [];
  const schools = (await store.organisations.directory(authority)).filter(({ urn }) => urn && urns.has(urn));
  return Promise.all(
    schools.map(async ({ urn = '', name, safeguardingLead }) => {
      const lead = safeguardingLead ? await store.people.find(safeguardingLead) : undefined;
      return { urn, organisation: name, email: lead?.active ? lead.email : '', ...(lead && { lead: lead.name }) };
    }),
  );
}
