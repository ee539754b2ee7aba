import type { Organisation } from '../agency.ts';
import type { ContactIn } from '../contact/contact.ts';
import { stampedAt } from '../contact/happening.ts';
import { LetterId } from '../ids.ts';
import type { Moment } from '../moment.ts';
import { canonicalJson } from './canonical-json.ts';
import { compose } from './compose.ts';
import { deliveryTo } from './delivery.ts';
import { nextEdition } from './editions.ts';
import type { Letter, LetterRecipient } from './letter.ts';

/**
 * The outcome letter of a decision that a manager has just authorised, to the person who raised the concern. A letter
 * that replaces a `previous` one goes to those who had that, and to nobody else. Throws when one should and is not given.
 */
export function authorisedLetter(
  contact: ContactIn<'decision-proposed'>,
  organisation: Organisation,
  moment: Moment,
  previous?: Letter,
): Letter {
  const replaced = contact.earlier.at(-1)?.letterId;
  if (previous?.id !== replaced) throw new Error(`a letter of ${contact.id} would not replace the one before it`);
  const { at, by } = stampedAt(moment);
  const content = compose(contact, { at, by }, moment.settings);
  const { raisedBy } = contact;
  const recipient: LetterRecipient = {
    token: moment.newId(),
    ...(raisedBy.personId && { personId: raisedBy.personId }),
    name: raisedBy.name,
    email: raisedBy.email,
    organisation: raisedBy.organisation,
    delivery: deliveryTo(raisedBy.email, organisation, moment.settings),
    opened: [],
  };
  return {
    id: LetterId.parse(moment.newId()),
    contactId: contact.id,
    authority: contact.authority,
    settingsVersion: moment.settings.version,
    version: 1,
    edition: nextEdition(contact),
    reference: contact.reference,
    status: 'authorised',
    content,
    hash: moment.digest(canonicalJson(content)),
    authorisedAt: at,
    authorisedBy: by,
    recipients: previous ? previous.recipients.map((earlier) => readerAgain(earlier, moment)) : [recipient],
  };
}

/** Somebody who had the letter before, as a reader of the new one: another link, and nothing opened yet. */
function readerAgain({ noticeId: _, ...reader }: LetterRecipient, { newId }: Moment): LetterRecipient {
  return { ...reader, token: newId(), opened: [] };
}
