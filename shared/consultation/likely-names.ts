/*
 * A question without a name may still be typed with one in it. Capitals within a sentence give most names away. It is
 * a hint and never a bar: a word that is wrongly thought a name costs one more press.
 */

const notNames = new Set([
  ...['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october'],
  ...['november', 'december', 'christmas', 'easter', 'english', 'british', 'england', 'wales', 'scotland'],
  ...['mum', 'mother', 'dad', 'father', 'nan', 'gran', 'grandma', 'grandad', 'auntie', 'uncle', 'mr', 'mrs', 'ms'],
  ...['miss', 'dr', 'year', 'reception', 'nursery', 'school', 'head', 'police', 'council', 'family', 'help'],
  ...['early', 'social', 'care', 'services', 'front', 'door', 'working', 'together', 'act', 'section', 'level'],
  ...['today', 'yesterday', 'when', 'then', 'after', 'before', 'she', 'he', 'they', 'her', 'his', 'their', 'my', 'our'],
  ...[
    'the',
    'this',
    'that',
    'if',
    'and',
    'but',
    'so',
    'on',
    'in',
    'at',
    'last',
    'since',
    'because',
    'does',
    'is',
    'has',
  ],
  ...['whatsapp', 'instagram', 'snapchat', 'tiktok', 'facebook', 'youtube', 'xbox', 'playstation'],
]);

const sentences = /[.!?:]\s+|\n+|^\s*|[-–•]\s+/u;
const word = /\p{L}[\p{L}’'-]*/gu;
const isName = (text: string): boolean => /^\p{Lu}[’']?\p{L}*\p{Ll}/u.test(text) && !notNames.has(text.toLowerCase());

/** The words of a text that look like somebody's name, each once, in the order they come. */
export function likelyNames(text: string): string[] {
  const found = new Set<string>();
  for (const sentence of text.split(sentences)) {
    const words = [...sentence.matchAll(word)].map(([each]) => each.replace(/[’']s$/u, ''));
    for (const [at, each] of words.entries()) {
      // The first word of a sentence has its capital anyway, unless another name follows it: "Kayla Brown said".
      const first = at === 0 && !isName(words[1] ?? '');
      if (!first && isName(each)) found.add(each);
    }
  }
  return [...found];
}
