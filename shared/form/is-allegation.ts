import type { Concern } from './concern.ts';

/** Whether its referrer said that somebody who works with children is meant, so that it may be a colleague. */
export const isAllegation = ({ safety }: Pick<Concern, 'safety'>): boolean => safety?.allegationAgainstWorker === 'yes';
