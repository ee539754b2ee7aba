import type { Stamp } from '../../shared/actor.ts';
import type { Notice } from '../../shared/notice.ts';
import type { Store } from '../store/store.ts';

/** Whose task it is when a message does not arrive: who holds the contact. Nobody's yet when nobody does. */
export async function taskOwner(store: Pick<Store, 'contacts'>, notice: Notice): Promise<Stamp | undefined> {
  if (!notice.contactId) return undefined;
  const contact = await store.contacts.find(notice.contactId);
  return contact.ok && 'holder' in contact.value ? contact.value.holder : undefined;
}
