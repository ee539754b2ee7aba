/**
 * Spellings that sound alike, in the order in which they are tried. After Soundex and Metaphone, widened to how Irish,
 * Arabic, South Asian and Slavic names are spelled in English records.
 */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/^(?:kn|gn|pn)/, 'n'],
  [/^wr/, 'r'],
  [/^wh/, 'w'],
  [/^ps/, 's'],
  [/^pf/, 'f'],
  [/^x/, 's'],
  [/^mc/, 'mak'],
  [/^bh/, 'b'],
  [/^gh/, 'g'],
  [/^zh/, 'j'],
  [/^v/, 'w'],
  [/^(?:y|dj|g(?=e|i(?!l)))/, 'j'],
  [/ph|bh/g, 'f'],
  [/mh(?=e?$)/g, 'f'],
  [/tch|tsch|sch|sh|sz|cz|zs|ts/g, 's'],
  [/^ch(?=[lr])/, 'k'],
  [/ch/g, 's'],
  [/mp(?=[st])/g, 'm'],
  [/ck|kh|q/g, 'k'],
  [/dg|dj/g, 'j'],
  [/gh/g, ''],
  [/x/g, 'ks'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/z/g, 's'],
  [/d/g, 't'],
  [/v/g, 'f'],
];

/**
 * How a word of a name sounds, roughly: its consonants, and that it begins with a vowel. "Siobhan" and "Shivaun" are the
 * same, as are "Mohammed", "Muhammad" and its Arabic. A word with no Latin letter is its own sound.
 */
export function soundOf(word: string): string {
  if (!/[a-z]/.test(word)) return word;
  const spelled = spellings.reduce((text, [pattern, sound]) => text.replace(pattern, sound), word);
  const first = spelled.replace(/^[aeiouy]/, 'A');
  return (first.slice(0, 1) + first.slice(1).replace(/[aeiouyhw]/g, ' ')).replace(/([^ ])\1+/g, '$1').replace(/ /g, '');
}
