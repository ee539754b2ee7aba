import type { DeliveryPolicy } from '../agency.ts';
import { mailWords } from '../settings/mail-words.ts';
import type { Settings } from '../settings.ts';
import type { Letter, LetterRecipient } from './letter.ts';
import { letterText } from './letter-text.ts';

/** What a letter's email says. `enclosed`: the letter itself stands in it, below its `paragraphs`. */
export type LetterEmail = { subject: string; paragraphs: string[]; text: string; link: string; enclosed: boolean };

type Sent = {
  letter: Pick<Letter, 'content' | 'reference' | 'edition' | 'hash'>;
  recipient: Pick<LetterRecipient, 'token' | 'delivery'>;
  /** How letters may reach this address today. */
  allowed: DeliveryPolicy;
  settings: Settings;
  /** Where people reach the service, without a slash at the end. */
  publicUrl: string;
  /** Where the letter is read instead of behind the recipient's own link. */
  path?: string;
};

/** The letter itself, or word that it waits: whichever its recipient is to have and their mail, as proven today, allows. */
export function letterEmail({ letter, recipient, allowed, settings, publicUrl, path }: Sent): LetterEmail {
  const link = `${publicUrl}${path ?? `/letters/${recipient.token}`}`;
  const enclosed = recipient.delivery === 'letter-by-email' && allowed === 'letter-by-email';
  const again = letter.edition > 1;
  const kinds = again
    ? ({ waiting: 'letter-replaced', enclosed: 'letter-replaced-enclosed' } as const)
    : ({ waiting: 'letter-waiting', enclosed: 'letter-enclosed' } as const);
  const words = mailWords(settings, enclosed ? kinds.enclosed : kinds.waiting, {
    reference: letter.reference,
    link,
  });
  const text = enclosed ? [...words.paragraphs, '', letterText(letter)].join('\n\n') : words.paragraphs.join('\n\n');
  return { ...words, text, link, enclosed };
}
