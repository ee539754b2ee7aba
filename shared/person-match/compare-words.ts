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

const inOrder = ({ one, other }: Omit<Pair, 'how'>): string => [one, other].sort().join(' ');

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

/**
 * Two names that are alike as one word each, wherever they are parted and whatever the order of their words. Of the orders
 * that agree it is always the same one, so that a name weighs the same however it was typed.
 */
function asOneWord(one: readonly string[], other: readonly string[], how: 'same' | 'near'): WordsFound | undefined {
  if (one.length === other.length) return undefined;
  const alike = how === 'same' ? (a: string, b: string) => a === b : nearlySpelled;
  const [pair] = joined(one)
    .flatMap((its) => joined(other).flatMap((word) => (alike(its, word) ? [{ one: its, other: word, how }] : [])))
    .toSorted((a, b) => byCode(inOrder(a), inOrder(b)));
  return pair && { how, pairs: [pair] };
}

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
  const whole = asOneWord(one, other, 'same');
  if (whole) return whole;

  const [bare, bareThere] = [weightyWords(one), weightyWords(other)];
  const weighty = pairsOf(bare, bareThere, forms);
  const agreeing = weighty.filter(({ how }) => how !== 'differs');
  const worst = agreeing.reduce<NameHow>((how, pair) => (isWeaker(pair.how, how) ? pair.how : how), 'same');
  const all: NameHow = agreeing.length < weighty.length ? 'some' : worst === 'same' ? 'part' : worst;
  if (agreeing.length > 0 && all !== 'some') return { how: all, pairs: agreeing };
  const nearly = asOneWord(one, other, 'near');
  if (nearly) return nearly;
  const sure = agreeing.filter((pair) => pair.how !== 'sound' && Math.min(pair.one.length, pair.other.length) >= 3);
  return sure.length > 0 ? { how: 'some', pairs: sure } : { how: 'differs', pairs: [] };
}
