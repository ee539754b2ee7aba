import type { IncidentFacts } from '../incident/incident.ts';
import { PersonDetails } from '../person/person-record.ts';
import { splitName } from '../person/whole-name.ts';
import { otherNamesOf, type PersonTold } from './people-of-concern.ts';

/**
 * Everybody in an incident of domestic abuse, as they may be compared with the register. No address is among it: where it
 * happened is sealed, and so is where a victim is now. A school that must not become known is left out.
 */
export const peopleOfIncident = ({ adults, children }: Pick<IncidentFacts, 'adults' | 'children'>): PersonTold[] => [
  ...adults.map(({ id, name, otherNames, birth, sex }) => ({
    id,
    details: PersonDetails.parse({
      ...{ kind: 'adult', ...splitName(name), otherNames: otherNamesOf(otherNames), birth, sex },
    }),
  })),
  ...children.map(({ id, forename, surname, otherNames, birth, sex, nhsNumber, upn, ...child }) => ({
    id,
    details: PersonDetails.parse({
      ...{
        kind: 'child',
        given: forename,
        family: surname,
        otherNames: otherNamesOf(otherNames),
        birth,
        nhsNumber,
        upn,
      },
      sex: birth.kind === 'expected' ? 'U' : sex,
      school: child.schoolConfidential ? undefined : { name: child.schoolName, urn: child.schoolUrn },
    }),
  })),
];
