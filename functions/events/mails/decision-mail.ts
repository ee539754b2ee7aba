import type { Notice } from '../../../shared/notice.ts';
import { contactOf, type MailDeps, type MailOfNotice, plain } from './mail.ts';
import { contactValues, mailWords } from './mail-values.ts';
import { isKeptFromReader, recipientOf } from './recipient.ts';
import { referrerMail } from './referrer-mail.ts';

/** Word to the referrer of a new time. It has lost its use once it is decided, or once a newer time is told. */
export const lateDecisionMail = (
  deps: MailDeps,
  notice: Notice,
  kind: 'decision-late' | 'decision-new-time',
): Promise<MailOfNotice> =>
  referrerMail(deps, notice, ({ id, clocks, late }) => {
    if (clocks.decision.stoppedAt) return { over: 'decided' };
    const last = late?.at(-1);
    if (last && last.at > notice.createdAt) return { over: 'told-anew' };
    return { kind, path: `/referrals/${id}` };
  });

/** The warning to whoever has a decision that soon will be late. */
export async function dueSoonMail(deps: MailDeps, notice: Notice): Promise<MailOfNotice> {
  const contact = await contactOf(deps, notice);
  if (contact.clocks.decision.stoppedAt) return { over: 'decided' };
  if (await isKeptFromReader(deps.store, notice, contact)) return { over: 'may-not-open' };
  const recipient = await recipientOf(deps.store, notice);
  if ('held' in recipient) return recipient;
  const settings = await deps.store.settings.inForce(deps.now());
  const link = `${deps.publicUrl}/contacts/${contact.id}`;
  const words = mailWords(settings, 'decision-due-soon', { ...contactValues(contact), link });
  return { to: recipient.email, ...plain(words, link), autoSubmitted: 'auto-generated' };
}
