import type { AuditEntry } from './entry.ts';

/** What of an entry says which one of its chain it is, and what it follows from. */
export type LinkedEntry = Pick<AuditEntry, 'chain' | 'seq' | 'at' | 'prev' | 'begun'>;

/** A text of JSON in which nothing is written otherwise than it is. */
const plain = '"([^"\\\\\\u0000-\\u001f]*)"';
const any = plain.replace('(', '(?:');
const listOf = (one: string) => `\\[(?:${one}(?:,${one})*)?\\]`;
const item = `\\{"commitment":"[0-9a-f]{64}","sk":${any}\\}`;
const by = `\\{"id":${any}(?:,"organisation":${any})?(?:,"role":${any})?\\}`;
const asWritten = new RegExp(
  [
    `^\\{"action":${any},"at":${plain}(,"begun":true)?,"by":${by},"chain":${plain},"items":${listOf(item)}`,
    `(?:,"of":${listOf(any)})?,"prev":${plain},"seq":([1-9][0-9]{0,14})\\}$`,
  ].join(''),
  'u',
);

/**
 * What links an entry to its chain, from its canonical JSON; undefined for what is none. A text in the form in which
 * entries are written is valid JSON that says the same, and is read in half the time; any other is parsed.
 */
export function linkedEntry(text: string): LinkedEntry | undefined {
  const found = asWritten.exec(text);
  if (found) {
    const [, at = '', begun, chain = '', prev = '', seq = ''] = found;
    return { at, chain, prev, seq: Number(seq), ...(begun && { begun: true as const }) };
  }
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
