import { adultNamesOf } from '../incident/own-incident.ts';
import type { IncidentAdult } from '../incident/people.ts';
import type { Moment } from '../moment.ts';
import { sameName } from '../person/same-name.ts';
import { inPost, type SchoolContact, type SchoolContacts } from '../school-contact/school-contacts.ts';
import type { SchoolNotice } from './school-notice.ts';

type Decided = Pick<SchoolNotice, 'released'>;

/** A name by which an adult of the incident goes. `as`: its digest, by which a notice keeps it that holds no words. */
export type AdultName = { name: string; as: string };

/** Every name by which the adults of an incident go. */
export const namedAdults = (
  adults: readonly Pick<IncidentAdult, 'name' | 'otherNames'>[],
  { digest }: Pick<Moment, 'digest'>,
): AdultName[] => adultNamesOf(adults).map((name) => ({ name, as: digest(name) }));

/**
 * Whether somebody whom a school has named may be an adult of the incident, by the names that they go by, and nobody at the
 * front door has settled that they may know: an officer who let the notice go saw those who were named by then, and by which
 * names the adults went by then, and said whom it must not reach. Whoever was named since, and whoever an adult is named like
 * since, is not put it and does not read it, whichever school day it is. What was let go before it kept the names stands.
 */
export const mayBeAdultOf = (
  { name, added, namedAt = added.at }: Pick<SchoolContact, 'name' | 'added' | 'namedAt'>,
  { released }: Decided,
  adultNames: readonly AdultName[],
  alsoCalled: readonly string[] = [],
): boolean => {
  const seen = released && namedAt <= released.at ? released : undefined;
  const isSettled = ({ as }: AdultName) => seen !== undefined && (seen.names?.includes(as) ?? true);
  return adultNames.some(
    (adult) => !isSettled(adult) && [name, ...alsoCalled].some((one) => sameName(one, adult.name) !== undefined),
  );
};

type Entry = Pick<SchoolContact, 'id' | 'email'>;

/** The mailboxes of some entries: one may be named for more than one part, and each entry may be given another one later. */
export const mailboxesOf = (contacts: SchoolContacts | undefined, ids: readonly SchoolContact['id'][]): string[] => [
  ...new Set((contacts?.people ?? []).filter(({ id }) => ids.includes(id)).map(({ email }) => email.toLowerCase())),
];

/** Whether an officer left somebody out of a notice: by this entry, or by the mailbox that an entry of theirs had then. */
export const isLeftOut = ({ id, email }: Entry, { released }: Decided): boolean =>
  released !== undefined && (released.without.includes(id) || (released.mailboxes ?? []).includes(email.toLowerCase()));

/** Whom of a school a notice must not reach: those whom an officer left out, and those who may be an adult of it. */
export const mustNotKnow = (
  contacts: SchoolContacts | undefined,
  notice: Decided,
  adultNames: readonly AdultName[],
): SchoolContact['id'][] =>
  (contacts ? inPost(contacts) : [])
    .filter((one) => isLeftOut(one, notice) || mayBeAdultOf(one, notice, adultNames))
    .map(({ id }) => id);
