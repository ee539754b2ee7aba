import type { Change } from '../../shared/contact/change.ts';
import { adultNamesIn, closeColleagues, keptFromBoth } from '../../shared/contact/close-colleagues.ts';
import type { Contact } from '../../shared/contact/contact.ts';
import type { Submission } from '../../shared/contact/submit.ts';
import type { Concern } from '../../shared/form/concern.ts';
import type { Store } from '../store/store.ts';
import type { Corrected } from './referrals/corrected.ts';

type Reads = { store: Pick<Store, 'people' | 'organisations'> };

/** The contact as it is kept from those of the organisation that raised it who may be an adult of what was told. */
async function keptIn({ store }: Reads, contact: Contact, told: readonly Concern[]): Promise<Contact> {
  if (told.every(({ adults }) => adults.length === 0)) return contact;
  const { organisation, personId: raisedBy } = contact.raisedBy;
  const [home, people] = await Promise.all([
    store.organisations.get(organisation.id),
    store.people.of(contact.authority, organisation.id),
  ]);
  const at = { organisation: home, people, ...(raisedBy && { raisedBy }) };
  const keptFromColleagues = told
    .map((concern) => closeColleagues(concern, at))
    .reduce(keptFromBoth, contact.keptFromColleagues);
  // Of one that is put right, whoever goes by a name before or after it.
  const adultNames = [...new Set([...(contact.adultNames ?? []), ...adultNamesIn(told)])];
  return { ...contact, adultNames, ...(keptFromColleagues && { keptFromColleagues }) };
}

/** A new contact as it is to be saved: no colleague reads what is told of them, from the first. */
export async function keptFromColleagues<S extends Submission>(deps: Reads, submission: S): Promise<S> {
  const { change, concern } = submission;
  return { ...submission, change: { ...change, contact: await keptIn(deps, change.contact, [concern]) } };
}

/** A correction as it is to be saved: whoever comes to be meant by it is kept out by the same act. */
export const correctionKeptFromColleagues = async (
  deps: Reads,
  change: Change,
  { sent, after }: Corrected,
): Promise<Change> => ({ ...change, contact: await keptIn(deps, change.contact, [sent, after]) });
