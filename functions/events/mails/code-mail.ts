import type { Notice } from '../../../shared/notice.ts';
import { sixFigures } from '../../store/code.ts';
import { type MailDeps, type MailOfNotice, plain } from './mail.ts';
import { mailWords } from './mail-values.ts';
import { recipientOf } from './recipient.ts';

/** A one-time code, to sign in or to read a letter. One that has run out is not sent. */
export async function codeMail(deps: MailDeps, notice: Notice): Promise<MailOfNotice> {
  const now = deps.now();
  const code = await deps.store.codes.find(notice.owner.slice('code/'.length));
  if (!code || code.used || now >= new Date(code.expiresAt)) return { over: 'code-expired' };
  // A letter's code goes where the letter may still go: not with its reader to another organisation.
  const linked = code.purpose === 'letter' ? await deps.store.letters.byToken(code.subject ?? '', now) : undefined;
  if (linked && !linked.ok) return { over: 'letter-withdrawn' };
  const recipient = await recipientOf(deps.store, notice, linked?.value.recipient.organisation.id);
  if ('held' in recipient) return { over: recipient.held };
  const settings = await deps.store.settings.inForce(now);
  const words = mailWords(settings, 'sign-in-code', { code: sixFigures(deps.codeKey, code) });
  return { to: recipient.email, ...plain(words), autoSubmitted: 'auto-replied' };
}
