import type { Person } from '../actor.ts';
import type { Moment } from '../moment.ts';
import { type Notice, owe } from '../notice.ts';

/** Word to somebody that a school has named them, asks whether they still are, or will soon end an access that they do not use. It says nothing of any child. */
export const schoolContactWord = (
  kind: 'school-contact-named' | 'school-contact-asked' | 'school-contact-unused',
  { id, email, authority, organisation }: Pick<Person, 'id' | 'email' | 'authority' | 'organisation'>,
  { newId, now }: Pick<Moment, 'newId' | 'now'>,
): Notice =>
  owe(
    { kind, authority, owner: `person/${id}`, to: { personId: id, email, organisation: organisation.name } },
    newId(),
    now,
  );
