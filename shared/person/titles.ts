const setOf = (...words: string[]): ReadonlySet<string> => new Set(words.join(' ').split(' '));

/** What somebody is at a school, written before their name or behind it. */
const roles = 'headteacher dsl ddsl senco sendco';
/** The same, where it is a name too. */
const rolesToo = 'head principal deputy';

/** What stands before many names, tells nobody apart and is nobody’s name. */
const titles = setOf(
  roles,
  'headmaster headmistress mr mrs ms miss mx dr drs prof professor rev revd reverend sir dame fr cllr councillor and',
  'pc wpc pcso dc ds ps dci dsi dcs dsu tdc supt dsupt superintendent det detective sgt sarge insp inspector ch chief',
  'cons const temp acting',
);
/** Words before a name that are names too, or all that is known of somebody: where nothing comes after one, it is the name. */
const namesToo = setOf(
  rolesToo,
  'assistant master lord lady constable sergeant nurse coach father sister brother uncle aunt auntie',
);

/** Ranks cut short that are first names too, where no rank stands before them: "Det Con". */
const behindTitles = setOf('con');
/** What stands before a rank, parted from it by a stroke, for whoever holds it for now: "T/DCI". */
const forNow = setOf('t a');

/** What stands behind a name and is nobody’s: what somebody is at work, honours, degrees, and which of two. */
const behindNames = setOf(roles, 'mbe obe cbe jp qc kc bsc msc phd pgce qts hons jr jnr sr snr');
/** What stands behind a name and is somebody’s surname too, with what is nobody’s. */
const surnamesToo = setOf(...behindNames, rolesToo, 'ba ma junior senior');

const plainly = (word = ''): string => word.replace(/[.'’]/gu, '');

/** The words before those behind a name that are in a set, as long as two are left: less than that may be the name. */
function before(words: readonly string[], behind: ReadonlySet<string>): string[] {
  let to = words.length;
  while (to > 2 && behind.has(plainly(words[to - 1]).toLowerCase())) to -= 1;
  return words.slice(0, to);
}

/** The words of a name without what stands behind it, in each way in which it may be meant: "Mary Ann Head" is a name too. */
export function withoutLetters(words: readonly string[]): string[][] {
  const [bare, barer] = [before(words, behindNames), before(words, surnamesToo)];
  return bare.length > barer.length ? [bare, barer] : [bare];
}

/** A Detective Inspector is written in capitals: "Di" is also a name, and a little word before one. */
const isTitle = (word: string, at: number, isLast: boolean): boolean => {
  const plain = plainly(word);
  const parts = plain.toLowerCase().split(/[/&]/u);
  const isOne = (part: string) =>
    part === '' ||
    titles.has(part) ||
    (namesToo.has(part) && !isLast) ||
    (behindTitles.has(part) && at > 0) ||
    (forNow.has(part) && parts.length > 1);
  return plain === 'DI' || parts.every(isOne);
};

/** The words of a name given whole, without the titles and ranks before it; none where it is only a title. */
export function withoutTitles(name: string): string[] {
  const words = name.split(/\s+/u).filter((word) => word !== '');
  const from = words.findIndex((word, at) => !isTitle(word, at, at === words.length - 1));
  return from < 0 ? [] : words.slice(from);
}
