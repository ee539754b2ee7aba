import type { Contact } from '../../contact/contact.ts';
import { checkPostcode } from '../../person/postcode.ts';
import type { Settings } from '../../settings.ts';
import { squeeze } from './folded-text.ts';
import { dialled, type Hit, hitsAnywhere, hitsAsWords, hitsOfNumber, hitsOfPattern, within } from './hit.ts';
import type { LetterRecord } from './letter-record.ts';
import type { Piece } from './piece.ts';
import { linesIn, waysToSay } from './written-address.ts';

/** Somewhere in the record. `secret`: nobody but us and who told us may learn of it. */
type Place = { lines: readonly string[]; postcode?: string | undefined; secret: boolean };

/** Every address in the record. Where it was not said whether one is secret, it is. */
function placesOf({ concern, secretWords = [] }: LetterRecord): Place[] {
  const children = concern.children.flatMap(({ 'child-home': home }): Place[] =>
    home
      ? [
          {
            lines: linesIn(home.address),
            postcode: home.postcode,
            secret: home.addressConfidential === 'yes' || home.addressConfidential === 'not-known',
          },
          {
            lines: [...linesIn(home.usuallyStays), ...linesIn(home.whereNowDetails)].filter((line) => /\d/.test(line)),
            secret: home.addressConfidential === 'yes' || home.addressConfidential === 'not-known',
          },
        ]
      : [],
  );
  const adults = concern.adults.flatMap(({ 'adult-contact': contact }): Place[] =>
    contact
      ? [
          {
            lines: linesIn(contact.address),
            postcode: contact.postcode,
            secret: contact.addressConfidential === 'yes' || contact.addressConfidential === 'not-known',
          },
        ]
      : [],
  );
  return [...children, ...adults, ...secretWords.map((words) => ({ lines: linesIn(words), secret: true }))];
}

const postcodes =
  /\b([A-Z]{1,2}\d[A-Z\d]?)[\s\p{P}\p{Cf}]{0,4}(\d[\s\p{P}\p{Cf}]{0,2}[A-Z][\s\p{P}\p{Cf}]{0,2}[A-Z])\b/giu;

/** Every postcode in the letter's text, whoever's it is. */
const writtenPostcodes = (pieces: readonly Piece[]) =>
  hitsOfPattern(pieces, postcodes).flatMap(({ match, piece, span }) => {
    const checked = checkPostcode(match[0].replace(/[\p{P}\s\p{Cf}]/gu, ''), { noPlace: true });
    return checked.valid ? [{ postcode: checked.value, piece, span }] : [];
  });

type Searched = { contact: Contact; record: LetterRecord; settings: Settings };

function addressHits(pieces: readonly Piece[], { contact, record, settings }: Searched): Hit[] {
  const { organisation } = record;
  const ownTexts = [
    organisation.name,
    ...(organisation.address ?? []),
    settings.councilName,
    ...settings.contacts.addressLines,
  ];
  const own = ownTexts.flatMap((text) => hitsAsWords(pieces, 'own-place', text));
  const places = placesOf(record);
  const known = new Set(places.flatMap(({ postcode }) => (postcode ? [squeeze(postcode)] : [])));
  const ownPostcodes = new Set(ownTexts.map(squeeze));
  const ours = places.flatMap(({ lines, postcode, secret }): Hit[] => {
    const code = secret ? 'secret-address' : contact.domesticAbuse ? 'address-at-risk' : 'address-known';
    const ways = lines.map(waysToSay);
    return [
      ...(postcode ? hitsAnywhere(pieces, code, postcode) : []),
      ...lines.flatMap((line, at) =>
        (ways[at]?.street ?? []).flatMap((text) => hitsAnywhere(pieces, code, line, text)),
      ),
      ...(secret ? ways.flatMap(({ town }) => town.flatMap((name) => hitsAsWords(pieces, 'secret-town', name))) : []),
    ];
  });
  const secretTown = ours.filter(({ code }) => code === 'secret-town');
  const unknown = writtenPostcodes(pieces)
    .filter(({ postcode }) => !known.has(squeeze(postcode)) && !isRefuges(settings, postcode))
    .map(({ postcode, piece, span }): Hit => {
      const isOwn = ownPostcodes.has(squeeze(postcode));
      return { code: isOwn ? 'own-place' : 'postcode-unknown', shown: postcode, piece, span };
    });
  return [
    ...ours.filter((hit) => !secretTown.includes(hit) || !own.some((other) => within(hit, other))),
    ...unknown,
    ...own.filter(({ shown }) => shown !== settings.councilName && shown !== organisation.name),
  ];
}

const isRefuges = ({ preflight }: Settings, postcode: string): boolean =>
  preflight.refuges.some((refuge) => refuge.postcodes.some((known) => squeeze(known) === squeeze(postcode)));

/** Refuges by anything that leads to them. */
const refugeHits = (pieces: readonly Piece[], { preflight }: Settings): Hit[] =>
  preflight.refuges.flatMap(({ name, town, phones, postcodes, addressLines }) => [
    ...hitsAsWords(pieces, 'refuge', name),
    ...hitsAsWords(pieces, 'refuge', town),
    ...phones.flatMap((number) => hitsOfNumber(pieces, 'refuge', number)),
    ...postcodes.flatMap((text) => hitsAnywhere(pieces, 'refuge', text)),
    ...addressLines.flatMap((line) =>
      waysToSay(line).street.flatMap((text) => hitsAnywhere(pieces, 'refuge', line, text)),
    ),
  ]);

/** The child's school where it is another than the reader's: secret when the family has moved to be safe. */
function schoolHits(pieces: readonly Piece[], { concern, organisation }: LetterRecord): Hit[] {
  const schools = concern.children.flatMap((child) => {
    const name = child['child-education-health']?.schoolName;
    const moved = child['child-home']?.addressConfidential === 'yes';
    return name ? [{ name, secret: moved }] : [];
  });
  const others = concern.otherChildren.flatMap((child) => child['other-child']?.school ?? []);
  const isReaders = (name: string) =>
    squeeze(organisation.name).includes(squeeze(name)) || squeeze(name).includes(squeeze(organisation.name));
  return [
    ...schools
      .filter(({ name }) => !isReaders(name) && squeeze(name).length >= 4)
      .flatMap(({ name, secret }) => hitsAsWords(pieces, secret ? 'protective-school' : 'school-known', name)),
    ...others
      .filter((name) => !isReaders(name) && squeeze(name).length >= 6)
      .flatMap((name) => hitsAsWords(pieces, 'other-child', name)),
  ];
}

/** Every address, postcode, refuge and school in the letter. */
export const placesInLetter = (pieces: readonly Piece[], searched: Searched): Hit[] => [
  ...addressHits(pieces, searched),
  ...refugeHits(pieces, searched.settings),
  ...schoolHits(pieces, searched.record),
];

/** Every number and address by which a refuge is reached, so that no other rule calls them unknown. */
export const refugeNumbers = ({ preflight }: Settings): Set<string> =>
  new Set(preflight.refuges.flatMap(({ phones }) => phones.map(dialled)));
