import { OpenCheckId } from '../../../shared/ids.ts';
import type { Notice } from '../../../shared/notice.ts';
import { type MailDeps, type MailOfNotice, plain } from './mail.ts';
import { mailWords } from './mail-values.ts';
import { recipientOf } from './recipient.ts';

/** Word of a check to those who answer for the child: that it was made and where to look, and nothing of whom it is about. */
export async function openCheckMail(
  deps: MailDeps,
  notice: Notice,
  kind: 'open-check-made' | 'open-check-alert',
): Promise<MailOfNotice> {
  const id = OpenCheckId.safeParse(notice.owner.split('/')[1]);
  const check = id.success ? await deps.store.openChecks.find(id.data) : undefined;
  if (!check) throw new Error(`notice ${notice.id} is about no check`);
  const recipient = await recipientOf(deps.store, notice);
  if ('held' in recipient) return recipient;
  const link = `${deps.publicUrl}/checks/${check.id}/told`;
  const { reference } = check;
  const words = mailWords(await deps.store.settings.inForce(deps.now()), kind, { link, reference });
  return { to: recipient.email, ...plain(words, link), autoSubmitted: 'auto-generated' };
}
