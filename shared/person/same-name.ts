import { isParticle, joined, nameWords } from './name-words.ts';
import { nearlySpelled } from './spelling.ts';
import { withoutLetters, withoutTitles } from './titles.ts';

/** A name as it may be read: its words, by which surnames, and whether a surname is all that it has. */
type Reading = { words: string[]; whole: string; surnames: string[]; alone: boolean };

/** What is said of somebody beside their name: "(step-father)", and what is not closed to the end. */
const brackets = /[([{][^)\]}]*[)\]}]?/gu;
/** Signs behind which the name ends ("Dean Pashley, step-father") or its first part comes ("Pashley, Dean"). */
const breaks = /,|\s[-–—]+\s/u;
/** Signs that part a name from something else, whichever of the two comes first: "Head: Mr D Pashley". */
const partings = /[:|]/u;
/** Words with figures: the number of an officer, a day of birth. They are in nobody’s name. */
const figures = /\S*\p{Nd}\S*/gu;
/** So many letters in all have the words by which a name is known again among more words. */
const enoughLetters = 4;

function reading(told: readonly string[]): Reading {
  let from = told.length - 1;
  while (from > 0 && isParticle(told[from - 1] ?? '')) from -= 1;
  const words = nameWords(told.join(' '));
  // Either part of a surname with a hyphen may be all that somebody uses, and its little words are written or left out.
  const last = nameWords(told.at(-1) ?? '');
  const parts =
    from === told.length - 1 ? [...last, last.join('')] : [...last, nameWords(told.slice(from).join(' ')).join('')];
  return { words, whole: words.join(''), surnames: parts.filter((part) => part.length > 1), alone: from <= 0 };
}

/** The words of a name as they stand, and with initials that stand behind a surname put before it: "PASHLEY D J". */
function withInitialsBefore(words: string[]): string[][] {
  const isInitial = (word: string) => nameWords(word).join('').length === 1;
  const from = words.findLastIndex((word) => !isInitial(word)) + 1;
  const initials = words.slice(from);
  return from > 0 && initials.length > 0 ? [words, [...initials, ...words.slice(0, from)]] : [words];
}

/** Every way in which a name may be read: as it stands, and without what was written beside it. */
function readAnew(told: string): Reading[] {
  const name = told.replace(figures, ' ');
  const bare = name.replace(brackets, ' ');
  const [first = '', ...rest] = bare.split(breaks);
  const behind = rest.join(' ');
  const isSurname = reading(withoutTitles(first)).alone;
  const texts = behind.trim() === '' ? [] : isSurname ? [`${behind} ${first}`] : [first];
  // One word beside a name of more is what somebody is: "Head: Jane Doe".
  const parts = bare.split(partings);
  const names = parts.filter((part) => /\S\s+\S/u.test(part));
  return [...new Set([name, bare, ...texts, ...(names.length > 0 ? names : parts)])]
    .flatMap((text) => withoutLetters(withoutTitles(text)))
    .flatMap(withInitialsBefore)
    .map(reading)
    .filter(({ whole }) => whole !== '');
}

/** All of a police force are compared with each adult of a concern, so what was read of a name is not read again. */
const MOST_READ = 10_000;
const read = new Map<string, Reading[]>();

function readingsOf(name: string): Reading[] {
  const known = read.get(name);
  if (known) return known;
  if (read.size >= MOST_READ) read.clear();
  const anew = readAnew(name);
  read.set(name, anew);
  return anew;
}

const isWhole = (one: Reading, other: Reading): boolean =>
  one.whole === other.whole ||
  (one.whole.length === other.whole.length &&
    (joined(one.words).includes(other.whole) || joined(other.words).includes(one.whole)));

/** Whether the whole of a name of two words or more stands in another: beside a place, a part at work or a second surname. */
const standsIn = ({ words, whole }: Reading, other: Reading): boolean =>
  words.length > 1 && whole.length >= enoughLetters && words.every((word) => other.words.includes(word));

function isLikely(one: Reading, other: Reading): boolean {
  if (standsIn(one, other) || standsIn(other, one)) return true;
  const beginsAlike = one.alone || other.alone || one.whole[0] === other.whole[0];
  if (beginsAlike && one.surnames.some((surname) => other.surnames.includes(surname))) return true;
  return one.words.length > 1 && other.words.length > 1 && nearlySpelled(one.whole, other.whole);
}

/**
 * How two names, each given whole, may be one person’s; titles, ranks and what stands in brackets tell nobody apart.
 * `whole`: the same name, whatever the order of its words and however they are parted; `likely`: the same surname, or a part
 * of it, with the same first letter or where one has no more than that; all words of one among those of the other; or
 * nearly the same spelling of the whole.
 */
export function sameName(one: string, other: string): 'whole' | 'likely' | undefined {
  const theirs = readingsOf(other);
  const pairs = readingsOf(one).flatMap((each) => theirs.map((its) => [each, its] as const));
  if (pairs.some(([each, its]) => isWhole(each, its))) return 'whole';
  return pairs.some(([each, its]) => isLikely(each, its)) ? 'likely' : undefined;
}
