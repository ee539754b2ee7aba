import type { Contact } from '../../contact/contact.ts';
import type { Settings } from '../../settings.ts';
import type { LetterContent, LetterRecipient } from '../letter.ts';
import { datesInLetter } from './dates-in-letter.ts';
import { type Finding, findingCodes } from './finding.ts';
import { squeeze } from './folded-text.ts';
import { type Hit, within } from './hit.ts';
import type { LetterRecord } from './letter-record.ts';
import { numbersInLetter } from './numbers-in-letter.ts';
import { peopleInLetter } from './people-in-letter.ts';
import { piecesOf, placeOf } from './piece.ts';
import { placesInLetter } from './places-in-letter.ts';
import { wordingIn } from './wording.ts';
import { wordsInLetter } from './words-in-letter.ts';

export type Preflighted = {
  content: LetterContent;
  contact: Contact;
  record: LetterRecord;
  /** Whom it goes to. */
  recipients: readonly Pick<LetterRecipient, 'name' | 'email'>[];
  settings: Settings;
  now: Date;
  /** The name of whoever authorises it. */
  authoriser: string;
};

/** Whether who told us may not be named in this letter: never where they gave no name, and otherwise only to themselves. */
function hiddenReferrer({ raisedBy }: Contact, recipients: Preflighted['recipients']): boolean {
  if (raisedBy.standing === 'anonymous') return true;
  const isReader = recipients.some(({ email }) => email.toLowerCase() === raisedBy.email.toLowerCase());
  return raisedBy.standing !== 'professional' && !isReader;
}

/** Everyone at the council whose name the letter may carry: they hold, proposed or authorised it. */
const staffOf = (contact: Contact, authoriser: string): string[] => [
  authoriser,
  ...('holder' in contact ? [contact.holder.name] : []),
  ...('proposal' in contact ? [contact.proposal.by.name] : []),
  ...('authorised' in contact ? [contact.authorised.by.name] : []),
];

const severity = { block: 0, reason: 1, fine: 2 } as const;

const idOf = ({ code, shown }: Hit): string => `${code}-${squeeze(shown).slice(0, 60)}`;

/** Hits without those of the same thing that are part of a longer one: a street is not shown twice with its number. */
const longest = (hits: readonly Hit[]): Hit[] =>
  hits.filter((hit) => !hits.some((other) => idOf(other) === idOf(hit) && within(hit, other) && !within(other, hit)));

/** One finding for each thing, wherever it stands, the gravest first. */
function gathered(hits: readonly Hit[]): Finding[] {
  const byId = new Map<string, Finding>();
  for (const hit of longest(hits)) {
    const { code, shown, piece, span } = hit;
    const id = idOf(hit);
    const finding = byId.get(id) ?? { id, code, ...findingCodes[code], shown, places: [] };
    const place = placeOf(piece, span);
    const known = finding.places.some(({ block, quote }) => block === place.block && quote === place.quote);
    if (!known) finding.places.push(place);
    byId.set(id, finding);
  }
  return [...byId.values()].sort((a, b) => severity[a.verdict] - severity[b.verdict]);
}

/**
 * Everyone and everything that a letter names, and what follows: it may stay, it needs a person's reason, or it may not
 * go out. It searches for what the record and the settings hold, and for what has the form of a number, a date or a name;
 * it guesses nothing. The same letter and record always give the same findings.
 */
export function preflight({ record, ...searched }: Preflighted): Finding[] {
  const { corrected } = record;
  return gathered([
    ...hitsIn({ ...searched, record }),
    ...(corrected ? hitsIn({ ...searched, record: { ...record, concern: corrected } }) : []),
  ]);
}

/** Everything that is found by one account of the family: the concern as it was sent, or as it was corrected. */
function hitsIn({ content, contact, record, recipients, settings, now, authoriser }: Preflighted): Hit[] {
  const wording = wordingIn(settings);
  const pieces = piecesOf(content, wording.isWording);
  const { raisedBy } = contact;
  const hidden = hiddenReferrer(contact, recipients);
  const own = [
    ...recipients.map(({ name }) => name),
    ...(hidden ? [] : [raisedBy.name]),
    ...record.people.map(({ name }) => name),
    ...staffOf(contact, authoriser),
  ].filter((name) => name.trim() !== '');
  const hiddenName = hidden && /\p{L}/u.test(raisedBy.name) && !/anonym|not given|unknown/i.test(raisedBy.name);
  const people = peopleInLetter(pieces, {
    contact,
    record,
    wording,
    own,
    hidden: hiddenName ? raisedBy.name : undefined,
  });
  return [
    ...people,
    ...placesInLetter(pieces, { contact, record, settings }),
    ...datesInLetter(pieces, { contact, record, now }),
    ...numbersInLetter(pieces, {
      contact,
      record,
      settings,
      recipients: recipients.map(({ email }) => email),
      hidden: hidden ? [raisedBy.email, raisedBy.phone ?? ''].filter((text) => text !== '') : [],
    }),
    ...wordsInLetter(pieces, { record, settings, wording, own, people }),
  ];
}
