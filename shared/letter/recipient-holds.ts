import type { Person } from '../actor.ts';
import type { Contact } from '../contact/contact.ts';
import { digits, domainOf, emailOf, namesOf, phonesOf, saysWorksAt } from '../contact/near-adult.ts';
import { isToldOfLater } from '../contact/told-of-later.ts';
import type { Adult, Concern } from '../form/concern.ts';
import { isAllegation } from '../form/is-allegation.ts';
import { sameName } from '../person/same-name.ts';
import { type Hold, type HoldKind, holdKinds } from './hold.ts';
import type { Letter, LetterRecipient } from './letter.ts';
import { squeeze } from './preflight/folded-text.ts';
import type { LetterRecord } from './preflight/letter-record.ts';

const hold = (kind: HoldKind, who?: string, other?: string): Hold => ({
  id: [kind, who, other]
    .filter((text) => text !== undefined)
    .map(squeeze)
    .join('-'),
  kind,
  ...(who && { who }),
  ...(other && { with: other }),
});

type About = { contact: Contact; record: LetterRecord; recipients: readonly LetterRecipient[] };

/** What connects one adult of the family with the organisation: names, mailboxes, telephones, addresses, what we were told. */
function holdsOver(adult: Adult, { contact, record, recipients }: About): Hold[] {
  const { organisation, people } = record;
  const { name = '', worksWithChildren, worksWithChildrenWhere = '' } = adult.adult ?? {};
  const names = namesOf(adult);
  const who = name || 'an adult whose name is not known';
  const at = (people_: readonly Pick<Person, 'name'>[], how: 'whole' | 'likely') =>
    people_.filter((person) => names.some((own) => sameName(own, person.name) === how)).map((person) => person.name);
  const details = adult['adult-contact'];
  const email = emailOf(adult);
  const phones = phonesOf(adult);
  const theirs = people.filter((person) => phones.includes(digits(person.phone))).map((person) => person.name);
  const places = [details?.postcode, ...(details?.address ?? '').split(/[\n,]/u)].map((text) => squeeze(text ?? ''));
  const address = (organisation.address ?? []).filter((line) => /\d/.test(line)).map(squeeze);
  const says = worksWithChildren === 'yes';
  const unknown =
    worksWithChildren === undefined ||
    worksWithChildren === 'not-known' ||
    (says && squeeze(worksWithChildrenWhere) === '');
  const is = at(recipients, 'whole');
  return [
    ...is.map((other) => hold('is-recipient', who, other)),
    ...at(people, 'whole')
      .filter((other) => !is.includes(other))
      .map((other) => hold('works-there', who, other)),
    ...at(people, 'likely').map((other) => hold('shares-name', who, other)),
    ...(email !== '' &&
    (organisation.domains.includes(domainOf(email)) ||
      [...people, ...recipients].some((person) => person.email.toLowerCase() === email))
      ? [hold('shares-mailbox', who)]
      : []),
    ...theirs.map((other) => hold('shares-telephone', who, other)),
    ...(phones.length > 0 && phones.includes(digits(organisation.phone)) ? [hold('shares-telephone', who)] : []),
    ...(places.some((place) => place !== '' && address.includes(place)) ? [hold('shares-address', who)] : []),
    ...(saysWorksAt(adult, organisation.name) ? [hold('says-so', who)] : []),
    ...(unknown && contact.domesticAbuse ? [hold('not-known', who)] : []),
  ];
}

/** Whether mail to a recipient may be read at home: it goes to no mailbox of an organisation, or to one of the family. */
const mayReachHome = ({ raisedBy }: Contact, { email }: LetterRecipient, { organisation }: LetterRecord): boolean => {
  const domain = domainOf(email);
  const atWork = organisation.domains.some((known) => domain === known || domain.endsWith(`.${known}`));
  return !atWork || (raisedBy.standing !== 'professional' && raisedBy.email.toLowerCase() === email.toLowerCase());
};

/**
 * Every reason to hold a letter back from its recipients. Where domestic abuse is flagged, not to know whether an adult
 * works there is one, and no letter goes to where the family may read it.
 */
export function recipientHolds({ record, ...about }: About): Hold[] {
  const { concern, corrected, unread = [] } = record;
  const all = [concern, ...(corrected ? [corrected] : [])].flatMap((told) =>
    holdsIn({ ...about, record: { ...record, concern: told } }),
  );
  const words = unread.flatMap((correction) => correctedInWords(correction, concern));
  const since = heldSince({ ...about, record });
  return [...all, ...words, ...since].filter(({ id }, at, holds) => holds.findIndex((other) => other.id === id) === at);
}

/** Those whom it would go to, and of whom somebody has told since. Who has an account goes by the name of that too. */
function heldSince({ contact, record: { concern, corrected, people }, recipients }: About): Hold[] {
  const told = [concern, ...(corrected ? [corrected] : [])];
  return recipients
    .filter((recipient) => {
      const person = people.find(({ id }) => id === recipient.personId);
      const { personId, name, email } = recipient;
      return [{ id: personId, name, email }, ...(person ? [person] : [])].some((one) =>
        isToldOfLater(one, contact, told),
      );
    })
    .map(({ name }) => hold('told-of-since', undefined, name));
}

/**
 * What a referrer corrected in words that no choice can hold, of an adult or of what is feared for the children: they may
 * say that the adult works there, or that there is domestic abuse. Each such word holds the letter for itself.
 */
function correctedInWords({ id, answer }: { id: string; answer: string }, { adults }: Concern): Hold[] {
  const [task, entityId = ''] = answer.split('~');
  const adult = adults.find((person) => person.id === entityId);
  if (!adult && task !== 'concern-type') return [];
  const who = adult && (adult.adult?.name || 'an adult whose name is not known');
  return [{ ...hold('corrected-in-words', who), id: `corrected-in-words-${id}` }];
}

function holdsIn({ contact, record, recipients }: About): Hold[] {
  const { concern, people } = record;
  const gone = recipients
    .filter(({ personId }) => personId && !people.some(({ id, active }) => id === personId && active))
    .map(({ name }) => hold('account-gone', undefined, name));
  const home = contact.domesticAbuse
    ? recipients
        .filter((recipient) => mayReachHome(contact, recipient, record))
        .map(({ name }) => hold('reaches-home', undefined, name))
    : [];
  const allegation = contact.allegation || isAllegation(concern) ? [hold('allegation')] : [];
  const near = concern.adults.flatMap((adult) => holdsOver(adult, { contact, record, recipients }));
  return [...gone, ...home, ...allegation, ...near];
}

/** The reasons that still hold it: those of which no manager has said why it may go all the same. */
export const holdsLeft = (holds: readonly Hold[], { holdsReleased = [] }: Pick<Letter, 'holdsReleased'>): Hold[] =>
  holds.filter(
    ({ id, kind }) =>
      !holdKinds[kind].releasable || !holdsReleased.some(({ holds: released }) => released.includes(id)),
  );
