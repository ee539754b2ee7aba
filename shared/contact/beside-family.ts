import type { Actor, Person } from '../actor.ts';
import type { Letter } from '../letter/letter.ts';
import type { LetterRecord } from '../letter/preflight/letter-record.ts';
import { sameName } from '../person/same-name.ts';
import { isKeptFrom } from '../restriction/restriction.ts';
import { mayBeToldOf } from './close-colleagues.ts';
import type { Contact } from './contact.ts';

type Somebody = Pick<Actor, 'id' | 'name' | 'email' | 'phone'>;

/**
 * Whether somebody may be an adult of the family that a letter is about, or the contact is kept from them by name:
 * whoever told us of it too. They are no reader of its letter, and say of none that it may go.
 */
export function mayBeInFamily(
  somebody: Somebody,
  contact: Contact,
  { concern, corrected }: Pick<LetterRecord, 'concern' | 'corrected'>,
): boolean {
  const { keptFromColleagues, adultNames = [] } = contact;
  const isKept = keptFromColleagues !== undefined && keptFromColleagues !== 'all';
  return (
    isKeptFrom(somebody, contact) ||
    (isKept && keptFromColleagues.includes(somebody.id)) ||
    adultNames.some((name) => sameName(name, somebody.name) !== undefined) ||
    [concern, ...(corrected ? [corrected] : [])].some((told) => mayBeToldOf(somebody, told))
  );
}

/** Who else at the organisation may have a letter instead of those it goes to: nobody who may be in the family. */
export const otherReaders = (contact: Contact, { recipients }: Letter, record: LetterRecord): Person[] =>
  record.people.filter(
    (person) =>
      person.active &&
      !recipients.some(({ personId }) => personId === person.id) &&
      !mayBeInFamily(person, contact, record),
  );
