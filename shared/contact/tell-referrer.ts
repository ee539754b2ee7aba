import type { Moment } from '../moment.ts';
import { type Notice, type NoticeKind, owe } from '../notice.ts';
import type { Contact } from './contact.ts';

/**
 * Word to whoever raised a concern that something waits for them. Whoever left no address is told by whoever holds the
 * contact; the board says what.
 */
export function tellReferrer(
  { id, authority, raisedBy }: Contact,
  kind: NoticeKind,
  { newId, now }: Pick<Moment, 'newId' | 'now'>,
): Notice[] {
  if (raisedBy.email === '') return [];
  const to = {
    ...(raisedBy.personId && { personId: raisedBy.personId }),
    email: raisedBy.email,
    organisation: raisedBy.organisation.name,
  };
  return [owe({ kind, authority, owner: `contact/${id}`, contactId: id, to }, newId(), now)];
}
