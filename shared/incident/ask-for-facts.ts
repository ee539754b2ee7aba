import type { Moment } from '../moment.ts';
import { owe } from '../notice.ts';
import { may } from '../permissions.ts';
import { ok, type Result, refuse } from '../result.ts';
import { type ToldFrom, toldBy } from '../triage-outcome/told-by.ts';
import { happening, type IncidentChange, stampedAt } from './change.ts';
import { type Incident, isCounted } from './incident.ts';
import { type MissingFact, missingFacts } from './missing-facts.ts';

/** What was asked for and is still missing. */
export function stillAsked({ asked, facts }: Pick<Incident, 'asked' | 'facts'>): MissingFact[] {
  const codes = new Set(asked.flatMap((request) => request.codes));
  return missingFacts(facts).filter(({ code }) => codes.has(code));
}

/**
 * Asks the police, in one press, for every child-focused fact that was not recorded and not asked for yet. It goes to
 * whoever told us, or to the mailbox of the force where they may be an adult of it by now; a system has no mailbox, and
 * finds it in the incident.
 */
export function askForFacts(
  { incident, ...from }: ToldFrom,
  { seen }: { seen: number },
  moment: Moment,
): Result<IncidentChange> {
  if (!may(moment.actor, 'prepare-triage')) return refuse({ kind: 'forbidden' });
  if (!isCounted(incident)) return refuse({ kind: 'wrong-status', status: incident.status });
  if (seen !== incident.version) return refuse({ kind: 'stale' });
  const before = stillAsked(incident).map(({ code }) => code);
  const codes = missingFacts(incident.facts)
    .map(({ code }) => code)
    .filter((code) => !before.includes(code));
  if (codes.length === 0) {
    const code = before.length > 0 ? 'asked-already' : 'nothing-missing';
    return refuse({ kind: 'invalid', problems: [{ field: 'facts', code }] });
  }
  const { receivedFrom, authority, id } = incident;
  const { told, isKept } = toldBy({ incident, ...from }, moment);
  const personId = isKept ? undefined : receivedFrom.personId;
  const notice = owe(
    {
      kind: 'incident-facts-asked',
      authority,
      owner: `incident/${id}`,
      to: { ...(personId && { personId }), email: told.caller.email, organisation: receivedFrom.organisation.name },
    },
    moment.newId(),
    moment.now,
    stampedAt(moment).by,
  );
  return ok({
    incident: {
      ...incident,
      version: incident.version + 1,
      asked: [...incident.asked, { codes, ...stampedAt(moment) }].slice(-20),
    },
    event: { ...happening(id, moment), type: 'facts-asked', codes },
    notices: [notice],
  });
}
