import { presentLetter } from '../letter/editions.ts';
import type { Hold } from '../letter/hold.ts';
import type { Letter } from '../letter/letter.ts';
import { shownAs } from '../letter/shown-as.ts';
import type { Moment } from '../moment.ts';
import type { Notice } from '../notice.ts';
import { withTask } from '../notice-history.ts';
import { isTrouble } from '../notice-task.ts';
import type { Change } from './change.ts';
import type { Contact } from './contact.ts';

type Found = {
  /** What is near to the family by what is known now, less what a manager has let go. */
  holds: readonly Hold[];
  /** The messages that told its readers of it: whoever lets it go or takes it back has them as a task. */
  notices: readonly Notice[];
};

/**
 * Holds a letter that was sent and has left, because its reader may be near to the family by what is known since: nobody
 * outside reads it until a manager lets it go or takes it back. Nobody's act, and so the service's. Undefined where it is
 * held already, is not the letter of now, or nothing is near: that a reader has left stops a message and no letter, which
 * others there may read for them.
 */
export function holdLetter(
  contact: Contact,
  letter: Letter,
  { holds, notices }: Found,
  { now, newId, settings }: Pick<Moment, 'now' | 'newId' | 'settings'>,
): Change | undefined {
  const near = holds.filter(({ kind }) => kind !== 'account-gone');
  if (near.length === 0 || shownAs(letter, now) !== 'words' || presentLetter(contact)?.letterId !== letter.id) {
    return undefined;
  }
  const at = now.toISOString();
  const by = {
    id: 'service',
    name: settings.serviceName,
    role: 'officer' as const,
    organisation: settings.councilName,
  };
  const version = contact.version + 1;
  return {
    contact: { ...contact, version, heldLetter: letter.id },
    event: {
      ...{ id: newId(), contactId: contact.id, version, at, by, type: 'letter-held', letterId: letter.id },
    },
    letters: [{ ...letter, version: letter.version + 1, held: { at, holds: near } }],
    notices: notices
      .filter((notice) => arrived.includes(notice.state) && !isTrouble(notice))
      .map((notice) => ({
        ...withTask(notice, { since: at, why: 'letter-held' }),
        version: notice.version + 1,
      })),
  };
}

/** A message in any other state comes by its sender, who holds it. */
const arrived: readonly Notice['state'][] = ['sent', 'delayed', 'delivered'];
