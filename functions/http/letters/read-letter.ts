import { holdLetter } from '../../../shared/contact/hold-letter.ts';
import type { Letter, LetterRecipient } from '../../../shared/letter/letter.ts';
import { holdsLeft, recipientHolds } from '../../../shared/letter/recipient-holds.ts';
import { type LetterShown, shownAs } from '../../../shared/letter/shown-as.ts';
import { openLetterFamily } from '../../store/letter-family.ts';
import type { Deps } from '../context.ts';

type Needs = Pick<Deps, 'now' | 'newId'> & {
  store: Pick<Deps['store'], 'contacts' | 'letters' | 'notices' | 'organisations' | 'people' | 'settings'>;
};

/** A letter as it is shown: with its words, or with that it is being checked or was taken back, and no word of it. */
export type ReadLetter = { letter: Letter; shown: LetterShown };

/**
 * A letter for one of its recipients. That they opened it is kept before they see a word. Who opens it first may be near to
 * the family by what is known since it was sent: then it is held, and nobody sees it. Undefined where there is nothing to see.
 */
export async function readLetter(
  { store, now, newId }: Needs,
  letter: Letter,
  { token, opened }: Pick<LetterRecipient, 'token' | 'opened'>,
  how: LetterRecipient['opened'][number]['how'],
): Promise<ReadLetter | undefined> {
  const at = now();
  const asItIs = (found: Letter): ReadLetter | undefined => {
    const shown = shownAs(found, at);
    return shown && { letter: found, shown };
  };
  if (shownAs(letter, at) !== 'words') return asItIs(letter);
  if (opened.length === 0 && (await heldUnread({ store, now, newId }, letter))) return { letter, shown: 'checked' };
  const read = await store.letters.opened(letter, token, { how, now: at, newId });
  if (read) return { letter: read, shown: 'words' };
  const again = await store.letters.find(letter.contactId, letter.id);
  const known = again.ok ? asItIs(again.value) : undefined;
  return known?.shown === 'words' ? undefined : known;
}

/** Whether a letter that nobody has opened is held from now on: saved, so that it is a manager's to decide. */
async function heldUnread({ store, now, newId }: Needs, letter: Letter): Promise<boolean> {
  const found = await store.contacts.find(letter.contactId);
  if (!found.ok) return false;
  const record = { ...(await openLetterFamily(store, found.value, letter)), others: [] };
  const holds = holdsLeft(recipientHolds({ contact: found.value, record, recipients: letter.recipients }), letter);
  if (holds.every(({ kind }) => kind === 'account-gone')) return false;
  const [{ notices }, settings] = await Promise.all([
    store.contacts.file(found.value.id),
    store.settings.inForce(now()),
  ]);
  const about = notices.filter(({ letterId }) => letterId === letter.id);
  const change = holdLetter(found.value, letter, { holds, notices: about }, { now: now(), newId, settings });
  // Where somebody else was quicker it is seen to when it is next asked for: until then it is read by nobody.
  if (change) await store.contacts.save(change);
  return true;
}
