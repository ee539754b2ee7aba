import type { OrganisationId } from '../../../shared/ids.ts';
import type { Notice } from '../../../shared/notice.ts';
import type { Store } from '../../store/store.ts';

/** Where a message goes, or why no message may go there now: a person must look at it first. */
export type Recipient = { email: string } | { held: 'person-inactive' | 'person-moved' };

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
