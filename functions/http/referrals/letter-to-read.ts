import type { Actor } from '../../../shared/actor.ts';
import type { Contact } from '../../../shared/contact/contact.ts';
import { LetterId } from '../../../shared/ids.ts';
import type { Deps } from '../context.ts';
import { type ReadLetter, readLetter } from '../letters/read-letter.ts';
import { recipientFor } from './recipient-for.ts';

/** A letter of a contact as it is shown to those it is for. That they opened it is kept before they see a word. */
export async function letterToRead(
  deps: Pick<Deps, 'store' | 'now' | 'newId'>,
  contact: Contact,
  reader: Pick<Actor, 'id' | 'organisation'>,
  letterId: string | undefined,
): Promise<ReadLetter | undefined> {
  const id = LetterId.safeParse(letterId);
  const found = id.success ? await deps.store.letters.find(contact.id, id.data) : undefined;
  const letter = found?.ok ? found.value : undefined;
  const recipient = letter && recipientFor(letter, reader);
  return recipient && readLetter(deps, letter, recipient, 'signed-in');
}
