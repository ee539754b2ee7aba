import type { Moment } from '../moment.ts';
import { canonicalJson } from './canonical-json.ts';
import type { Letter } from './letter.ts';

/** Whether the words of a letter are still those of which the fingerprint was kept when it was authorised. */
export const wordsMatch = ({ content, hash }: Pick<Letter, 'content' | 'hash'>, digest: Moment['digest']): boolean =>
  digest(canonicalJson(content)) === hash;
