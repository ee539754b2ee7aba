import type { Notice } from '../../../shared/notice.ts';
import { type MailDeps, type MailOfNotice, plain } from './mail.ts';
import { mailWords } from './mail-values.ts';
import { recipientOf } from './recipient.ts';

/** Where each kind leads: to the page on which it waits. What is restricted waits on the board. */
const pathTo = {
  'open-check-unusual': '/checks/unusual',
  'case-feed-alarm': '/checks/feed',
  'marker-overdue': '/people/markers',
  'restricted-record': '/board',
  'glass-broken': '/restricted',
} as const;

/** Word that something waits, and where: nothing of whom it is about, and no reference. */
export async function waitingMail(deps: MailDeps, notice: Notice, kind: keyof typeof pathTo): Promise<MailOfNotice> {
  const recipient = await recipientOf(deps.store, notice);
  if ('held' in recipient) return recipient;
  const link = `${deps.publicUrl}${pathTo[kind]}`;
  const words = mailWords(await deps.store.settings.inForce(deps.now()), kind, { link });
  return { to: recipient.email, ...plain(words, link), autoSubmitted: 'auto-generated' };
}
