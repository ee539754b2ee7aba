import { standardMails } from './standard-mails.ts';
import type { MailKind, MailWording, Wording } from './wording.ts';

const standard: Partial<Record<MailKind, MailWording>> = standardMails;

/**
 * The words of one kind of email: the authority's own, else the standard ones. It is a file of its own so that pages,
 * which send none, do not parse all of them when they are cold.
 */
export function mailWordingOf({ mails }: Pick<Wording, 'mails'>, kind: MailKind): MailWording {
  const words = mails[kind] ?? standard[kind];
  if (!words) throw new Error(`there are no words for ${kind}`);
  return words;
}
