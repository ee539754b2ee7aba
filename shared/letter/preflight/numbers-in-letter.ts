import type { Contact } from '../../contact/contact.ts';
import { readReference } from '../../contact/reference.ts';
import { checkNhsNumber } from '../../person/nhs-number.ts';
import { checkUpn } from '../../person/upn.ts';
import type { Settings } from '../../settings.ts';
import type { FindingCode } from './finding.ts';
import { squeeze } from './folded-text.ts';
import { dialled, type Hit, hitsAnywhere, hitsOfNumber, hitsOfPattern, within } from './hit.ts';
import type { LetterRecord } from './letter-record.ts';
import type { Piece } from './piece.ts';
import { refugeNumbers } from './places-in-letter.ts';
import { textsIn } from './wording.ts';

type Searched = {
  contact: Contact;
  record: LetterRecord;
  settings: Settings;
  /** Addresses that the letter goes to. */
  recipients: readonly string[];
  /** Number and address of a referrer whom the letter must not give away. */
  hidden: readonly string[];
};

const sep = '[\\s\\p{Cf}\\p{Pd}./()]{0,3}';
const tenFigures = new RegExp(`(?<!\\d)\\d(?:${sep}\\d){9}(?!\\d)`, 'gu');
const telephone = new RegExp(
  `(?<![\\d])(?:\\+${sep}4${sep}4${sep}(?:\\(0\\))?|0)${sep}[1-9](?:${sep}\\d){8,9}(?!\\d)`,
  'gu',
);
const pupilNumber =
  /(?<![\p{L}\p{N}])[A-HJ-NP-RT-Z](?:[\s\p{Pd}]?\d){11}[\s\p{Pd}]?[\dA-HJ-NP-RT-Z](?![\p{L}\p{N}])/giu;
const reference = /(?<![\p{L}\p{N}])F\s?D[\s\p{Pd}]{0,3}[0-9A-Z]{4}[\s\p{Pd}]{0,3}[0-9A-Z]{4}(?![\p{L}\p{N}])/giu;
const emailAddress = /[^\s@<>()[\],;:"]{1,64}\s?@\s?[^\s@<>()[\],;:"]{1,253}\.[\p{L}]{2,}/gu;

/** NHS numbers and unique pupil numbers: those in the record in any writing, and any other that passes its check. */
function identifierHits(pieces: readonly Piece[], { concern }: LetterRecord): Hit[] {
  const known = concern.children.flatMap(({ 'child-education-health': school }) => [
    ...(school?.nhsNumber ? [['nhs-number', school.nhsNumber] as const] : []),
    ...(school?.upn ? [['upn', school.upn] as const] : []),
  ]);
  return [
    ...known
      .filter(([, text]) => squeeze(text).length >= 6)
      .flatMap(([code, text]) => hitsAnywhere(pieces, code, text)),
    ...hitsOfPattern(pieces, tenFigures).flatMap(({ match, piece, span }): Hit[] =>
      checkNhsNumber(match[0].replace(/\D/g, '')).valid ? [{ code: 'nhs-number', shown: match[0], piece, span }] : [],
    ),
    ...hitsOfPattern(pieces, pupilNumber).flatMap(({ match, piece, span }): Hit[] =>
      checkUpn(match[0]).valid ? [{ code: 'upn', shown: match[0], piece, span }] : [],
    ),
  ];
}

const numbersIn = (value: unknown): string[] =>
  textsIn(value)
    .map(dialled)
    .filter((digits) => digits.length >= 3);

function telephoneHits(pieces: readonly Piece[], { contact, record, settings, hidden }: Searched): Hit[] {
  const { concern, organisation, people } = record;
  const own = new Set(
    [
      numbersIn(settings.contacts),
      numbersIn([organisation.phone, contact.raisedBy.phone, concern.you?.phone, concern.you?.secondContactPhone]),
      numbersIn(people.map(({ phone }) => phone)),
    ].flat(),
  );
  const family = concern.adults.flatMap(({ 'adult-contact': details }) => {
    const secret = contact.domesticAbuse || ['yes', 'not-known'].includes(details?.addressConfidential ?? '');
    const code: FindingCode = secret ? 'secret-telephone' : 'family-telephone';
    return [details?.phone, details?.otherPhone]
      .filter((text) => text !== undefined)
      .filter((text) => dialled(text).length >= 7)
      .map((text) => ({ code, text }));
  });
  const ofFamily = family.flatMap(({ code, text }) => hitsOfNumber(pieces, code, text));
  const ofHidden = hidden
    .filter((text) => dialled(text).length >= 7)
    .flatMap((text) => hitsOfNumber(pieces, 'hidden-referrer', text));
  const taken = new Set([
    ...refugeNumbers(settings),
    ...family.map(({ text }) => dialled(text)),
    ...hidden.map(dialled),
  ]);
  const written = hitsOfPattern(pieces, telephone).flatMap(({ match, piece, span }): Hit[] => {
    const digits = dialled(match[0]);
    if (taken.has(digits)) return [];
    return [{ code: own.has(digits) ? 'own-telephone' : 'telephone-unknown', shown: match[0].trim(), piece, span }];
  });
  return [...ofFamily, ...ofHidden, ...written];
}

const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1).toLowerCase();

function emailHits(pieces: readonly Piece[], { contact, record, settings, recipients, hidden }: Searched): Hit[] {
  const { concern, organisation } = record;
  const ownDomains = new Set([
    ...organisation.domains,
    ...textsIn(settings.contacts)
      .filter((text) => text.includes('@'))
      .map(domainOf),
  ]);
  const own = new Set(
    [...recipients, ...(concern.you?.email ? [concern.you.email] : [])].map((text) => text.toLowerCase()),
  );
  const family = concern.adults.flatMap(({ 'adult-contact': details }) =>
    details?.email && squeeze(details.email).length >= 6
      ? [
          {
            text: details.email,
            code: (contact.domesticAbuse || ['yes', 'not-known'].includes(details.addressConfidential ?? '')
              ? 'secret-email'
              : 'family-email') as FindingCode,
          },
        ]
      : [],
  );
  const ofFamily = family.flatMap(({ code, text }) => hitsAnywhere(pieces, code, text));
  const ofHidden = hidden
    .filter((text) => text.includes('@'))
    .flatMap((text) => hitsAnywhere(pieces, 'hidden-referrer', text));
  const written = hitsOfPattern(pieces, emailAddress).flatMap(({ match, piece, span }): Hit[] => {
    const shown = match[0].replace(/\s/g, '').replace(/\.$/, '');
    const hit: Hit = { code: 'email-unknown', shown, piece, span };
    if ([...ofFamily, ...ofHidden].some((other) => within(other, hit))) return [];
    const isOwn = own.has(shown.toLowerCase()) || ownDomains.has(domainOf(shown));
    return [{ ...hit, code: isOwn ? 'own-email' : 'email-unknown' }];
  });
  return [...ofFamily, ...ofHidden, ...written];
}

/** References of other contacts: those that are open, and anything else of a reference's form. */
function referenceHits(pieces: readonly Piece[], { contact, record }: Searched): Hit[] {
  const own = squeeze(contact.reference);
  const all = pieces.map(({ text }) => text.squeezed).join(' ');
  return [
    ...record.others
      .filter((other) => squeeze(other.reference) !== own && all.includes(squeeze(other.reference)))
      .flatMap((other) => hitsAnywhere(pieces, 'other-reference', other.reference)),
    ...hitsOfPattern(pieces, reference).flatMap(({ match, piece, span }): Hit[] => {
      const read = readReference(match[0]);
      return read && squeeze(read) !== own ? [{ code: 'other-reference', shown: read, piece, span }] : [];
    }),
  ];
}

/** Every identifier, telephone number, email address and reference in the letter. */
export const numbersInLetter = (pieces: readonly Piece[], searched: Searched): Hit[] => [
  ...identifierHits(pieces, searched.record),
  ...telephoneHits(pieces, searched),
  ...emailHits(pieces, searched),
  ...referenceHits(pieces, searched),
];
