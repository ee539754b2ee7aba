import type { Span } from './folded-text.ts';

/** Names that are also words, months or things one writes of. More come from the council's own wording. */
const words = new Set(
  `may april june august grace will rose hope summer mark faith joy dawn autumn winter spring sky skye star
  jade ruby pearl amber ivy lily violet iris daisy poppy holly hazel olive heather rowan ash cliff dale glen
  heath lance miles penny rob bill jack nick pat sue drew frank grant chase guy hunter mason carter bishop
  king prince duke earl dean max art bob dick jean kit mercy patience prudence honor honour harmony melody
  destiny angel blessing comfort princess crystal sandy robin wren raven tiger christian brook brooke river
  forest stone wood young old black white green brown grey gray price love little long short small strong wise
  good best day field hill lake marsh moor mills banks cross church house home school farmer baker cook cooper
  walker hunt ward rice bean bell ball bond case cash coward court dear early fear fish fox gold golden head
  health help key law moon noble page park parent power proud read reading rich sharp street summers teacher
  way west east north south worth ray sonny son sunny storm blaze rain cherry clay colt dusty echo ember fern
  flora gale ginger justice liberty lucky major mint misty pepper phoenix piper ridge rocky sage serenity
  shelly sorrel teal trinity true unity victory wade weaver wilder willow winner ace rusty buddy chance dash
  fisher ford hardy jet judge knight miller pierce porter ranger reed rush saint scout shepherd skip sparrow
  stern steel thorn tuck turner archer bolt brand bridge buck bud bush butler chip cole cope cost craft crane
  cream crisp crow dance dare deer doe dove drake duck dyer eve ever fair farm fields finch flint flower foot
  foster free freeman friend frost game garden garner gates gay gently gift gill glass glover goose gore grave
  graves great grove guest hale hall ham hand hare hay hays heart heard hide high hobbs hogg holder hole hood
  hook horn horne howl hull hurt keen kind lamb land lane lark last leach leaf light lock lodge lord low lunch
  man mane march marks marriage mead means mount much must nail new nice night noon oaks oak ocean organ over
  pace pack pain paine pool poor pope post pound pride pryor purse quick quiet rabbit ramp rank rash raw
  reason rest riddle ring road rock rogue roof room root rope rule sale salt sand say seal seat self shade
  shaw sheet ship shore silk silver sing skill sleep smart snow song speed spoon staff stage steed stock
  storey sweet swift tell temple thick thing thorne thrower tree trout trust turn vale valley vine wait wall
  waters wax weeks wells welcome wheel wilde wing winters wish wolf woods woolf worker worm yard year can ken
  pip pop kip rod ice`.split(/\s+/),
);

const months = new Set(['april', 'may', 'june', 'august', 'march']);

/** Whether a name is also a word, so that only where it stands shows which it is. */
export const isCommonWord = (name: string, wordsOfLetters: ReadonlySet<string>): boolean => {
  const small = name.toLowerCase();
  return name.length <= 2 || words.has(small) || wordsOfLetters.has(small);
};

/** Words before a month, and after one. */
const beforeMonth =
  /(\b(in|by|since|until|till|during|of|from|last|next|this|early|late|mid|every|each|before|after|to|through|between|january|february|march|april|may|june|july|august|september|october|november|december|and|or)|\d(st|nd|rd|th)?)[\s,–-]*$/i;
const afterMonth = /^[\s,]*(\d|half|bank|holiday|term|and (june|july|april|september)|to (june|july)|or (june|july))/i;

/** What only a person does. */
const ofAPerson =
  /^\s+(said|says|told|tells|lives|attends|wants|needs|spoke|speaks|arrived|came|comes|went|goes|feels|felt|cried|disclosed|reported|asked|hit|hurt|hides|hid|ran|has been|was seen|is living|lives)\b/i;
/** What follows a question or a wish: "May we …", "Will you …". */
const ofAQuestion = /^\s+(we|you|they|he|she|it|i|there|this|that|the|a|an|any|your|our)\b/i;

const atSentenceStart = /(^|[.!?:;•\n])[\s“”"‘’'([]*$/u;

/**
 * Whether a word that may be a name is one where it stands. It is written with a capital; in the middle of a sentence,
 * or before what only a person does, that is certain. Where it stays unclear, a person says which it is.
 */
export function judgeCommonName(text: string, { start, end }: Span): 'name' | 'unsure' | 'word' {
  const written = text.slice(start, end);
  if (!/^\p{Lu}/u.test(written)) return 'word';
  const [before, after] = [text.slice(0, start), text.slice(end)];
  if (/^['’]s\b/u.test(after) || ofAPerson.test(after)) return 'name';
  if (months.has(written.toLowerCase())) {
    if (beforeMonth.test(before) || afterMonth.test(after)) return 'word';
  }
  if (!atSentenceStart.test(before)) return 'name';
  return ofAQuestion.test(after) ? 'word' : 'unsure';
}
