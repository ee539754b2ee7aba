import type { Person } from '../actor.ts';
import type { Moment } from '../moment.ts';
import { type Notice, owe } from '../notice.ts';

/** Word to a manager that the case system's list needs a person: it is too old to answer from, or a file was halted. */
export const feedAlarm = (
  { id, email, authority, organisation }: Person,
  { now, newId }: Pick<Moment, 'now' | 'newId'>,
): Notice =>
  owe(
    {
      ...{ kind: 'case-feed-alarm', owner: `person/${id}`, authority },
      to: { personId: id, email, organisation: organisation.name },
    },
    newId(),
    now,
  );
