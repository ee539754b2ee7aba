import type { Key } from '../keys.ts';

/**
 * What is sealed together and opened with one right: each compartment has a key of its own, which most functions may
 * not use.
 */
export const compartments = ['narrative', 'address', 'safe-contact', 'typed-late'] as const;
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
  /** One key for all of its kind, so that a list of many opens them with one key. It stays when an item goes. */
  sharedKey?: true;
};

const narrative = (...open: string[]): SealedKind => ({ compartment: 'narrative', open });
/** What lists and searches read of many records at once. */
const row: SealedKind = { ...narrative(), sharedKey: true };

/** Every kind of item that is sealed, by the words before the first `#` of its two keys. */
export const sealedKinds: Readonly<Record<string, SealedKind>> = {
  'CONTACT CONTACT': narrative('id', 'authority'),
  'CONTACT CONCERN': narrative(),
  'CONTACT ROW': row,
  'CONTACT EVENT': narrative('id', 'contactId', 'at', 'by', 'type'),
  'CONTACT STOOD': narrative('authority', 'at', 'event'),
  'CONTACT LETTER': narrative('id', 'contactId', 'authority'),
  'CONTACT MESSAGE': narrative('contactId', 'number'),
  'CONTACT DISAGREEMENT': narrative('id', 'contactId', 'authority'),
  'CONTACT RECORDNOTE': narrative('id', 'at', 'about'),
  'CONTACT RETENTION': narrative('record', 'authority'),
  'CONTACT TOLD': narrative('kind', 'id', 'authority', 'at', 'filed', 'people'),
  'CONSULTATION CONSULTATION': narrative('id', 'authority'),
  'CONSULTATION EVENT': narrative('id', 'at', 'by', 'type'),
  'DISCLOSURE DISCLOSURE': narrative('id', 'authority', 'person'),
  'DISCLOSURE ITEM': narrative('request', 'ref'),
  'DISCLOSURE PACK': narrative('request', 'pack', 'part'),
  'DRAFT DRAFT': narrative('id', 'authority', 'createdAt', 'allegation', 'sentAs'),
  'SESSION HELD': { compartment: 'typed-late', open: ['personId'], ownKey: true },
  'INCIDENT INCIDENT': narrative('id', 'authority'),
  'INCIDENT ROW': row,
  'INCIDENT TRIAGE': narrative('incidentId', 'authority'),
  'INCIDENT STOOD': narrative('authority', 'at', 'event'),
  'INCIDENT OUTCOME': narrative('incidentId', 'authority', 'edition'),
  'INCIDENT COPY': narrative('incidentId', 'authority', 'reader'),
  'INCIDENT PREREAD': narrative('incidentId', 'authority', 'agency'),
  'INCIDENT EVENT': narrative('id', 'incidentId', 'at', 'by', 'type'),
  'INCIDENT RETENTION': narrative('record', 'authority'),
  'INCIDENT TOLD': narrative('kind', 'id', 'authority', 'at', 'filed', 'people'),
  'INCIDENT SCHOOLREPLY': narrative('id', 'incidentId', 'authority'),
  'INCIDENT SEALED': { compartment: 'safe-contact', open: ['incidentId', 'authority'] },
  'BATCH PART': narrative(),
  'PERSONRECORD RECORD': row,
  'PERSONRECORD CHANGE': row,
  'PERSONRECORD MARKER': row,
  'PERSONRECORD RETENTION': narrative('record', 'authority'),
  'PERSONRECORD RECORDNOTE': narrative('id', 'at', 'about'),
  'SEALED ANSWERS': { compartment: 'address', open: [], ownKey: true },
  'SEALED CORRECTION': { compartment: 'address', open: [], ownKey: true },
};

const before = (text: string): string => text.split('#', 1)[0] ?? '';

/** How the item at this place is sealed, or undefined for one that lies open. */
export const sealedKindOf = ({ pk, sk }: Key): SealedKind | undefined => sealedKinds[`${before(pk)} ${before(sk)}`];

/** Whether this is the item with which its record begins: `CONTACT` of `CONTACT#…`. */
export const isHead = ({ pk, sk }: Key): boolean => before(pk) === sk;
