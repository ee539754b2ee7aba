import { isParticle } from './name-words.ts';
import { withoutTitles } from './titles.ts';

/**
 * A name given whole, in first and family name: the last word is the family name, with the little words before it. One
 * word alone is a first name, and after a title a family name.
 */
export function splitName(whole: string): { given?: string; family?: string } {
  const bare = withoutTitles(whole);
  const [only] = bare;
  if (only === undefined) return {};
  if (bare.length === 1) return only === whole.trim() ? { given: only } : { family: only };
  let from = bare.length - 1;
  while (from > 1 && isParticle(bare[from - 1] ?? '')) from -= 1;
  return { given: bare.slice(0, from).join(' '), family: bare.slice(from).join(' ') };
}

/** Other names as they are listed in one line or several: "Jay, Brown" or "also known as Jay; before, Brown". */
export const listedNames = (text: string): string[] =>
  text
    .split(/[\n,;/()]|\b(?:aka|a\.k\.a\.?|also known as|known as|formerly|previously|n[ée]e|or)\b/iu)
    .map((name) => name.trim())
    .filter((name) => name !== '');
