import type { RowReader } from '../../../shared/contact/row-for.ts';
import { ContactId } from '../../../shared/ids.ts';
import type { Notice } from '../../../shared/notice.ts';
import type { Store } from '../../store/store.ts';

/** The references of contacts by their ids, read a hundred at a time, without those that are kept from the reader. */
export async function referencesOf(
  { contacts }: Pick<Store, 'contacts'>,
  reader: RowReader,
  asked: readonly ContactId[],
): Promise<Map<ContactId, string>> {
  const ids = [...new Set(asked)];
  const references = new Map<ContactId, string>();
  for (let at = 0; at < ids.length; at += 100) {
    for (const row of await contacts.rows(reader, ids.slice(at, at + 100))) {
      if (row && !row.hidden) references.set(row.id, row.reference);
    }
  }
  return references;
}

/** Those of some things that are about contacts of which the reader may know. */
export async function knownAmong<T extends { contactId: ContactId }>(
  store: Pick<Store, 'contacts'>,
  reader: RowReader,
  things: readonly T[],
): Promise<T[]> {
  const references = await referencesOf(
    store,
    reader,
    things.map(({ contactId }) => contactId),
  );
  return things.filter(({ contactId }) => references.has(contactId));
}

/** One of those, to be shown with its link; nothing of one that is kept from the reader. */
export function referenceIn(references: ReadonlyMap<ContactId, string>, id: ContactId) {
  const reference = references.get(id);
  return reference === undefined ? [] : [{ id, reference }];
}

/** The contacts that a message is about: of a digest, those of the messages that it covers. */
export const contactsOf = ({ contactId, covers = [] }: Pick<Notice, 'contactId' | 'covers'>): ContactId[] => {
  const about = covers.flatMap(({ owner }) => {
    const [kind, id] = owner.split('/');
    return (kind === 'contact' && ContactId.safeParse(id).data) || [];
  });
  return [...new Set(contactId ? [contactId, ...about] : about)];
};
