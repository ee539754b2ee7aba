import type { IncidentFacts } from '../incident/incident.ts';
import { adultNamesOf } from '../incident/own-incident.ts';
import type { Work } from '../incident/people.ts';
import { sameName } from '../person/same-name.ts';
import { SettingKey } from '../school-directory/setting-key.ts';
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
/** Work that may be at any school; who works with children otherwise may do so at one. */
const inSchools: readonly Work['kind'][] = [
  'school',
  'early-years',
  'school-governor',
  'school-volunteer',
  'other-with-children',
];

/**
 * Whether somebody may work at a school. Its number alone says that they work elsewhere: one school is written in many ways
 * and many have one name, so a name that is not that of this school clears nobody.
 */
function mayBeThere({ kind, urn }: Work, reader: { urn: string }): boolean {
  const isElsewhere = SettingKey.safeParse(urn).success && urn !== reader.urn;
  return inSchools.includes(kind) && !isElsewhere;
}

/**
 * Why a copy is held back: an adult of the incident works, governs or helps where it would arrive, or may, whichever part
 * they had in it; or goes by the name of somebody who would read it there. Somebody must decide first who there may.
 * `readers`: the names of those who would.
 */
export function heldFor(
  reader: Reader,
  { adults }: Pick<IncidentFacts, 'adults'>,
  readers: readonly string[] = [],
): CopyHold | undefined {
  const near = adults.filter(
    (adult) =>
      adult.work.some((one) =>
        reader.kind === 'agency' ? worksFor[one.kind] === reader.agency : mayBeThere(one, reader),
      ) || adultNamesOf([adult]).some((name) => readers.some((other) => sameName(name, other) !== undefined)),
  );
  return near.length > 0 ? { why: 'works-there', adultIds: near.map(({ id }) => id) } : undefined;
}
