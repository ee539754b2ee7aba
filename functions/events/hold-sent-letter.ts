import { holdLetter } from '../../shared/contact/hold-letter.ts';
import type { Letter } from '../../shared/letter/letter.ts';
import { holdsLeft, recipientHolds } from '../../shared/letter/recipient-holds.ts';
import type { Notice } from '../../shared/notice.ts';
import { letterFamily } from '../store/letter-family.ts';
import { contactOf, type MailDeps } from './mails/mail.ts';

type Needs = Pick<MailDeps, 'store' | 'now'> & { newId: () => string };

/** What holds a letter by what is known now, secret or not, less what a manager has let go. */
export async function holdsNow({ store }: Pick<Needs, 'store'>, notice: Notice, letter: Letter) {
  const contact = await contactOf({ store }, notice);
  const record = { ...(await letterFamily(store, contact, letter)), others: [] };
  return { contact, holds: holdsLeft(recipientHolds({ contact, record, recipients: letter.recipients }), letter) };
}

/**
 * Holds the letter itself, once one of its messages was: what may not be told of may not be read either. Where it crosses
 * somebody, whoever next opens the letter or sends a message about it holds it.
 */
export async function holdSentLetter({ store, now, newId }: Needs, notice: Notice): Promise<void> {
  const { contactId, letterId } = notice;
  const found = contactId && letterId && (await store.letters.find(contactId, letterId));
  if (!found?.ok) return;
  const { contact, holds } = await holdsNow({ store }, notice, found.value);
  const settings = await store.settings.inForce(now());
  const change = holdLetter(contact, found.value, { holds, notices: [] }, { now: now(), newId, settings });
  if (change) await store.contacts.save(change);
}
