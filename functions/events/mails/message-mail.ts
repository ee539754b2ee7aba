import type { Notice } from '../../../shared/notice.ts';
import type { MailDeps, MailOfNotice } from './mail.ts';
import { referrerMail } from './referrer-mail.ts';

/** Word to the referrer that the front door has written to them. It has lost its use once they have read it all. */
export async function messageMail(deps: MailDeps, notice: Notice): Promise<MailOfNotice> {
  const thread = notice.contactId && (await deps.store.threads.of(notice.contactId)).thread;
  const isRead = thread && thread.messages > 0 && thread.unread.referrer === 0;
  return referrerMail(deps, notice, ({ id }) =>
    isRead ? { over: 'read' } : { kind: 'message-waiting', path: `/referrals/${id}/thread` },
  );
}
