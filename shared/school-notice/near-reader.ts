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
  { name, added }: Pick<SchoolContact, 'name' | 'added'>,
  { released }: Decided,
  adultNames: readonly string[],
  alsoCalled: readonly string[] = [],
): boolean =>
  !(released && added.at <= released.at) &&
  [name, ...alsoCalled].some((one) => adultNames.some((adult) => sameName(one, adult) !== undefined));

/** Whom of a school a notice must not reach: those whom an officer left out, and those who may be an adult of it. */
export const mustNotKnow = (
  contacts: SchoolContacts | undefined,
  notice: Decided,
  adultNames: readonly string[],
): SchoolContact['id'][] => [
  ...(notice.released?.without ?? []),
  ...(contacts ? inPost(contacts) : []).filter((one) => mayBeAdultOf(one, notice, adultNames)).map(({ id }) => id),
];
