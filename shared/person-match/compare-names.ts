import { nameWords } from '../person/name-words.ts';
import type { PersonDetails } from '../person/person-record.ts';
import { bitsOf } from '../settings/person-matching.ts';
import { compareWords, isWeaker, type NameHow, type WordsFound } from './compare-words.ts';
import { type FieldComparison, found } from './field-comparison.ts';
import type { Matching } from './matching.ts';

type NameField = 'given' | 'family';

/** The names of somebody as lists of words; an empty list where there is no name yet or nobody knows it. */
export type Names = { given: string[]; family: string[]; others: string[][] };

export function namesOf({ given = '', family = '', otherNames }: PersonDetails, matching: Matching): Names {
  const wordsOf = (field: NameField, name: string) => {
    const words = nameWords(name);
    return matching.isNoName(field, words) ? [] : words;
  };
  const others = otherNames.map((name) => wordsOf('given', name)).filter((words) => words.length > 0);
  return { given: wordsOf('given', given), family: wordsOf('family', family), others };
}

/**
 * The weight of two names that agree so. That two share a common name says less than that they share a rare one: the
 * weight falls by how common it is, and rises with rarity only where the name is the same.
 */
function nameBits(field: NameField, { how, pairs }: WordsFound, { settings, shareOf }: Matching): number {
  const chances = settings.fields[field];
  const bits = bitsOf(chances[how]);
  if (how === 'differs') return bits;
  const shares = pairs.map(({ one, other }) => Math.max(shareOf(field, one), shareOf(field, other)));
  const rarity = Math.log2(chances.same.u / Math.min(...shares));
  return Math.max(0, bits + (how === 'same' ? rarity : Math.min(0, rarity)));
}

const agreeing = ({ how }: WordsFound, least: NameHow): boolean => !isWeaker(how, least);

/** The first names and family names of two records, as they stand, in the other order, or by another name of either. */
export function compareNames(one: Names, other: Names, matching: Matching): [FieldComparison, FieldComparison] {
  const formsIn = (field: NameField) => (field === 'given' ? matching.formsOf : undefined);
  const bitsAsForm = (field: NameField, { pairs }: WordsFound) => nameBits(field, { how: 'form', pairs }, matching);

  const asTheyStand = (field: NameField): FieldComparison => {
    const [name, its] = [one[field], other[field]];
    if (name.length === 0 || its.length === 0) return found(field, 'missing');
    const words = compareWords(name, its, formsIn(field));
    const plain = found(field, words.how, nameBits(field, words, matching));
    if (agreeing(words, 'form')) return plain;
    const byOther = [
      ...other.others.map((alias) => compareWords(name, alias, formsIn(field))),
      ...one.others.map((alias) => compareWords(its, alias, formsIn(field))),
    ].filter((alias) => agreeing(alias, 'form'));
    const bits = Math.max(...byOther.map((alias) => bitsAsForm(field, alias)));
    return bits > plain.bits ? found(field, 'other-name', bits) : plain;
  };

  const straight: [FieldComparison, FieldComparison] = [asTheyStand('given'), asTheyStand('family')];
  if (straight.some(({ result }) => result === 'missing')) return straight;
  const crossed = [
    compareWords(one.given, other.family, matching.formsOf),
    compareWords(other.given, one.family, matching.formsOf),
  ] as const;
  if (!crossed.every((words) => agreeing(words, 'near'))) return straight;
  // Each pair is a first name here and a family name there, and counts as the more common of the two.
  const [first, second] = crossed.map((words) => Math.min(bitsAsForm('given', words), bitsAsForm('family', words)));
  const bits = (first ?? 0) + (second ?? 0);
  return bits > straight[0].bits + straight[1].bits
    ? [found('given', 'swapped', bits / 2), found('family', 'swapped', bits / 2)]
    : straight;
}
