import type { Contact } from '../contact/contact.ts';
import type { LetterId } from '../ids.ts';

/** The letters of a contact that went out, the first edition first. */
export const issuedLetters = (contact: Contact): LetterId[] => [
  ...contact.earlier.map(({ letterId }) => letterId),
  ...('issued' in contact ? [contact.letterId] : []),
];

/** The letter that holds now, and since when: the last that went out, also while we decide again. */
export function presentLetter(contact: Contact): { letterId: LetterId; issuedAt: string } | undefined {
  const last = 'issued' in contact ? contact : contact.earlier.at(-1);
  return last && { letterId: last.letterId, issuedAt: last.issued.at };
}

/** Whether the letter that holds now is held, so that nobody outside reads it. */
export const hasHeldLetter = (contact: Contact): boolean =>
  contact.heldLetter !== undefined && presentLetter(contact)?.letterId === contact.heldLetter;

/** The letter that has taken this one's place, if one has: from then on nobody is sent this one again. */
export function replacementOf(contact: Contact, letterId: LetterId): LetterId | undefined {
  const newest = issuedLetters(contact).at(-1);
  const wentOut = contact.earlier.some((earlier) => earlier.letterId === letterId);
  return wentOut && newest !== letterId ? newest : undefined;
}

/** The edition that the next letter of a contact will be. */
export const nextEdition = (contact: Pick<Contact, 'earlier'>): number => contact.earlier.length + 1;
