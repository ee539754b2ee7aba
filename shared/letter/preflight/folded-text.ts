import { apostrophe, plainLetters, unseen } from '../../person/plain-letters.ts';

/** Where in a text something was found: from its first character up to, not with, `end`. */
export type Span = { start: number; end: number };

/**
 * A text as it is compared: small letters and figures only, with no accents, apostrophes, spaces or signs. Every way of
 * writing a name, an address or a number comes to the same. Each place in it knows its place in the text as written.
 */
export type FoldedText = {
  original: string;
  squeezed: string;
  /** For each character of `squeezed`, where it comes from. */
  from: readonly number[];
  /** Places in `squeezed` where a word begins, and where one ends. */
  begins: ReadonlySet<number>;
  ends: ReadonlySet<number>;
};

export function folded(original: string): FoldedText {
  let squeezed = '';
  const from: number[] = [];
  const begins = new Set<number>();
  const ends = new Set<number>();
  let inWord = false;
  const endWord = () => {
    if (inWord) ends.add(squeezed.length);
    inWord = false;
  };
  let at = 0;
  for (const character of original) {
    const here = at;
    at += character.length;
    if (unseen.test(character)) continue;
    if (apostrophe.test(character)) {
      // An "s" that only says whose begins a word of its own: "Dan’s" is about Dan.
      if (/^s(?![\p{L}\p{N}])/iu.test(original.slice(at))) endWord();
      continue;
    }
    const letters = plainLetters(character);
    if (letters === '') {
      endWord();
      continue;
    }
    for (const letter of letters) {
      // "Müller" is also written Mueller and Muller.
      if (letter === 'e' && inWord && /[aou]$/.test(squeezed)) continue;
      if (!inWord) begins.add(squeezed.length);
      inWord = true;
      squeezed += letter;
      from.push(here);
    }
  }
  endWord();
  return { original, squeezed, from, begins, ends };
}

/** The text as it is compared, without its places. */
export const squeeze = (text: string): string => folded(text).squeezed;

function spanOf({ original, from }: FoldedText, at: number, length: number): Span {
  const start = from[at] ?? 0;
  const last = from[at + length - 1] ?? start;
  return { start, end: last + (String.fromCodePoint(original.codePointAt(last) ?? 0).length || 1) };
}

/** Every place where a squeezed string stands, between whatever else. */
export function anywhere(text: FoldedText, squeezed: string): Span[] {
  const found: Span[] = [];
  if (squeezed === '') return found;
  for (let at = text.squeezed.indexOf(squeezed); at >= 0; at = text.squeezed.indexOf(squeezed, at + 1)) {
    found.push(spanOf(text, at, squeezed.length));
  }
  return found;
}

/** Words of which a name may seem to be made: "is a" is not Isa. */
const littleWords = new Set(
  'a an as is in on at to it i so no do be me my he we of or am us up by go if the and'.split(' '),
);

/** Every place where a squeezed name stands as whole words, however it is spaced; in the plural and possessive too. */
export function asWords(text: FoldedText, squeezed: string): Span[] {
  const { begins, ends } = text;
  const found: Span[] = [];
  if (squeezed === '') return found;
  for (let at = text.squeezed.indexOf(squeezed); at >= 0; at = text.squeezed.indexOf(squeezed, at + 1)) {
    const end = at + squeezed.length;
    const plural = squeezed.length >= 4 && text.squeezed[end] === 's' && ends.has(end + 1);
    if (!begins.has(at) || !(ends.has(end) || plural)) continue;
    const span = spanOf(text, at, squeezed.length);
    const words = text.original
      .slice(span.start, span.end)
      .toLowerCase()
      .split(/[^\p{L}\p{N}’']+/u);
    if (words.length > 1 && words.every((word) => littleWords.has(word))) continue;
    found.push(span);
  }
  return found;
}
