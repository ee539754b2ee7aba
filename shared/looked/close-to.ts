import * as z from 'zod';
import type { PersonDetails } from '../person/person-record.ts';
import { recognisableIn } from '../restriction/family-sought.ts';
import { familyTraces, postcodeTrace } from '../restriction/family-traces.ts';
import type { StaffFamily } from '../restriction/staff-family.ts';

/** Somebody of the staff who may be close to a person, and by what that was seen. */
export const CloseTo = z.object({ id: z.string(), by: z.enum(['family', 'postcode']) });
export type CloseTo = z.infer<typeof CloseTo>;

/** So many of the staff are kept with one record. */
const most = 20;

/** Who of the staff may be close to somebody, or lives at their postcode, as they have said of themselves. */
export function closeTo(
  person: PersonDetails,
  families: readonly StaffFamily[],
  keyDigest: (text: string) => string,
): CloseTo[] {
  const here = recognisableIn(person);
  const told = new Set(familyTraces(here).map(keyDigest));
  const places = new Set(postcodeTrace(here.postcode).map(keyDigest));
  return families
    .flatMap(({ personId: id, traces, near }): CloseTo[] => {
      if (traces.some((trace) => told.has(trace))) return [{ id, by: 'family' }];
      return near.some((place) => places.has(place)) ? [{ id, by: 'postcode' }] : [];
    })
    .slice(0, most);
}
