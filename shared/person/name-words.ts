import { inLatin } from './other-scripts.ts';
import { apostrophe, plainLetters, unseen } from './plain-letters.ts';

/** How much of a name is looked at, so that nobody can make a comparison slow. No name in use comes near to it. */
const LONGEST_NAME = 300;
const LONGEST_WORD = 40;
const MOST_WORDS = 8;

/** Short words that families write, leave out or join to the next. */
const particles = new Set(
  'abu ap al bin bint da das de del della den der di do dos du el ibn la le mac mc o san st te ten ter ul van von'.split(
    ' ',
  ),
);

/**
 * The words of a name as they are compared: small plain Latin letters, without accents or apostrophes, parted at spaces,
 * hyphens and other signs. A letter of a script that is not known here stays as it is.
 */
export function nameWords(name: string): string[] {
  const plain = [...name.slice(0, LONGEST_NAME)].map((character) => {
    if (unseen.test(character) || apostrophe.test(character)) return '';
    return [...plainLetters(character)].map(inLatin).join('') || ' ';
  });
  return plain
    .join('')
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS)
    .map((word) => word.slice(0, LONGEST_WORD));
}

export const isParticle = (word: string): boolean => particles.has(word.toLowerCase());

/** The words of a name without those that are often left out; all of them where nothing else is left. */
export function weightyWords(words: readonly string[]): string[] {
  const rest = words.filter((word) => !particles.has(word));
  return rest.length > 0 ? rest : [...words];
}

/** The most words that are put together in every order: four have 24 orders. */
const MOST_JOINED = 4;

/**
 * A name in one piece, in every order of its words: "Mary Anne" and "Al Hassan" are also one word. A name of more words
 * has no such piece: in one order alone it would depend on which word was typed first.
 */
export function joined(words: readonly string[]): string[] {
  if (words.length > MOST_JOINED) return [];
  if (words.length < 2) return [...words];
  return words.flatMap((word, at) => joined(words.toSpliced(at, 1)).map((rest) => word + rest));
}
