import * as z from 'zod';
import { stampOf } from '../actor.ts';
import { happening, type IncidentChange } from '../incident/change.ts';
import { givenAwayBy } from '../incident/gives-away.ts';
import type { Incident } from '../incident/incident.ts';
import { PersonInIncident } from '../incident/people.ts';
import type { SealedIncident } from '../incident/sealed.ts';
import { saysSomething } from '../letter/typed-text.ts';
import type { Moment } from '../moment.ts';
import { may } from '../permissions.ts';
import { ok, type Problem, type Result, refuse } from '../result.ts';
import { Seen } from '../seen.ts';
import { triageSettings } from '../settings/domestic-abuse.ts';
import { agencyOf } from '../triage-outcome/reader.ts';
import { childrenInScope } from '../triage-outcome/scope.ts';
import type { PreRead } from './pre-read.ts';

/** What an agency knows. `seen` is the version that was on the page, 0 where it had written nothing. */
export const WritePreRead = z.object({
  seen: Seen,
  children: z
    .array(z.object({ childId: PersonInIncident, text: z.string().trim().max(4000) }))
    .max(20)
    .default([]),
  adults: z.string().trim().max(4000).optional(),
  nothingKnown: z.boolean().default(false),
});
export type WritePreRead = z.infer<typeof WritePreRead>;

/**
 * Adds what an agency of the triage knows before the meeting, about children in its scope and no others. It is for the
 * meeting, so it goes nowhere else; all the same nothing in it may give away where a victim is.
 */
export function writePreRead(
  { incident, sealed, preRead }: { incident: Incident; sealed: SealedIncident; preRead: PreRead | undefined },
  { seen, children, adults, nothingKnown }: WritePreRead,
  moment: Moment,
): Result<IncidentChange> {
  const { actor, now, settings } = moment;
  const agency = agencyOf(actor, triageSettings(settings));
  if (!agency || actor.authority !== incident.authority || !may(actor, 'speak-in-triage')) {
    return refuse({ kind: 'forbidden' });
  }
  const { status } = incident;
  if (status !== 'received' && status !== 'ready' && status !== 'in-meeting')
    return refuse({ kind: 'wrong-status', status });
  if ((preRead?.version ?? 0) !== seen) return refuse({ kind: 'stale' });
  const scope = childrenInScope(incident.facts, { kind: 'agency', agency }).map(({ id }) => id);
  const said = children.filter(({ text }) => saysSomething(text));
  const known = saysSomething(adults ?? '');
  const leaks = (field: string, text: string): Problem[] =>
    givenAwayBy(text, sealed).map((what) => ({ field, code: 'gives-away', params: { what } }));
  const problems: Problem[] = [
    ...children
      .filter(({ childId }) => !scope.includes(childId))
      .map(({ childId }) => ({ field: `children.${childId}`, code: 'not-listed' })),
    ...(said.length === 0 && !known && !nothingKnown ? [{ field: 'nothingKnown', code: 'missing' }] : []),
    ...((said.length > 0 || known) && nothingKnown ? [{ field: 'nothingKnown', code: 'contradicts' }] : []),
    ...said.flatMap(({ childId, text }) => leaks(`children.${childId}`, text)),
    ...leaks('adults', adults ?? ''),
  ];
  if (problems.length > 0) return refuse({ kind: 'invalid', problems });
  return ok({
    preRead: {
      incidentId: incident.id,
      authority: incident.authority,
      agency,
      version: seen + 1,
      children: said,
      ...(known && adults && { adults }),
      nothingKnown,
      at: now.toISOString(),
      by: stampOf(actor),
    },
    event: { ...happening(incident.id, moment), type: 'pre-read-written', agency },
    notices: [],
  });
}
