import type { Letter } from './letter.ts';

/** Whether a letter has left: it was sent, and the minutes in which it can be called back are over. */
export const hasLeft = ({ status, releaseAt }: Pick<Letter, 'status' | 'releaseAt'>, now: Date): boolean =>
  status === 'issued' && (releaseAt === undefined || now >= new Date(releaseAt));

/** How long a letter that was sent can still be called back, in seconds; 0 when it cannot. */
export const secondsToRecall = ({ status, releaseAt }: Pick<Letter, 'status' | 'releaseAt'>, now: Date): number =>
  status === 'issued' && releaseAt ? Math.max(0, Math.ceil((Date.parse(releaseAt) - now.getTime()) / 1000)) : 0;
