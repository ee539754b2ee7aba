import type { Actor } from '../../../shared/actor.ts';
import { PersonId } from '../../../shared/ids.ts';
import type { Reporter } from '../../../shared/incident/incident.ts';

/** Somebody signed in, as whoever told of an incident. */
export const reporterOf = ({ id, name, email = '', organisation }: Actor): Reporter => ({
  personId: PersonId.parse(id),
  name,
  email,
  organisation,
});
