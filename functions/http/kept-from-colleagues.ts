import type { Change } from '../../shared/contact/change.ts';
import { closeColleagues, keptFromBoth } from '../../shared/contact/close-colleagues.ts';
import type { Contact } from '../../shared/contact/contact.ts';
import { correctedConcern, correctionsIn } from '../../shared/contact/corrected-concern.ts';
import type { Submission } from '../../shared/contact/submit.ts';
import type { Concern } from '../../shared/form/concern.ts';
import type { Store } from '../store/store.ts';

type Reads = { store: Pick<Store, 'people' | 'organisations'> };

/** The contact as it is kept from those of the organisation that raised it who may be an adult of the concern. */
async function keptIn({ store }: Reads, contact: Contact, concern: Concern): Promise<Contact> {
  if (concern.adults.length === 0) return contact;
  const { organisation, personId: raisedBy } = contact.raisedBy;
  const [home, people] = await Promise.all([
    store.organisations.get(organisation.id),
    store.people.of(contact.authority, organisation.id),
  ]);
  const close = closeColleagues(concern, { organisation: home, people, ...(raisedBy && { raisedBy }) });
  const keptFromColleagues = keptFromBoth(contact.keptFromColleagues, close);
  return keptFromColleagues ? { ...contact, keptFromColleagues } : contact;
}

/** A new contact as it is to be saved: no colleague reads what is told of them, from the first. */
export async function keptFromColleagues<S extends Submission>(deps: Reads, submission: S): Promise<S> {
  const { change, concern } = submission;
  return { ...submission, change: { ...change, contact: await keptIn(deps, change.contact, concern) } };
}

/** A correction as it is to be saved: whoever comes to be meant by it is kept out by the same act. */
export async function correctionKeptFromColleagues(
  deps: Reads & { store: Pick<Store, 'contacts'> },
  change: Change,
): Promise<Change> {
  const { event, contact } = change;
  if (event.type !== 'answer-corrected') return change;
  const [{ events }, concern] = await Promise.all([
    deps.store.contacts.file(event.contactId),
    deps.store.contacts.concern(event.contactId),
  ]);
  const corrected = correctedConcern(concern, [...correctionsIn(events), event]);
  return { ...change, contact: await keptIn(deps, await keptIn(deps, contact, concern), corrected) };
}
