import { type Person, stampOf } from '../actor.ts';
import { keptFromBoth } from '../contact/close-colleagues.ts';
import type { Submission } from '../contact/submit.ts';
import type { Incident } from '../incident/incident.ts';
import { isKeptFromIncident } from '../incident/open-incident.ts';
import type { Moment } from '../moment.ts';
import { keepFromStaff } from '../restriction/keep-from-staff.ts';
import type { Restriction } from '../restriction/restriction.ts';

/** Who has an account where a contact is read: the front door's staff, and those of the organisation that told of it. */
export type NearContact = { staff: readonly Person[]; colleagues: readonly Person[] };

/** A contact from an incident that few may know of: open to the managers, until one of them says who may know of it. */
function restrictedLike(change: Submission['change'], { keptFrom = [] }: Incident, { actor, now }: Moment) {
  const restricted: Restriction = {
    ...{ kind: 'staff', words: 'The incident is restricted.', readers: [], keptFrom, undecided: true },
    at: now.toISOString(),
    by: stampOf(actor),
  };
  return { ...change, contact: { ...change.contact, restricted } };
}

/**
 * A contact that is opened from an incident, kept from everybody from whom the incident is: it tells of the same adults,
 * and fewer of the names that they go by. That is found by the incident, of which the contact holds a part; who is near to
 * what the contact itself says is found as for any other. One that is restricted is kept from all their colleagues.
 */
export function keepLikeIncident(
  { change, concern }: Submission,
  incident: Incident,
  { staff, colleagues }: NearContact,
  moment: Moment,
): Submission {
  const keptOf = (people: readonly Person[]) =>
    people.filter((person) => isKeptFromIncident(person, incident)).map(({ id }) => id);
  const begun = incident.restricted ? restrictedLike(change, incident, moment) : change;
  const kept = keepFromStaff(begun, keptOf(staff), staff, moment);
  const keptFromColleagues = keptFromBoth(
    kept.contact.keptFromColleagues,
    // One that is restricted is there for nobody of the force but whoever told of it, whatever their names.
    incident.restricted ? 'all' : keptOf(colleagues),
  );
  const contact = { ...kept.contact, ...(keptFromColleagues && { keptFromColleagues }) };
  return { change: { ...kept, contact }, concern };
}
