import type { Key } from './keys.ts';

type Item = Key & Record<string, unknown>;

/**
 * One item to save. `over` says what must lie there now: nothing, the version that the person saw, or anything
 * (only for items that another write of the same transaction guards, such as a contact's board row).
 */
export type Write = { item: Item; over: 'nothing' | 'anything' | { version: number } };

/**
 * What must lie at a place to which nothing is written: nothing, a version, or something in whatever version. `takes`: it
 * goes, whole or not at all, with what is saved.
 */
export type Guard =
  | { key: Key; over: 'nothing' | 'something' | { version: number } }
  | { key: Key; over: 'anything' | { version: number }; takes: true };
