import { sameName } from '../person/same-name.ts';
import { inPost, type SchoolContact, type SchoolContacts } from '../school-contact/school-contacts.ts';
import type { SchoolNotice } from './school-notice.ts';

type Decided = Pick<SchoolNotice, 'released'>;

/**
 * Whether somebody whom a school has named may be an adult of the incident, by the names that they go by, and nobody at the
 * front door has settled that they may know: an officer who let the notice go saw those who were named by then, and said
 * whom it must not reach. Whoever was named since is not put it and does not read it, whichever school day it is.
 */
export const mayBeAdultOf = (
  { name, added, namedAt = added.at }: Pick<SchoolContact, 'name' | 'added' | 'namedAt'>,
  { released }: Decided,
  adultNames: readonly string[],
  alsoCalled: readonly string[] = [],
): boolean =>
  !(released && namedAt <= released.at) &&
  [name, ...alsoCalled].some((one) => adultNames.some((adult) => sameName(one, adult) !== undefined));

/** Whom an officer left out of a notice, by every entry of theirs: one mailbox may be named for more than one part. */
export function leftOut(contacts: SchoolContacts | undefined, { released }: Decided): SchoolContact['id'][] {
  const without = released?.without ?? [];
  const mailbox = ({ email }: SchoolContact) => email.toLowerCase();
  const people = contacts?.people ?? [];
  const theirs = new Set(people.filter(({ id }) => without.includes(id)).map(mailbox));
  return [...new Set([...without, ...people.filter((one) => theirs.has(mailbox(one))).map(({ id }) => id)])];
}

/** Whom of a school a notice must not reach: those whom an officer left out, and those who may be an adult of it. */
export const mustNotKnow = (
  contacts: SchoolContacts | undefined,
  notice: Decided,
  adultNames: readonly string[],
): SchoolContact['id'][] => [
  ...leftOut(contacts, notice),
  ...(contacts ? inPost(contacts) : []).filter((one) => mayBeAdultOf(one, notice, adultNames)).map(({ id }) => id),
];
