import { joined, weightyWords } from '../person/name-words.ts';
import { soundOf } from '../person/sound.ts';
import { nearlySpelled, spelledWithin } from '../person/spelling.ts';
import type { Matching } from './matching.ts';

const hows = ['same', 'part', 'form', 'near', 'sound', 'some', 'differs'] as const;
/** How the words of two names agree, from the strongest to not at all. */
export type NameHow = (typeof hows)[number];

type Pair = { one: string; other: string; how: NameHow };
/** How two names agree, and by which of their words. */
export type WordsFound = { how: NameHow; pairs: readonly Pair[] };

export const isWeaker = (one: NameHow, other: NameHow): boolean => hows.indexOf(one) > hows.indexOf(other);

/**
 * Two words that sound alike say so where enough of them sounds, or where they are nearly spelled alike too: "Ian" and
 * "Ann" are one sound and two names, "Eve" and "Evie" are one.
 */
const soundsAlike = (one: string, other: string): boolean => {
  const sound = soundOf(one);
  const enough = sound.length >= (sound.startsWith('A') ? 3 : 2);
  return sound === soundOf(other) && (enough || spelledWithin(1, one, other));
};

function wordHow(one: string, other: string, forms?: Matching['formsOf']): NameHow {
  if (one === other) return 'same';
  if (forms?.(one).has(other)) return 'form';
  if (nearlySpelled(one, other)) return 'near';
  return soundsAlike(one, other) ? 'sound' : 'differs';
}

const inOrder = ({ one, other }: Pair): string => [one, other].sort().join(' ');

const byCode = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Each word with the one most like it, so that neither the order of words nor of the names matters. */
function pairsOf(one: readonly string[], other: readonly string[], forms?: Matching['formsOf']): Pair[] {
  const all = one
    .flatMap((word, at) =>
      other.map((its, place) => ({ one: word, other: its, how: wordHow(word, its, forms), at, place })),
    )
    .toSorted((a, b) => hows.indexOf(a.how) - hows.indexOf(b.how) || byCode(inOrder(a), inOrder(b)));
  const [taken, takenThere] = [new Set<number>(), new Set<number>()];
  return all.filter(({ at, place }) => {
    if (taken.has(at) || takenThere.has(place)) return false;
    taken.add(at);
    takenThere.add(place);
    return true;
  });
}

/** Whether two names are the same letters in the same or another order of words, wherever they are parted. */
const oneWord = (one: readonly string[], other: readonly string[], alike: (a: string, b: string) => boolean): boolean =>
  one.length !== other.length && joined(one).some((its) => joined(other).some((word) => alike(its, word)));

/**
 * How two names agree, each a list of words. Where one has words more, or little words, they agree in part at best; where
 * one word agrees and another does not, only some of them do. `forms`: the names that count as one, where any do.
 */
export function compareWords(
  one: readonly string[],
  other: readonly string[],
  forms?: Matching['formsOf'],
): WordsFound {
  const pairs = pairsOf(one, other, forms);
  if (one.length === other.length && pairs.every(({ how }) => how === 'same')) return { how: 'same', pairs };
  if (oneWord(one, other, (a, b) => a === b)) return { how: 'same', pairs: wholes(one, other, 'same') };

  const [bare, bareThere] = [weightyWords(one), weightyWords(other)];
  const weighty = pairsOf(bare, bareThere, forms);
  const agreeing = weighty.filter(({ how }) => how !== 'differs');
  const worst = agreeing.reduce<NameHow>((how, pair) => (isWeaker(pair.how, how) ? pair.how : how), 'same');
  const all: NameHow = agreeing.length < weighty.length ? 'some' : worst === 'same' ? 'part' : worst;
  if (agreeing.length > 0 && all !== 'some') return { how: all, pairs: agreeing };
  if (oneWord(one, other, nearlySpelled)) return { how: 'near', pairs: wholes(one, other, 'near') };
  const sure = agreeing.filter((pair) => pair.how !== 'sound' && Math.min(pair.one.length, pair.other.length) >= 3);
  return sure.length > 0 ? { how: 'some', pairs: sure } : { how: 'differs', pairs: [] };
}

const wholes = (one: readonly string[], other: readonly string[], how: NameHow): Pair[] => [
  { one: one.join(''), other: other.join(''), how },
];
