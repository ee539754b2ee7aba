import type { Stamp } from '../actor.ts';
import type { ContactIn } from '../contact/contact.ts';
import { stampedAt } from '../contact/happening.ts';
import { LetterId } from '../ids.ts';
import type { Moment } from '../moment.ts';
import { canonicalJson } from './canonical-json.ts';
import { type Addressee, compose } from './compose.ts';
import { deliveryTo } from './delivery.ts';
import { nextEdition } from './editions.ts';
import type { Letter, LetterContent, LetterRecipient } from './letter.ts';
import type { Finding, KeptFinding } from './preflight/finding.ts';
import type { LetterRecord } from './preflight/letter-record.ts';
import { preflight } from './preflight/preflight.ts';
import { recipientsNow, recipientsSeen } from './recipients-now.ts';

type Decided = ContactIn<'decision-proposed'>;

/** A letter before it is stored: its words, whom it goes to, and everything that was found in it. */
export type PreparedLetter = { content: LetterContent; recipients: LetterRecipient[]; findings: Finding[] };
/** Somebody at the organisation whom the letter goes to, where it is not who raised the concern. */
export type OtherAddressee = Addressee & Pick<LetterRecipient, 'personId' | 'email'>;

type Prepared = {
  /** When and by whom it was authorised; now and by the actor, where it was not yet. */
  authorised?: { at: string; by: Stamp };
  to?: OtherAddressee;
  /** The letter whose place it takes: it goes to those who had that, and to nobody else. */
  previous?: Letter | undefined;
};

/**
 * The letter as it would be if it were authorised now, for whoever looks at it before. Nothing is kept. Throws when it
 * should replace a `previous` one that is not given.
 */
export function preparedLetter(
  contact: Decided,
  record: LetterRecord,
  moment: Moment,
  { authorised = stampedAt(moment), to, previous }: Prepared = {},
): PreparedLetter {
  const replaced = contact.earlier.at(-1)?.letterId;
  if (previous?.id !== replaced) throw new Error(`a letter of ${contact.id} would not replace the one before it`);
  const { settings, now, newId } = moment;
  const reader = to ?? readerOf(contact, record, previous);
  const content = compose(contact, authorised, settings, reader);
  const recipients =
    previous && !to
      ? previous.recipients.map((earlier) => readerAgain(earlier, moment))
      : [
          {
            token: newId(),
            ...(reader.personId && { personId: reader.personId }),
            name: reader.name,
            email: reader.email,
            organisation: reader.organisation,
            delivery: deliveryTo(reader.email, record.organisation, settings),
            opened: [],
            chased: [],
          },
        ];
  const about = { content, contact, record, settings, now };
  const findings = preflight({ ...about, recipients, authoriser: authorised.by.name });
  return { content, recipients, findings };
}

/** Whom the letter speaks to: who raised the concern, unless the letter before went to somebody else in their place. */
function readerOf({ raisedBy }: Decided, { people }: LetterRecord, previous: Letter | undefined): OtherAddressee {
  const earlier = previous?.recipients[0];
  if (!earlier || earlier.email === raisedBy.email || earlier.personId === raisedBy.personId) return raisedBy;
  const person = people.find(({ id }) => id === earlier.personId);
  return { ...earlier, jobTitle: person?.jobTitle ?? '' };
}

/** Somebody who had the letter before, as a reader of the new one: another link, and nothing opened yet. */
function readerAgain({ noticeId: _, ...reader }: LetterRecipient, { newId }: Moment): LetterRecipient {
  return { ...reader, token: newId(), opened: [], chased: [] };
}

/** The outcome letter of a decision that a manager has authorised, with what was found in it and may stay. */
export function authorisedLetter(
  contact: Decided,
  { content, recipients }: PreparedLetter,
  { record, kept, authorised }: { record: LetterRecord; kept: KeptFinding[]; authorised: { at: string; by: Stamp } },
  { newId, settings, digest }: Moment,
): Letter {
  return {
    id: LetterId.parse(newId()),
    contactId: contact.id,
    authority: contact.authority,
    settingsVersion: settings.version,
    version: 1,
    edition: nextEdition(contact),
    reference: contact.reference,
    status: 'authorised',
    content,
    hash: digest(canonicalJson(content)),
    authorisedAt: authorised.at,
    authorisedBy: authorised.by,
    recipients,
    ...(kept.length > 0 && { kept }),
    recipientsSeen: recipientsSeen(recipientsNow({ recipients }, record, settings), digest),
  };
}
