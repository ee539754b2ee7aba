import type { IssuedOutcome } from './outcome.ts';

/** A text of an outcome by the name of its field; empty where it would give away what has become sealed since. */
export const unlessWithheld = ({ withheld }: Pick<IssuedOutcome, 'withheld'>, field: string, text: string): string =>
  withheld.includes(field) ? '' : text;
