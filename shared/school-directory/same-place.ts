import { nameWords } from '../person/name-words.ts';
import { nearlySpelled } from '../person/spelling.ts';

/** Words that stand in the names of many places and tell none from another; "saint" and "st" are one. */
const anyPlace = new Set(
  (
    'the of and at in a for st saint saints sts ss our lady c e ce cofe coe church england rc roman catholic voluntary aided controlled ' +
    'va vc primary secondary infant infants junior juniors first middle high upper lower school schools academy ' +
    'college nursery preschool pre playgroup centre community free grammar sixth form trust federation'
  ).split(' '),
);

const wordsOf = (name: string): string[] =>
  nameWords(name).map((word) => (word.length > 3 && word.endsWith('s') ? word.slice(0, -1) : word));

/**
 * Whether a place that somebody typed may be one of that name: they share a word that tells places apart, or nearly do, or
 * one of them has no such word. A town after the name, "Saint" for "St", "C of E" and slips of the pen change nothing.
 */
export function mayBeSamePlace(typed: string, name: string): boolean {
  const [told, known] = [typed, name].map((text) => wordsOf(text).filter((word) => !anyPlace.has(word)));
  if (!told?.length || !known?.length) return true;
  return told.some((word) => known.some((other) => word === other || nearlySpelled(word, other)));
}
