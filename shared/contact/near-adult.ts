import type { Adult } from '../form/concern.ts';
import { everyName } from '../person/every-name.ts';
import { nameWords } from '../person/name-words.ts';
import { mayBeSamePlace } from '../school-directory/same-place.ts';

/*
 * How an adult of a family is compared with those at an organisation. One rule for whom a letter is held back from and
 * for whom a concern is kept from.
 */

/** What stands after the `@` of a mailbox. */
export const domainOf = (email: string): string =>
  email
    .slice(email.lastIndexOf('@') + 1)
    .trim()
    .toLowerCase();

/** A telephone number as it is compared: its figures, as dialled from within the country. */
export const digits = (phone: string | undefined): string => (phone ?? '').replace(/\D/g, '').replace(/^44/, '0');

/** The name of an adult and every other that they are known by. */
export const namesOf = ({ adult }: Adult): string[] => everyName(adult?.name ?? '', adult?.otherNames);

/** Their mailbox in small letters; empty where none is known. */
export const emailOf = (adult: Adult): string => adult['adult-contact']?.email?.trim().toLowerCase() ?? '';

/** Their telephone numbers that are long enough to tell anybody apart. */
export const phonesOf = (adult: Adult): string[] => {
  const details = adult['adult-contact'];
  return [digits(details?.phone), digits(details?.otherPhone)].filter((number) => number.length >= 7);
};

/** Whether the referrer said that an adult works with children at what may be an organisation of this name. */
export const saysWorksAt = ({ adult }: Adult, organisation: string): boolean => {
  const where = adult?.worksWithChildrenWhere ?? '';
  return adult?.worksWithChildren !== 'no' && nameWords(where).length > 0 && mayBeSamePlace(where, organisation);
};
