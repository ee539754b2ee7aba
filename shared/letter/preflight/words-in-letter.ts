import type { Settings } from '../../settings.ts';
import { asWords, type FoldedText, folded, squeeze } from './folded-text.ts';
import { type Hit, hitsAsWords, hitsOfPattern, within } from './hit.ts';
import type { LetterRecord } from './letter-record.ts';
import { adultsOf } from './people-of-record.ts';
import type { Piece } from './piece.ts';
import { capitalised, textsIn, type Wording } from './wording.ts';

type Searched = {
  record: LetterRecord;
  settings: Settings;
  wording: Wording;
  own: readonly string[];
  /** Where people of the record were found, by name. */
  people: readonly Hit[];
};

/** Words that show what must not be shown: a hidden enquiry, a conference on domestic abuse, an adoption. */
function tellingWords(pieces: readonly Piece[], { record, settings }: Searched): Hit[] {
  const { covertWords, adoptionWords, maracKinds } = settings.preflight;
  const covert = maracKinds.includes(record.organisation.kind) ? [] : covertWords;
  return [
    ...covert.flatMap((word) => hitsAsWords(pieces, 'covert', word)),
    ...adoptionWords.flatMap((word) => hitsAsWords(pieces, 'adoption', word)),
  ];
}

/** The sentence around a place. */
function sentenceAround(text: string, at: number): string {
  const start = Math.max(...['. ', '! ', '? ', '\n'].map((end) => text.lastIndexOf(end, at - 1) + 1));
  const ends = ['. ', '! ', '? ', '\n'].map((end) => text.indexOf(end, at)).filter((end) => end >= 0);
  return text.slice(start, ends.length > 0 ? Math.min(...ends) : undefined);
}

/** Health, convictions or immigration, in one sentence with an adult's name. */
function sensitiveHits(pieces: readonly Piece[], { record, settings, people }: Searched): Hit[] {
  const { sensitiveWords } = settings.preflight;
  const words = Object.values(sensitiveWords).flat().map(squeeze);
  const adults = new Set(adultsOf(record).map(({ name }) => name));
  return people
    .filter(
      ({ code, shown, piece }) =>
        pieces.includes(piece) &&
        (code === 'adult-known' || code === 'adult-unknown') &&
        (code === 'adult-unknown' || adults.has(shown)),
    )
    .flatMap((hit): Hit[] => {
      const sentence = folded(sentenceAround(hit.piece.text.original, hit.span.start));
      const said = words.some((word) => asWords(sentence, word).length > 0);
      return said ? [{ code: 'adult-sensitive', shown: hit.shown, piece: hit.piece, span: hit.span }] : [];
    });
}

const titledName =
  /\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|PC|DC|DS|Sgt|Uncle|Auntie|Aunt|Grandma|Grandad|Nan)\.?\s+\p{Lu}[\p{L}’'-]+(?:\s+\p{Lu}[\p{L}’'-]+)?/gu;
const titles = /^(mr|mrs|ms|miss|mx|dr|pc|dc|ds|sgt|uncle|auntie|aunt|grandma|grandad|nan)\.?\s+/i;
/** What may stand with a capital before a name or a service, and is none. */
const leading =
  /^(?:(?:on|in|at|by|since|until|when|if|the|a|an|our|we|i|he|she|they|it|this|that|please|and|but|as|from|for|to|with|after|before|both|mum|dad|mummy|daddy|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|children’s|children's|level|year|step)\s+)+/i;

/** Names and services that nobody told us of and that are not ours. */
function unknownNames(pieces: readonly Piece[], { record, settings, wording, own, people }: Searched): Hit[] {
  const typed = pieces.filter(({ typed }) => typed);
  const told = folded(textsIn([record.concern, record.organisation]).join(' \n '));
  const ours = folded([...own, ...textsIn([settings.contacts, settings.teams])].join(' \n '));
  const isIn = (text: FoldedText, name: string) => asWords(text, squeeze(name)).length > 0;
  const { agencyWords, agencyNames } = settings.preflight;
  const agency = new RegExp(`(?<![\\p{L}])(?:${agencyWords.join('|')})(?![\\p{L}])`, 'iu');
  const judged = (piece: Piece, name: string, start: number): Hit[] => {
    const span = { start, end: start + name.length };
    const hit = { shown: name, piece, span };
    const isAgency = agency.test(name);
    if (wording.phrases.includes(squeeze(name)) || isIn(ours, name))
      return isAgency ? [{ ...hit, code: 'own-agency' }] : [];
    if (people.some((person) => within({ ...hit, code: 'adult-unknown' }, person) || within(person, hit))) return [];
    if (isIn(told, name)) return [{ ...hit, code: isAgency ? 'agency-known' : 'adult-known' }];
    return [{ ...hit, code: isAgency ? 'agency-unknown' : 'adult-unknown' }];
  };
  const afterTitle = hitsOfPattern(typed, titledName).flatMap(({ match, piece, span }) => {
    const name = match[0].replace(titles, '');
    return judged(piece, name, span.start + match[0].length - name.length);
  });
  const inARow = hitsOfPattern(typed, capitalised).flatMap(({ match, piece, span }) => {
    const name = match[0].replace(leading, '').replace(titles, '');
    return /\s/.test(name) ? judged(piece, name, span.start + match[0].length - name.length) : [];
  });
  const byName = agencyNames.flatMap((name) =>
    hitsAsWords(typed, 'agency-unknown', name)
      .filter(({ piece, span }) => /\p{Lu}/u.test(piece.text.original.slice(span.start, span.end)))
      .map(
        (hit): Hit => ({
          ...hit,
          code: isIn(told, name) ? 'agency-known' : isIn(ours, name) ? 'own-agency' : 'agency-unknown',
        }),
      ),
  );
  const rows = inARow.filter((hit) => ![...afterTitle, ...byName].some((other) => within(other, hit)));
  return [...afterTitle, ...rows, ...byName];
}

/** What a person wrote into the letter that gives something away, and whom and what it names that we do not know. */
export function wordsInLetter(pieces: readonly Piece[], searched: Searched): Hit[] {
  const typed = pieces.filter((piece) => piece.typed);
  const unknown = unknownNames(pieces, searched);
  const people = [...searched.people, ...unknown];
  return [...tellingWords(typed, searched), ...unknown, ...sensitiveHits(typed, { ...searched, people })];
}
