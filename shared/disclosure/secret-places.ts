import { squeeze } from '../letter/preflight/folded-text.ts';
import { linesIn, waysToSay } from '../letter/preflight/written-address.ts';

/** Words of where somebody is that lead to no place by themselves: everybody has a mother, and goes to school. */
const leadingNowhere = new Set(
  `a an and as at back by for from had has have he her here his home house i in is it me moved mum mummy my near no none not
  of on or our she since still stay staying stays the their them there they to we were where with yet you known unknown
  same before now today currently sometimes usually always
  mam mom mother dad daddy father step stepmother stepfather nan nana nanny gran granny grandma grandmother grandad grandpa
  grandfather grandparent grandparents parent parents aunt auntie uncle sister brother cousin family relative relatives
  friend friends partner neighbour neighbours carer foster school nursery college hospital police station refuge hostel
  hotel car street work january february march april may june july august september october november december monday
  tuesday wednesday thursday friday saturday sunday christmas easter`.split(/\s+/),
);

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
const leads = (text: string): boolean => wordsOf(text).some((word) => !leadingNowhere.has(word.toLowerCase()));

/** Names of two words and more, and one word that says where: "Rowan Lodge", "in Kemberley". */
const names = /\p{Lu}[\p{L}’'-]+(?:[^\S\n]+(?:\p{Lu}[\p{L}’'-]+))+/gu;
const whereIn =
  /(?<=\b(?:in|near|at|from|to|by|outside|behind)[^\S\n]+)\p{Lu}[\p{L}’'-]+(?![\p{L}’'-]|[^\S\n]+\p{Lu})/gu;
const postcodes = /\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b/giu;

/** Places that are named in a text of any kind, as somebody would say them again. Not the names of `known` people. */
function namedIn(text: string, known: ReadonlySet<string>): string[] {
  const isKnown = (name: string) => wordsOf(name).every((word) => known.has(squeeze(word)));
  // "Her" of "Her Sister" says nothing, and "Sister" is not said with it elsewhere.
  return [...(text.match(names) ?? []), ...(text.match(whereIn) ?? [])]
    .map((name) => name.split(/\s+/))
    .map((words) => words.slice(words.findIndex(leads)).join(' '))
    .filter((name) => leads(name) && !isKnown(name));
}

/**
 * What leads to a place that lies sealed and is no street: a refuge, a town, the mill behind which somebody lives. Each
 * line that was answered, and each name of a place in it (`answers`); of what was said of why it changed, only the names
 * and postcodes (`reasons`). `known`: the squeezed parts of the names of people, who may be named without their place.
 */
export function secretPlaces(
  { answers, reasons }: { answers: readonly string[]; reasons: readonly string[] },
  known: ReadonlySet<string>,
): { words: string[]; postcodes: string[] } {
  const lines = answers.flatMap(linesIn).flatMap((line) => waysToSay(line).town);
  const isName = (line: string) => wordsOf(line).every((word) => known.has(squeeze(word)));
  const said = [...answers, ...reasons];
  return {
    words: [
      ...new Set([
        ...lines.filter((line) => leads(line) && !isName(line)),
        ...said.flatMap((text) => namedIn(text, known)),
      ]),
    ],
    postcodes: said.flatMap((text) => text.match(postcodes) ?? []),
  };
}
