import type { Contact } from '../../../shared/contact/contact.ts';
import { anybodyIn } from '../../../shared/contact/row-for.ts';
import type { Concern } from '../../../shared/form/concern.ts';
import type { PersonId } from '../../../shared/ids.ts';
import type { Letter } from '../../../shared/letter/letter.ts';
import { type Reasons, reasonField } from '../../../shared/letter/preflight/allowed-to-stay.ts';
import type { LetterRecord } from '../../../shared/letter/preflight/letter-record.ts';
import { letterFamily } from '../../store/letter-family.ts';
import type { Deps } from '../context.ts';
import type { FormBody } from '../form-body.ts';
import { openWorkLimit } from './board-shown.ts';
import { typedIn } from './form.ts';

/** What a letter of this contact is checked against, as it is now. */
export async function letterRecordOf(
  { store }: Pick<Deps, 'store'>,
  contact: Contact,
  about: { concern?: Concern; recipients?: readonly { personId?: PersonId | undefined }[] } = {},
): Promise<LetterRecord> {
  const [family, open] = await Promise.all([
    letterFamily(store, contact, about),
    store.contacts.open(anybodyIn(contact.authority), openWorkLimit),
  ]);
  return {
    ...family,
    others: open.items
      .filter(({ id }) => id !== contact.id)
      .map(({ reference, children }) => ({ reference, children })),
  };
}

/** The letter that went out before, when the next one takes its place. */
export async function previousOf(deps: Pick<Deps, 'store'>, contact: Contact): Promise<Letter | undefined> {
  const replaced = contact.earlier.at(-1)?.letterId;
  if (!replaced) return undefined;
  const found = await deps.store.letters.find(contact.id, replaced);
  if (!found.ok) throw new Error(`the letter before the next of ${contact.id} is gone`);
  return found.value;
}

/** The reasons that were typed, by the finding that each is for. */
export const reasonsIn = (body: FormBody): Reasons =>
  Object.fromEntries(
    Object.keys(body)
      .filter((name) => name.startsWith(reasonField('')))
      .map((name) => [name.slice(reasonField('').length), typedIn(body, name)]),
  );
