import * as z from 'zod';

export const itemKinds = [
  'record',
  'concern',
  'decision',
  'letter',
  'messages',
  'history',
  'notes',
  'files',
  'warnings',
  'incident',
  'pre-read',
  'outcome',
  'school-notice',
] as const;
export type ItemKind = (typeof itemKinds)[number];

/** One text of an item, by a name that it keeps. `theirs`: all of it is of somebody else, so that all of it is proposed to be taken out. */
export type HeldField = { key: string; label: string; text: string; theirs?: true };

/**
 * Somebody whom the record names besides whom the request is about. `official`: as part of their work, so that they are
 * not proposed to be taken out; everybody else is, with where they live and how they are reached.
 */
export type NamedOther = { name: string; otherNames?: string; ways: readonly string[]; official: boolean };

/** Where what is held lies: the record that is opened to read it. */
export const HeldIn = z.object({ kind: z.enum(['contact', 'incident', 'person']), id: z.uuid() });
export type HeldIn = z.infer<typeof HeldIn>;

/** Something that is held about a person. `ref`: opaque, and the same each time; `origin`: the agency that it came from. */
export type HeldItem = {
  ref: string;
  kind: ItemKind;
  lies: HeldIn;
  at: string;
  reference: string;
  origin: string;
  fields: readonly HeldField[];
  others: readonly NamedOther[];
  /** By what names those go, the person themselves too, who are said to do harm in what this is held in. */
  ofConcern?: readonly string[];
};

/** A reference of an item as it stands in an address. */
export const ItemRef = z.string().regex(/^[a-z-]+_[0-9a-f-]{36}(_[0-9a-f-]{1,36})?$/);

/** What an item says, so that a decision on it holds only while it says the same. */
export const printOf = ({ kind, fields, others }: HeldItem, digest: (text: string) => string): string =>
  digest(JSON.stringify([kind, fields, others]));
