import type { Actor } from '../../../shared/actor.ts';
import type { Contact } from '../../../shared/contact/contact.ts';
import { LetterId } from '../../../shared/ids.ts';
import type { Letter } from '../../../shared/letter/letter.ts';
import { hasLeft } from '../../../shared/letter/letter-release.ts';
import type { Deps } from '../context.ts';
import { recipientFor } from './recipient-for.ts';

/** A letter of a contact, once it has left and for those it is for. That they opened it is kept before they see it. */
export async function letterToRead(
  { store, now, newId }: Pick<Deps, 'store' | 'now' | 'newId'>,
  contact: Contact,
  reader: Pick<Actor, 'id' | 'organisation'>,
  letterId: string | undefined,
): Promise<Letter | undefined> {
  const id = LetterId.safeParse(letterId);
  const found = id.success ? await store.letters.find(contact.id, id.data) : undefined;
  const letter = found?.ok ? found.value : undefined;
  const recipient = letter && recipientFor(letter, reader);
  if (!letter || !hasLeft(letter, now()) || !recipient) return undefined;
  return store.letters.opened(letter, recipient.token, { how: 'signed-in', now: now(), newId });
}
