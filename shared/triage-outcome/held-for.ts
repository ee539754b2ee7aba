import type { IncidentFacts } from '../incident/incident.ts';
import type { Work } from '../incident/people.ts';
import { squeeze } from '../letter/preflight/folded-text.ts';
import type { CopyHold } from './agency-copy.ts';
import type { Reader } from './reader.ts';
import type { TriageAgency } from './triage-agency.ts';

/** The agency that somebody's work brings them near to. A police officer's own force told us, so it is not kept from it. */
const worksFor: Partial<Record<Work['kind'], TriageAgency>> = {
  health: 'health',
  'domestic-abuse-service': 'domestic-abuse-service',
  probation: 'probation',
  housing: 'housing',
};
const inSchools: readonly Work['kind'][] = ['school', 'early-years', 'school-governor', 'school-volunteer'];

/** Whether somebody works at a school: by its number, by its name, or at one of which nobody said which. */
function isThere({ kind, urn, where }: Work, reader: { urn: string; name: string }): boolean {
  if (!inSchools.includes(kind)) return false;
  if (urn !== undefined) return urn === reader.urn;
  const [there, name] = [squeeze(where ?? ''), squeeze(reader.name)];
  return there === '' || name.includes(there) || there.includes(name);
}

/**
 * Why a copy is held back: an adult of the incident works, governs or helps where it would arrive, whichever part they had
 * in it. Somebody must decide first who there may read it. `name` is that of the school, where the reader is one.
 */
export function heldFor(reader: Reader, { adults }: Pick<IncidentFacts, 'adults'>, name = ''): CopyHold | undefined {
  const near = adults.filter(({ work }) =>
    work.some((one) =>
      reader.kind === 'agency' ? worksFor[one.kind] === reader.agency : isThere(one, { urn: reader.urn, name }),
    ),
  );
  return near.length > 0 ? { why: 'works-there', adultIds: near.map(({ id }) => id) } : undefined;
}
