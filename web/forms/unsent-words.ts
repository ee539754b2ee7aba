import { howLongInWords } from '../../shared/time/words.ts';

type Unsent = { count: number; more: boolean; oldest: string | undefined };

/** "3 concerns not sent yet at your organisation, the oldest 8 days", or that there are none. */
export function unsentInWords({ count, more, oldest }: Unsent, now: Date): string {
  if (!oldest) return 'Your organisation has none that is not sent.';
  const concerns = count === 1 && !more ? '1 concern' : `${more ? 'More than ' : ''}${count} concerns`;
  return `${concerns} not sent yet at your organisation, the oldest ${howLongInWords(new Date(oldest), now)}.`;
}
