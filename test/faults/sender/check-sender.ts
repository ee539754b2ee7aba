import type { Notice } from '../../../shared/notice.ts';
import { isTrouble } from '../../../shared/notice-task.ts';

/** What became of a letter, for whoever counts: the first two are what the service promises, the others are broken. */
export const ends = [
  'delivered once',
  'shown as not delivered, with a named task',
  'delivered twice',
  'taken and never shown as delivered',
  'shown as delivered and never taken',
  'not delivered, and nobody’s task',
  'still on its way',
  'gone',
] as const;
export type End = (typeof ends)[number];
export const promised: readonly End[] = ends.slice(0, 2);

export type Letter = { id: string; end: End; state: string; attempts: number };

/** Judged by the mails that were really taken, and by what the service shows of the message. */
function endOf(end: Notice | undefined, mails: readonly ('arrived' | 'bounced')[]): End {
  if (!end) return 'gone';
  if (mails.length > 1) return 'delivered twice';
  if (['pending', 'sending', 'unknown'].includes(end.state)) return 'still on its way';
  const arrived = mails[0] === 'arrived';
  if (end.state === 'delivered') return arrived ? 'delivered once' : 'shown as delivered and never taken';
  if (isTrouble(end) && end.task?.owner) return 'shown as not delivered, with a named task';
  return arrived ? 'taken and never shown as delivered' : 'not delivered, and nobody’s task';
}

export const becameOf = (owed: Notice, end: Notice | undefined, mails: readonly ('arrived' | 'bounced')[]): Letter => ({
  id: owed.id,
  end: endOf(end, mails),
  state: end?.state ?? 'gone',
  attempts: end?.attempt ?? 0,
});

export const countOf = (letters: readonly Letter[], end: Letter['end']): number =>
  letters.filter((letter) => letter.end === end).length;
export const broken = (letters: readonly Letter[]): Letter[] => letters.filter(({ end }) => !promised.includes(end));
