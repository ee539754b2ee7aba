import type { Moment } from '../moment.ts';

const dayInSeconds = 24 * 60 * 60;

/** When a draft that was worked on now is deleted, in seconds since 1970. */
export const expiryAt = ({ now, settings }: Pick<Moment, 'now' | 'settings'>): number =>
  Math.floor(now.getTime() / 1000) + settings.limits.draft.lifeDays * dayInSeconds;
