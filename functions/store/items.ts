import type { Change } from '../../shared/contact/change.ts';
import type { Contact } from '../../shared/contact/contact.ts';
import type { ContactEvent } from '../../shared/contact/events.ts';
import { type ContactRow, harmRank, rowOf } from '../../shared/contact/row.ts';
import type { Concern } from '../../shared/form/concern.ts';
import { isWhySealed } from '../../shared/sealed-address/sealed-answers.ts';
import type { Write } from './commit.ts';
import { disagreementItem } from './disagreements.ts';
import { indexKeys, keys } from './keys.ts';
import { lateDecisionWrites } from './late-decisions.ts';
import { letterItem } from './letters.ts';
import { noticeItem } from './notices.ts';
import { concernSealed, eventSealed, sealedLaterWrites } from './sealed-answers.ts';
import { contactStood } from './stood-writes.ts';
import { endedWrites } from './to-dispose.ts';
import { toldWrite } from './told-people.ts';

const contactItem = (contact: Contact) => ({ ...contact, ...keys.contact(contact.id) });
const eventItem = (event: ContactEvent) => ({ ...event, ...keys.event(event.contactId, event.version) });

const concernItem = (id: Contact['id'], concern: Concern) => ({
  ...keys.concern(id),
  concern: JSON.stringify(concern),
});

/** A row stands on the board while the contact is open, then under the month in which its outcome went out. */
const standsAt = (row: ContactRow) =>
  row.closedAt
    ? indexKeys.closed(row.authority, row.closedAt.slice(0, 7), row.closedAt, row.id)
    : indexKeys.open(row.authority, harmRank(row), row.clock.dueAt, row.id);

/** The row lies as one JSON text: a board reads many of them, and reads them together. */
const rowItem = (row: ContactRow) => ({
  row: JSON.stringify(row),
  ...keys.row(row.id),
  ...standsAt(row),
  ...indexKeys.byOrganisation(row.authority, row.raisedBy.organisationId, `${row.submittedAt}#${row.id}`),
  ...(row.raisedBy.personId &&
    indexKeys.byPerson(row.authority, row.raisedBy.personId, `${row.submittedAt}#${row.id}`)),
});

/** A correction may be of somebody's name or date of birth, so their record is to be put right. */
const putRightWrites = ({ contact: { id, authority }, event }: Change): Write[] =>
  event.type === 'answer-corrected'
    ? [
        toldWrite({
          ...{ kind: 'contact', id, authority, version: event.version, at: event.at },
          // What corrects a secret answer is as secret as the answer, and so is why an address is secret.
          said: { by: event.by, ...(!isWhySealed(event) && { why: event.why }) },
        }),
      ]
    : [];

const over = (version: number): Write['over'] => (version === 1 ? 'nothing' : { version: version - 1 });

/** All that a change writes: the contact over the version it was decided on, and with it whatever follows from it. */
export function writesOf(change: Change): Write[] {
  const { contact, letters, notices, disagreements = [], sealedLater } = change;
  const { event, writes: sealed } = eventSealed(change.event);
  const links = letters
    .filter((letter) => letter.version === 1)
    .flatMap((letter) =>
      letter.recipients.map(({ token }) => ({
        ...keys.letterLink(token),
        contactId: letter.contactId,
        letterId: letter.id,
      })),
    );
  return [
    { item: contactItem(contact), over: over(contact.version) },
    { item: eventItem(event), over: 'nothing' },
    contactStood(contact, event),
    {
      item: rowItem({ ...rowOf(contact), changedAt: event.at, changedBy: { id: event.by.id, role: event.by.role } }),
      over: 'anything',
    },
    ...sealed,
    ...(sealedLater
      ? [
          { item: concernItem(contact.id, sealedLater.concern), over: 'anything' as const },
          ...sealedLaterWrites(contact.id, contact.version, sealedLater),
        ]
      : []),
    ...putRightWrites(change),
    ...lateDecisionWrites(contact),
    ...endedWrites(contact),
    ...letters.map((letter): Write => ({ item: letterItem(letter), over: over(letter.version) })),
    ...links.map((item): Write => ({ item, over: 'nothing' })),
    ...disagreements.map((one): Write => ({ item: disagreementItem(one), over: over(one.version) })),
    ...notices.map((notice): Write => ({ item: noticeItem(notice), over: over(notice.version) })),
  ];
}

/** The same for a contact that is saved for the first time, with its concern, the reference that no other may have, and that its people are to have records. */
export const submitWrites = (change: Change, whole: Concern): Write[] => {
  const { id, authority, reference, submittedAt } = change.contact;
  const { concern, writes: sealed } = concernSealed(id, whole);
  return [
    ...writesOf(change),
    ...sealed,
    { item: concernItem(id, concern), over: 'nothing' },
    { item: { ...keys.reference(authority, reference), contactId: id }, over: 'nothing' },
    toldWrite({ kind: 'contact', id, authority, version: 1, at: submittedAt }),
  ];
};
