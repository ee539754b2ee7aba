import type { Contact } from '../../../shared/contact/contact.ts';
import type { Notice } from '../../../shared/notice.ts';
import { mayRead } from '../../../shared/thread/post-message.ts';
import { contactOf, type MailDeps, type MailOfNotice } from './mail.ts';
import { referrerMail } from './referrer-mail.ts';

/**
 * Word to somebody of the referrer's side that the front door has written. It has lost its use once they have read it
 * all, and once they may no longer open it.
 */
export async function messageMail(deps: MailDeps, notice: Notice): Promise<MailOfNotice> {
  const thread = notice.contactId && (await deps.store.threads.of(notice.contactId)).thread;
  const isRead = thread && thread.messages > 0 && thread.unread.referrer === 0;
  if (isRead) return { over: 'read' };
  if (!(await mayStillOpen(deps, notice, await contactOf(deps, notice)))) return { over: 'may-not-open' };
  return referrerMail(deps, notice, ({ id }) => ({ kind: 'message-waiting', path: `/referrals/${id}/thread` }));
}

/** Whoever raised it is looked at like the reader of any message; a colleague only by what they may do today. */
async function mayStillOpen({ store }: Pick<MailDeps, 'store'>, { to }: Notice, contact: Contact): Promise<boolean> {
  if (!to.personId || to.personId === contact.raisedBy.personId) return true;
  const person = await store.people.find(to.personId);
  return person !== undefined && mayRead(person, contact);
}
