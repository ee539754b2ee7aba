import { type Person, stampOf } from '../actor.ts';
import type { Change } from '../contact/change.ts';
import { keptFromBoth } from '../contact/close-colleagues.ts';
import type { Contact } from '../contact/contact.ts';
import type { ContactEvent } from '../contact/events.ts';
import { happening } from '../contact/happening.ts';
import type { Submission } from '../contact/submit.ts';
import { referrerTold } from '../contact/told.ts';
import type { Incident } from '../incident/incident.ts';
import { isKeptFromIncident } from '../incident/open-incident.ts';
import { adultNamesOf, ownNamesIn } from '../incident/own-incident.ts';
import { restrictedWorkIn } from '../incident/receive.ts';
import type { Moment } from '../moment.ts';
import { keepFromStaff } from '../restriction/keep-from-staff.ts';
import { isRestricted, mostTold, type Restriction } from '../restriction/restriction.ts';
import type { SealedLater } from '../sealed-address/sealed-answers.ts';
import { type NearContact, toldBy } from './told-by.ts';

/** A contact from an incident that few may know of: open to the managers, until one of them says who may know of it. */
function restrictedLike(change: Submission['change'], incident: Incident, { actor, now }: Moment) {
  const { keptFrom: keptBefore = [], told } = change.contact.restricted ?? {};
  const keptFrom = [...new Set([...(incident.keptFrom ?? []), ...keptBefore])].slice(0, 50);
  const restricted: Restriction = {
    ...{ kind: 'staff', words: 'The incident is restricted.', readers: [], keptFrom, undecided: true },
    ...(told && { told }),
    at: now.toISOString(),
    by: stampOf(actor),
  };
  return { ...change, contact: { ...change.contact, restricted } };
}

/** For what an incident is kept from somebody: a name by which they may be an adult of it, or what the register knows. */
const keptFor = (person: Person, incident: Incident, { digest }: Moment): string[] => [
  ...ownNamesIn(person, incident).map((name) => digest(name)),
  ...(incident.keptFrom ?? []).filter((id) => id === person.id),
];

/** For what an incident is restricted at all. */
const restrictedFor = ({ restricted, facts }: Incident): string[] =>
  restricted ? ['restricted', ...restrictedWorkIn(facts).map((kind) => `work ${kind}`)] : [];

/** A contact that few may know of, with what it is kept for said of it; as it was where that is said already. */
function saying(change: Change, reasons: readonly string[]): Change {
  const { restricted } = change.contact;
  const before = restricted?.told ?? [];
  const told = [...new Set([...before, ...reasons])].slice(-mostTold);
  if (!restricted || told.length === before.length) return change;
  return { ...change, contact: { ...change.contact, restricted: { ...restricted, told } } };
}

/** The change of a contact by which it is kept from everybody from whom the incident is. */
function likeIncident(change: Change, incident: Incident, { staff, colleagues }: NearContact, moment: Moment): Change {
  const keptOf = (people: readonly Person[]) =>
    people.filter((person) => isKeptFromIncident(person, incident)).map(({ id }) => id);
  const { restricted: before } = change.contact;
  // What a manager has lifted stands for all that was told by then: another of that name, who works elsewhere. What is told
  // since is judged anew.
  const known = new Set(before?.told);
  const isTold = (reasons: readonly string[]) => reasons.every((reason) => known.has(reason));
  const isLet = (person: Person) =>
    before?.lifted && before.keptFrom.includes(person.id) && isTold(keptFor(person, incident, moment));
  const isBegun = !isRestricted(change.contact) && !isTold(restrictedFor(incident));
  const begun = isBegun ? restrictedLike(change, incident, moment) : change;
  const close = keptOf(staff.filter((person) => !isLet(person)));
  const kept = saying(keepFromStaff(begun, close, staff, moment), [
    ...restrictedFor(incident),
    ...staff.flatMap((person) => keptFor(person, incident, moment)),
  ]);
  const keptFromColleagues = keptFromBoth(
    kept.contact.keptFromColleagues,
    // One that is restricted is there for nobody of the force but whoever told of it, whatever their names.
    incident.restricted ? 'all' : keptOf(colleagues),
  );
  const names = [...new Set([...(kept.contact.adultNames ?? []), ...adultNamesOf(incident.facts.adults)])];
  const contact = { ...kept.contact, adultNames: names, ...(keptFromColleagues && { keptFromColleagues }) };
  return { ...kept, contact };
}

/**
 * A contact that is opened from an incident, kept from everybody from whom the incident is: it tells of the same adults,
 * and fewer of the names that they go by. That is found by the incident, of which the contact holds a part; who is near to
 * what the contact itself says is found as for any other. One that is restricted is kept from all their colleagues.
 */
export const keepLikeIncident = (
  { change, concern }: Submission,
  incident: Incident,
  near: NearContact,
  moment: Moment,
): Submission => ({ change: likeIncident(change, incident, near, moment), concern });

/** Who is answered for the police by now: whoever turned out to be an adult of the incident is so no longer. */
function answeredNow(
  { raisedBy }: Contact,
  incident: Incident,
  near: NearContact,
  moment: Moment,
): Contact['raisedBy'] {
  const account = near.colleagues.find(({ id }) => id === raisedBy.personId);
  const { told, isKept } = toldBy({ incident, account, near }, moment);
  return isKept && raisedBy.email !== told.caller.email ? referrerTold(told, undefined) : raisedBy;
}

/**
 * The same for a contact that was opened before the police told more, or put it right; and `sealedLater`, what it says that
 * must not be known since, is taken out of it. Nothing where it is kept from all of them already and says nothing of that;
 * nobody who was kept from it before comes to read it.
 */
export function keepAgainLikeIncident(
  contact: Contact,
  incident: Incident,
  near: NearContact,
  sealedLater: SealedLater | undefined,
  moment: Moment,
): Change | undefined {
  const happened = happening(contact, moment);
  const event: ContactEvent = { ...happened, type: 'restricted', kind: 'staff' };
  const change = likeIncident({ contact, event, letters: [], notices: [] }, incident, near, moment);
  const { restricted, keptFromColleagues, adultNames } = change.contact;
  const raisedBy = answeredNow(contact, incident, near, moment);
  const said = (kept: Contact['keptFromColleagues']) => [kept ?? []].flat().toSorted().join();
  const isSame = restricted === contact.restricted && raisedBy === contact.raisedBy;
  const isNamed = adultNames?.length === contact.adultNames?.length;
  const isKept = isSame && isNamed && said(keptFromColleagues) === said(contact.keptFromColleagues);
  if (isKept && !sealedLater) return undefined;
  return {
    ...change,
    contact: { ...change.contact, raisedBy, version: event.version },
    event: isKept ? { ...happened, type: 'words-sealed' } : change.event,
    ...(sealedLater && { sealedLater }),
  };
}
