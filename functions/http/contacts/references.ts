import { ContactId } from '../../../shared/ids.ts';
import type { Notice } from '../../../shared/notice.ts';
import type { Store } from '../../store/store.ts';

/** The references of contacts by their ids, read a hundred at a time. */
export async function referencesOf(
  { contacts }: Pick<Store, 'contacts'>,
  asked: readonly ContactId[],
): Promise<Map<ContactId, string>> {
  const ids = [...new Set(asked)];
  const references = new Map<ContactId, string>();
  for (let at = 0; at < ids.length; at += 100) {
    for (const row of await contacts.rows(ids.slice(at, at + 100))) if (row) references.set(row.id, row.reference);
  }
  return references;
}

/** The contacts that a message is about: of a digest, those of the messages that it covers. */
export const contactsOf = ({ contactId, covers = [] }: Pick<Notice, 'contactId' | 'covers'>): ContactId[] => {
  const about = covers.flatMap(({ owner }) => {
    const [kind, id] = owner.split('/');
    return (kind === 'contact' && ContactId.safeParse(id).data) || [];
  });
  return [...new Set(contactId ? [contactId, ...about] : about)];
};
