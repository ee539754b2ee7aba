import type { Contact } from '../../contact/contact.ts';
import type { LetterRecord } from './letter-record.ts';

/** Somebody whose name a letter may hold: the whole name as told, and the words of it that name them by themselves. */
export type NamedPerson = { name: string; parts: readonly string[]; otherNames: readonly string[] };

/** What stands for a name where none is known, and what families have in common. */
const noName = new Set(
  'unborn baby child children not known name unknown mother father mum dad parent the of and a no mr mrs ms miss dr anonymous member public'.split(
    ' ',
  ),
);
const particles = new Set('al el de da la le van von der den bin ibn ap st san mac mc o d'.split(' '));

const wordsIn = (text: string): string[] =>
  text
    .split(/[\s,;/()-]+/u)
    .filter((word) => /\p{L}{2}/u.test(word))
    .filter((word) => !noName.has(word.toLowerCase()) && !particles.has(word.toLowerCase()));

const severalNames = (text: string | undefined): string[] =>
  (text ?? '')
    .split(/[,;\n/]|\bor\b|\band\b/u)
    .map((name) => name.trim())
    .filter((name) => wordsIn(name).length > 0);

/** The whole name and its words: "Ashdown-Quill" is named by both its halves too. */
export function named(name: string, otherNames?: string): NamedPerson {
  const whole = name.replace(/,? name not known$/iu, '').replace(/^(Unborn child|Child) \d+$/u, '');
  const compounds = whole.split(/\s+/u).filter((word) => word.includes('-') && wordsIn(word).length > 1);
  return {
    name: wordsIn(whole).length > 0 ? whole.trim() : '',
    parts: [...new Set([...compounds, ...wordsIn(whole)])],
    otherNames: severalNames(otherNames),
  };
}

const known = (people: NamedPerson[]): NamedPerson[] =>
  people.filter(({ name, otherNames }) => name !== '' || otherNames.length > 0);

/** The children whom the letter is about: in it they are initials and a year, never a name. */
export const childrenOf = (contact: Contact, { concern }: LetterRecord): NamedPerson[] =>
  known([
    ...contact.children.map(({ name }) => named(name)),
    ...concern.children.map(({ child }) =>
      named([child?.forename, child?.surname].filter(Boolean).join(' '), child?.otherNames),
    ),
  ]);

export const adultsOf = ({ concern }: LetterRecord): NamedPerson[] =>
  known(concern.adults.map(({ adult }) => named(adult?.name ?? '', adult?.otherNames)));

export const otherChildrenOf = ({ concern }: LetterRecord): NamedPerson[] =>
  known(concern.otherChildren.map((other) => named(other['other-child']?.name ?? '')));
