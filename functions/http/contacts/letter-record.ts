import type { Contact } from '../../../shared/contact/contact.ts';
import { correctedConcern, correctionsIn, correctionsUnread } from '../../../shared/contact/corrected-concern.ts';
import { anybodyIn } from '../../../shared/contact/row-for.ts';
import type { Concern } from '../../../shared/form/concern.ts';
import type { PersonId } from '../../../shared/ids.ts';
import type { Letter } from '../../../shared/letter/letter.ts';
import { type Reasons, reasonField } from '../../../shared/letter/preflight/allowed-to-stay.ts';
import type { LetterRecord } from '../../../shared/letter/preflight/letter-record.ts';
import { unsealConcern, unsealEvents } from '../../../shared/sealed-address/sealed-answers.ts';
import type { Deps } from '../context.ts';
import type { FormBody } from '../form-body.ts';
import { openWorkLimit } from './board-shown.ts';
import { typedIn } from './form.ts';

/**
 * What a letter of this contact is checked against, as it is now. Those named as recipients are read from their own
 * record, because a list of colleagues may lag behind by a moment.
 */
export async function letterRecordOf(
  { store }: Pick<Deps, 'store'>,
  contact: Contact,
  { concern, recipients = [] }: { concern?: Concern; recipients?: readonly { personId?: PersonId | undefined }[] } = {},
): Promise<LetterRecord> {
  const { organisation } = contact.raisedBy;
  const ids = [contact.raisedBy, ...recipients].flatMap(({ personId }) => personId ?? []);
  const [told, sealed, home, colleagues, open, ...named] = await Promise.all([
    concern ?? store.contacts.concern(contact.id),
    store.sealed.forRule(contact.id),
    store.organisations.get(organisation.id),
    store.people.of(contact.authority, organisation.id),
    store.contacts.open(anybodyIn(contact.authority), openWorkLimit),
    ...[...new Set(ids)].map((id) => store.people.find(id)),
  ]);
  // Only what was sent later can correct anything, and most contacts have none.
  const events = contact.later?.length ? (await store.contacts.file(contact.id)).events : [];
  const whole = unsealConcern(told, sealed.answers);
  const corrections = correctionsIn(unsealEvents(events, sealed.corrections));
  const present = named.filter((person) => person !== undefined);
  const others = colleagues.filter(({ id }) => !present.some((person) => person.id === id));
  return {
    concern: whole,
    ...(corrections.length > 0 && {
      corrected: correctedConcern(whole, corrections),
      unread: correctionsUnread(whole, corrections),
      secretWords: corrections.filter(({ confidential }) => confidential).map(({ now }) => now),
    }),
    organisation: home,
    people: [...present.filter((person) => person.organisation.id === organisation.id), ...others],
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
