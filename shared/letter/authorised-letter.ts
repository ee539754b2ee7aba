import type { Organisation } from '../agency.ts';
import type { ContactIn } from '../contact/contact.ts';
import { stampedAt } from '../contact/happening.ts';
import { LetterId } from '../ids.ts';
import type { Moment } from '../moment.ts';
import { canonicalJson } from './canonical-json.ts';
import { compose } from './compose.ts';
import { deliveryTo } from './delivery.ts';
import type { Letter, LetterRecipient } from './letter.ts';

/** The outcome letter of a decision that a manager has just authorised, to the person who raised the concern. */
export function authorisedLetter(
  contact: ContactIn<'decision-proposed'>,
  organisation: Organisation,
  moment: Moment,
): Letter {
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
    edition: 1,
    reference: contact.reference,
    status: 'authorised',
    content,
    hash: moment.digest(canonicalJson(content)),
    authorisedAt: at,
    authorisedBy: by,
    recipients: [recipient],
  };
}
