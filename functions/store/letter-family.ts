import type { Contact } from '../../shared/contact/contact.ts';
import { correctedConcern, correctionsIn, correctionsUnread } from '../../shared/contact/corrected-concern.ts';
import type { Concern } from '../../shared/form/concern.ts';
import type { PersonId } from '../../shared/ids.ts';
import type { LetterRecord } from '../../shared/letter/preflight/letter-record.ts';
import { type Sealed, unsealConcern, unsealEvents } from '../../shared/sealed-address/sealed-answers.ts';
import type { PagesStore } from './pages-store.ts';

type About = { concern?: Concern; recipients?: readonly { personId?: PersonId | undefined }[] };

/**
 * The family of a contact and who is at the organisation that its letter goes to, as both are now. Those named as
 * recipients are read from their own record, because a list of colleagues may lag behind by a moment.
 */
export const letterFamily = (
  store: Pick<PagesStore, 'contacts' | 'organisations' | 'people' | 'sealed'>,
  contact: Contact,
  about: About = {},
): Promise<Omit<LetterRecord, 'others'>> => familyFor(store, contact, about, () => store.sealed.forRule(contact.id));

/** The same as far as it lies open, for whoever may not ask for what is sealed. */
export const openLetterFamily = (
  store: Pick<PagesStore, 'contacts' | 'organisations' | 'people'>,
  contact: Contact,
  about: About = {},
): Promise<Omit<LetterRecord, 'others'>> =>
  familyFor(store, contact, about, async () => ({ answers: [], corrections: [] }));

async function familyFor(
  store: Pick<PagesStore, 'contacts' | 'organisations' | 'people'>,
  contact: Contact,
  { concern, recipients = [] }: About,
  sealedOf: () => Promise<Sealed>,
): Promise<Omit<LetterRecord, 'others'>> {
  const { organisation } = contact.raisedBy;
  const ids = [contact.raisedBy, ...recipients].flatMap(({ personId }) => personId ?? []);
  const [told, sealed, home, colleagues, ...named] = await Promise.all([
    concern ?? store.contacts.concern(contact.id),
    sealedOf(),
    store.organisations.get(organisation.id),
    store.people.of(contact.authority, organisation.id),
    ...[...new Set(ids)].map((id) => store.people.find(id)),
  ]);
  // Only what was sent later can correct anything, and most contacts have none.
  const events = contact.later?.length ? (await store.contacts.file(contact.id)).events : [];
  const whole = unsealConcern(told, sealed.answers);
  const corrections = correctionsIn(unsealEvents(events, sealed.corrections));
  const present = named.filter((person) => person !== undefined);
  const others = colleagues.filter(({ id }) => !present.some((person) => person.id === id));
  return {
    concern: whole,
    ...(corrections.length > 0 && {
      corrected: correctedConcern(whole, corrections),
      unread: correctionsUnread(whole, corrections),
      secretWords: corrections.filter(({ confidential }) => confidential).map(({ now }) => now),
    }),
    organisation: home,
    people: [...present.filter((person) => person.organisation.id === organisation.id), ...others],
  };
}
