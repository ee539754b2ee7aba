import type { Notice } from '../../../shared/notice.ts';
import { type MailDeps, type MailOfNotice, plain } from './mail.ts';
import { mailWords } from './mail-values.ts';
import { recipientOf } from './recipient.ts';

/** Where each kind leads: to the tasks about unusual use, and to the case system's list. */
const pathTo = { 'open-check-unusual': '/checks/unusual', 'case-feed-alarm': '/checks/feed' } as const;

/** Word to those who look after checks as a whole: that something waits, and where. */
export async function checksMail(
  deps: MailDeps,
  notice: Notice,
  kind: 'open-check-unusual' | 'case-feed-alarm',
): Promise<MailOfNotice> {
  const recipient = await recipientOf(deps.store, notice);
  if ('held' in recipient) return recipient;
  const link = `${deps.publicUrl}${pathTo[kind]}`;
  const words = mailWords(await deps.store.settings.inForce(deps.now()), kind, { link });
  return { to: recipient.email, ...plain(words, link), autoSubmitted: 'auto-generated' };
}
