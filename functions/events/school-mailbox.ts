import type { Notice } from '../../shared/notice.ts';
import { addressBounced } from '../../shared/school-contact/prove-contact.ts';
import type { WholeStore } from '../store/whole-store.ts';

/** Somebody who changes the contacts at the same moment is met with so often. */
const tries = 5;

/**
 * Marks an address from which a message came back at every school that relies on it, whatever the message was for: it is not
 * relied on until somebody proves it again. It is done again with the news, so it must do no harm twice.
 */
export async function markBounced(
  { store, newId }: { store: Pick<WholeStore, 'schools'>; newId: () => string },
  { authority, to }: Pick<Notice, 'authority' | 'to'>,
  now: Date,
): Promise<void> {
  if (to.email === '') return;
  for (const setting of await store.schools.settingsOfMailbox(authority, to.email)) {
    for (let at = 0; at < tries; at += 1) {
      const contacts = (await store.schools.contactsOf(authority, [setting])).get(setting);
      const marked = contacts && addressBounced(contacts, to.email, now);
      if (!marked || (await store.schools.saveContacts(marked, newId())).ok) break;
    }
  }
}
