import type { Key } from '../keys.ts';

/**
 * What is sealed together and opened with one right: each compartment has a key of its own, which most functions may
 * not use.
 */
export const compartments = ['narrative', 'address'] as const;
export type Compartment = (typeof compartments)[number];

/**
 * How one kind of item is sealed. `open` names what stays as it is beside keys, places in the indexes, `version` and
 * `expires`: what the table itself must see, and nothing that anybody said about a person. Whatever is not named is
 * sealed, so a field that comes later is sealed too.
 */
export type SealedKind = {
  compartment: Compartment;
  open: readonly string[];
  /**
   * A key for each item and not for the whole record, so that whoever writes one need not be able to read the others.
   * It goes when its item goes.
   */
  ownKey?: true;
};

const narrative = (...open: string[]): SealedKind => ({ compartment: 'narrative', open });

/** Every kind of item that is sealed, by the words before the first `#` of its two keys. */
export const sealedKinds: Readonly<Record<string, SealedKind>> = {
  'CONTACT CONCERN': narrative(),
  'CONTACT EVENT': narrative('id', 'contactId', 'at', 'by', 'type'),
  'DRAFT DRAFT': narrative('id', 'authority', 'createdAt', 'allegation', 'sentAs'),
};

const before = (text: string): string => text.split('#', 1)[0] ?? '';

/** How the item at this place is sealed, or undefined for one that lies open. */
export const sealedKindOf = ({ pk, sk }: Key): SealedKind | undefined => sealedKinds[`${before(pk)} ${before(sk)}`];

/** Whether this is the item with which its record begins: `CONTACT` of `CONTACT#…`. */
export const isHead = ({ pk, sk }: Key): boolean => before(pk) === sk;
