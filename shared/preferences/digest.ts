import type { Person } from '../actor.ts';
import { type Notice, owe } from '../notice.ts';
import { moved } from '../notice-history.ts';
import { isUrgent } from '../notice-urgency.ts';
import { messageChoiceOf } from './choose-messages.ts';
import { isAway } from './leave.ts';

/** So many messages one digest covers: with the digest, its entry, and an entry for whatever owed each, they are one transaction. */
export const mostInDigest = 49;

/**
 * Whether a message that has not been tried waits for its reader's digest. One to somebody who has left, or who has moved
 * to another organisation, does not: it goes its own way, on which a person is told. Nor does one to somebody who is away:
 * it goes to their cover.
 */
export const waitsForDigest = (notice: Notice, person: Person, now: Date): boolean =>
  !isUrgent(notice.kind) &&
  notice.attempt === 0 &&
  person.active &&
  !isAway(person, now) &&
  person.authority === notice.authority &&
  person.organisation.name === notice.to.organisation &&
  messageChoiceOf(person) === 'daily-digest';

/** The message as it waits for the digest of `due`. */
export const putInDigest = (notice: Notice, { now, due }: { now: Date; due: Date }): Notice => ({
  ...moved(notice, { state: 'in-digest', now, attempt: notice.attempt }),
  due: due.toISOString(),
});

/** The message as it goes by itself after all: its reader no longer wants a digest, or can no longer be sent one. */
export const outOfDigest = (notice: Notice, now: Date): Notice => ({
  ...moved(notice, { state: 'pending', now, attempt: notice.attempt, detail: 'left-digest' }),
  due: now.toISOString(),
});

/** One digest of the messages that waited for it, at most `mostInDigest`, and each of them as it went with it. */
export function digestOf(
  notices: readonly Notice[],
  { person, now, id }: { person: Person; now: Date; id: string },
): { digest: Notice; covered: Notice[] } {
  const digest = owe(
    {
      kind: 'digest',
      authority: person.authority,
      owner: `person/${person.id}`,
      to: { personId: person.id, email: person.email, organisation: person.organisation.name },
      covers: notices.map(({ owner, id: covered }) => ({ owner, id: covered })),
    },
    id,
    now,
  );
  const covered = notices.map((notice) => ({
    ...moved(notice, { state: 'digested', now, attempt: notice.attempt }),
    digest: digest.id,
  }));
  return { digest, covered };
}
