import type { Contact } from '../../contact/contact.ts';
import { childLabels, initials } from '../child-label.ts';
import { isCommonWord, judgeCommonName } from './common-names.ts';
import type { FindingCode } from './finding.ts';
import { asWords, squeeze } from './folded-text.ts';
import { type Hit, hitsAsWords, within } from './hit.ts';
import type { LetterRecord } from './letter-record.ts';
import { adultsOf, childrenOf, type NamedPerson, otherChildrenOf } from './people-of-record.ts';
import type { Piece } from './piece.ts';
import type { Wording } from './wording.ts';

type Codes = { certain: FindingCode; unsure: FindingCode };

const hasCapital = (text: string): boolean => /\p{Lu}/u.test(text);

/** Where a whole name stands, in either order. All of it in common words and in small letters is no name: "will grace". */
function wholeName(pieces: readonly Piece[], name: string, code: FindingCode, { words }: Wording): Hit[] {
  const parts = name.split(/\s+/u);
  if (parts.length < 2) return [];
  const turned = [parts.at(-1) ?? '', ...parts.slice(0, -1)].join(' ');
  const onlyWords = parts.every((part) => isCommonWord(part, words));
  return [name, turned]
    .flatMap((text) => hitsAsWords(pieces, code, name, text))
    .filter(({ piece, span }) => !onlyWords || hasCapital(piece.text.original.slice(span.start, span.end)));
}

/** Where one word of a name stands, and how sure it is that it is the name there. */
function partOfName(
  pieces: readonly Piece[],
  part: string,
  shown: string,
  { certain, unsure }: Codes,
  { words }: Wording,
): Hit[] {
  const common = isCommonWord(part, words);
  return hitsAsWords(pieces, certain, shown, part).flatMap((hit): Hit[] => {
    const text = hit.piece.text.original;
    const judged = common ? judgeCommonName(text, hit.span) : 'name';
    if (judged === 'word') return [];
    return [{ ...hit, code: judged === 'name' ? certain : unsure, part: true }];
  });
}

const anyName = (pieces: readonly Piece[], people: readonly NamedPerson[], codes: Codes, wording: Wording): Hit[] =>
  people.flatMap(({ name, parts, otherNames }) => [
    ...wholeName(pieces, name, codes.certain, wording),
    ...parts.flatMap((part) => partOfName(pieces, part, name, codes, wording)),
    ...otherNames.flatMap((other) => [
      ...wholeName(pieces, other, codes.certain, wording),
      ...other.split(/\s+/u).flatMap((part) => partOfName(pieces, part, other, codes, wording)),
    ]),
  ]);

const titled = /\b(mr|mrs|ms|miss|mx|dr)\.?\s*$/i;

/** Where an adult is named: the whole name, or the surname after a title. */
function adultHits(pieces: readonly Piece[], { name, parts }: NamedPerson, wording: Wording): Hit[] {
  const surname = parts.at(-1) ?? '';
  const afterTitle = hitsAsWords(pieces, 'adult-known', name, surname).filter(({ piece, span }) =>
    titled.test(piece.text.original.slice(0, span.start)),
  );
  const forename = parts.length > 1 ? partOfName(pieces, parts[0] ?? '', name, sure('adult-known'), wording) : [];
  const only = parts.length === 1 ? partOfName(pieces, surname, name, sure('adult-known'), wording) : [];
  return [...wholeName(pieces, name, 'adult-known', wording), ...afterTitle, ...forename, ...only];
}

const sure = (code: FindingCode): Codes => ({ certain: code, unsure: code });

/** The council's own staff and the recipient's, by their whole names. */
const ownHits = (pieces: readonly Piece[], names: readonly string[]): Hit[] =>
  [...new Set(names)].flatMap((name) => hitsAsWords(pieces, 'own-person', name));

/** A contact's own labels of its children, in which "J.O." is not Jo. */
function labelSpans(pieces: readonly Piece[], contact: Contact) {
  const labels = [...childLabels(contact.children), ...contact.children.map(({ name }) => initials(name))];
  return pieces.flatMap((piece) =>
    labels
      .filter((label) => label !== '')
      .flatMap((label) => {
        const { original } = piece.text;
        const found = [];
        for (let at = original.indexOf(label); at >= 0; at = original.indexOf(label, at + 1)) {
          found.push({ piece, span: { start: at, end: at + label.length } });
        }
        return found;
      }),
  );
}

/** Every other family's child that is named in full. */
const otherFamilies = (pieces: readonly Piece[], contact: Contact, { others }: LetterRecord, wording: Wording) => {
  const ours = new Set(contact.children.map(({ name }) => squeeze(name)));
  const all = pieces.map(({ text }) => text.squeezed).join(' ');
  return others
    .flatMap(({ children }) => children)
    .filter((name) => named(name) && !ours.has(squeeze(name)) && all.includes(squeeze(name)))
    .flatMap((name) => wholeName(pieces, name, 'another-family', wording));
};

const named = (name: string): boolean => name.trim().includes(' ') && !/^(Unborn child|Child) \d/u.test(name);

/** Adults' other names, which may be what they were called before. */
const previousNames = (pieces: readonly Piece[], adults: readonly NamedPerson[], wording: Wording): Hit[] =>
  adults.flatMap(({ name, otherNames }) =>
    otherNames
      .filter((other) => squeeze(other) !== squeeze(name))
      .flatMap((other) => [
        ...wholeName(pieces, other, 'previous-name', wording),
        ...(other.includes(' ') ? [] : partOfName(pieces, other, other, sure('previous-name'), wording)),
      ]),
  );

type Searched = {
  contact: Contact;
  record: LetterRecord;
  wording: Wording;
  /** Whole names of the council's staff and the recipient's. */
  own: readonly string[];
  /** The name of a referrer who must not be named in this letter. */
  hidden: string | undefined;
};

/** Everybody who is named in the letter. */
export function peopleInLetter(pieces: readonly Piece[], { contact, record, wording, own, hidden }: Searched): Hit[] {
  const adults = adultsOf(record);
  const ours = ownHits(pieces, hidden ? own.filter((name) => squeeze(name) !== squeeze(hidden)) : own);
  const phrases = pieces.flatMap((piece) =>
    wording.phrases
      .filter((phrase) => piece.text.squeezed.includes(phrase))
      .flatMap((phrase) => asWords(piece.text, phrase).map((span) => ({ piece, span }))),
  );
  const known = adults.flatMap((adult) => adultHits(pieces, adult, wording));
  const explained = [...ours, ...phrases, ...known.filter(({ part }) => !part), ...labelSpans(pieces, contact)];
  const children = anyName(
    pieces,
    childrenOf(contact, record),
    { certain: 'child-name', unsure: 'child-name-unsure' },
    wording,
  );
  const others = anyName(
    pieces,
    otherChildrenOf(record),
    { certain: 'other-child', unsure: 'other-child-unsure' },
    wording,
  );
  const referrer = hidden
    ? [
        ...wholeName(pieces, hidden, 'hidden-referrer', wording),
        ...hidden.split(/\s+/u).flatMap((part) => partOfName(pieces, part, hidden, sure('hidden-referrer'), wording)),
      ]
    : [];
  const unexplained = (hit: Hit) => !hit.part || !explained.some((other) => within(hit, other));
  return [
    ...children.filter(unexplained),
    // A brother or sister who shares the children's surname is found by it already.
    ...others.filter(unexplained).filter((hit) => !hit.part || !children.some((child) => within(hit, child))),
    ...otherFamilies(pieces, contact, record, wording),
    ...referrer.filter(unexplained),
    ...previousNames(pieces, adults, wording),
    ...known.filter((hit) => !hit.part || ![...ours, ...phrases].some((other) => within(hit, other))),
    ...ours,
  ];
}
