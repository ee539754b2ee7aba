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
      ...{ kind: 'adult', ...splitName(name), otherNames: otherNamesOf(otherNames), birth },
      ...(sex && { sex }),
    }),
  })),
  ...children.map(({ id, forename, surname, otherNames, birth, sex, nhsNumber, upn, ...child }) => {
    const { schoolName, schoolUrn, schoolConfidential } = child;
    const school = { ...(schoolName && { name: schoolName }), ...(schoolUrn && { urn: schoolUrn }) };
    return {
      id,
      details: PersonDetails.parse({
        ...{ kind: 'child', otherNames: otherNamesOf(otherNames), birth },
        ...(forename && { given: forename }),
        ...(surname && { family: surname }),
        ...(birth.kind === 'expected' ? { sex: 'U' } : sex && { sex }),
        ...(nhsNumber && { nhsNumber }),
        ...(upn && { upn }),
        ...(!schoolConfidential && Object.keys(school).length > 0 && { school }),
      }),
    };
  }),
];
