import type { IncidentFacts } from '../incident/incident.ts';
import { type IncidentChild, isUnborn } from '../incident/people.ts';
import { ageAt } from '../person/age.ts';
import { localDate } from '../time/london.ts';
import type { Reader } from './reader.ts';

/** From when on education is somebody's concern: the age at which a reception year may begin. */
const schoolAge = 4;

/**
 * The children of an incident that a reader may speak and read about: a school its own, education those in a setting or
 * of an age to be, and every other agency all of them.
 */
export function childrenInScope(
  { children, occurredAt }: Pick<IncidentFacts, 'children' | 'occurredAt'>,
  reader: Reader,
): IncidentChild[] {
  if (reader.kind === 'school') return children.filter(({ schoolUrn }) => schoolUrn === reader.urn);
  if (reader.agency !== 'education') return children;
  const on = localDate(new Date(occurredAt));
  return children.filter((child) => {
    if (isUnborn(child)) return false;
    if (child.education !== undefined && child.education !== 'not-known') return true;
    const age = ageAt(child.birth, on);
    return age.kind !== 'born' || age.oldest.years >= schoolAge;
  });
}
