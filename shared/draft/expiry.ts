import type { Moment } from '../moment.ts';
import type { Draft } from './draft.ts';

const dayInSeconds = 24 * 60 * 60;

/** When a draft that was worked on now is deleted, in seconds since 1970. */
export const expiryAt = ({ now, settings }: Pick<Moment, 'now' | 'settings'>): number =>
  Math.floor(now.getTime() / 1000) + settings.limits.draft.lifeDays * dayInSeconds;

/** Whether the time of an unsent draft is over. The table may take days to delete it; to everybody it is gone at once. */
export const hasEnded = ({ expires, sentAs }: Pick<Draft, 'expires' | 'sentAs'>, now: Date): boolean =>
  !sentAs && now.getTime() >= expires * 1000;
