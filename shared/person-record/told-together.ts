import type { Appearance } from './filed-record.ts';

type ToldOf = { appearances: readonly Pick<Appearance, 'kind' | 'id'>[] };

/** Whether somebody told of both in one contact or incident, as of two people. */
export const toldTogether = (one: ToldOf, other: ToldOf): boolean => {
  const places = new Set(one.appearances.map(({ kind, id }) => `${kind} ${id}`));
  return other.appearances.some(({ kind, id }) => places.has(`${kind} ${id}`));
};
