import type { PoliceReport } from '../incident/report.ts';
import { splitName } from '../person/whole-name.ts';
import type { Recognisable } from './family-traces.ts';

/**
 * Everybody in what the police told of an incident, and each place in it, as they are compared with the families of
 * staff. What is sealed is among it: nothing of it is kept, and nobody reads it.
 */
export function peopleOfReport({ adults, children, place }: PoliceReport): Recognisable[] {
  const home = { house: place.address, postcode: place.postcode };
  return [
    home,
    ...adults.flatMap(({ name, otherNames, birth, safeContact }) => {
      const born = birth.kind === 'exact' ? birth.date : undefined;
      return [name, ...(otherNames?.split(/[,;]/) ?? [])].flatMap((called) => [
        { ...splitName(called), born, postcode: place.postcode },
        { ...splitName(called), born, house: safeContact?.address, postcode: safeContact?.postcode },
      ]);
    }),
    ...children.map(({ forename, surname, birth }) => ({
      ...{
        given: forename,
        family: surname,
        born: birth.kind === 'exact' ? birth.date : undefined,
        postcode: place.postcode,
      },
    })),
  ];
}
