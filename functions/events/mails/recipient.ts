import { type Actor, actorOf, isFrontDoor, type Person } from '../../../shared/actor.ts';
import type { Contact } from '../../../shared/contact/contact.ts';
import type { OrganisationId } from '../../../shared/ids.ts';
import type { Notice } from '../../../shared/notice.ts';
import { standsIn } from '../../../shared/preferences/cover.ts';
import { isAway } from '../../../shared/preferences/leave.ts';
import { isOpenTo } from '../../../shared/restriction/restriction.ts';
import type { Store } from '../../store/store.ts';

/** Where a message goes, or why no message may go there now: a person must look at it first. */
export type Recipient = Addressed | { held: 'person-inactive' | 'person-moved' };

/** An address; with `cover`, that of the colleague who covers for whoever the message is for. */
export type Addressed = { email: string; cover?: Pick<Person, 'id' | 'name'> | undefined };

/**
 * The recipient's address as it is now, not as it was when the message was owed. Someone who has left, or who now works
 * for another organisation, is written to by nobody until a person has looked.
 */
export async function recipientOf(
  { people }: Pick<Store, 'people'>,
  notice: Notice,
  organisation?: OrganisationId,
): Promise<Recipient> {
  const { personId, email } = notice.to;
  if (!personId) return { email };
  const person = await people.find(personId);
  if (!person?.active || person.authority !== notice.authority) return { held: 'person-inactive' };
  if (organisation && person.organisation.id !== organisation) return { held: 'person-moved' };
  return { email: person.email };
}

/**
 * The same; or, while the recipient is away, the address of the colleague who covers for them, if by their own right the
 * cover may open what the message is about. One-time codes are never asked for here: they only go to who asked.
 */
export async function recipientOrCover(
  { store, now }: { store: Pick<Store, 'people'>; now: () => Date },
  notice: Notice,
  organisation: OrganisationId | undefined,
  mayOpen: (cover: Actor) => boolean,
): Promise<Recipient> {
  const recipient = await recipientOf(store, notice, organisation);
  const person = 'held' in recipient || !notice.to.personId ? undefined : await store.people.find(notice.to.personId);
  if (!person?.leave || !isAway(person, now())) return recipient;
  const cover = await store.people.find(person.leave.cover.id);
  if (!standsIn(person, cover, now()) || !mayOpen(actorOf(cover))) return recipient;
  return { email: cover.email, cover: { id: cover.id, name: cover.name } };
}

/**
 * Whether a message is for somebody of the front door from whom its contact is kept now, whatever it was when it was owed:
 * it has lost its use then. Whoever raised a concern, and other agencies, are looked at elsewhere.
 */
export async function isKeptFromReader(
  { people }: Pick<Store, 'people'>,
  { to }: Notice,
  contact: Contact,
): Promise<boolean> {
  const person = to.personId && (await people.find(to.personId));
  return person ? isFrontDoor(person) && !isOpenTo(actorOf(person), contact) : false;
}
