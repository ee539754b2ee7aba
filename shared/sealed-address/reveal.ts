import { actorOf, type Person, stampOf } from '../actor.ts';
import type { Contact } from '../contact/contact.ts';
import type { Moment } from '../moment.ts';
import { type Notice, owe } from '../notice.ts';
import { may, relationTo } from '../permissions.ts';
import { ok, type Result, refuse } from '../result.ts';

/** That somebody reveals what is sealed: why, and the words that whoever answers for the record is owed at once. */
export type Reveal = { because: string; notices: Notice[] };

/**
 * Lets somebody read what is sealed of a contact. Whoever holds it is told who did; where nobody holds it, or the holder
 * is the one who did, the managers are. `words`: what for, as it is kept on record.
 */
export function revealSealed(
  contact: Contact,
  { words, staff }: { words: string; staff: readonly Person[] },
  { actor, now, newId }: Moment,
): Result<Reveal> {
  if (!may(actor, 'reveal-a-sealed-address')) return refuse({ kind: 'forbidden' });
  const leads =
    'holder' in contact && contact.holder.id !== actor.id
      ? staff.filter(({ id }) => id === contact.holder.id)
      : staff.filter(({ role, active }) => role === 'manager' && active);
  const notices = leads
    .filter((person) => person.id !== actor.id && relationTo(actorOf(person), contact) === 'front-door')
    .map(({ id, email, organisation }) =>
      owe(
        {
          kind: 'sealed-revealed',
          authority: contact.authority,
          owner: `contact/${contact.id}`,
          contactId: contact.id,
          to: { personId: id, email, organisation: organisation.name },
        },
        newId(),
        now,
        stampOf(actor),
      ),
    );
  return ok({ because: words, notices });
}
