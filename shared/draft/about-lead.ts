import { tellsOfColleague } from '../contact/close-colleagues.ts';
import type { Concern } from '../form/concern.ts';
import { isAllegation } from '../form/is-allegation.ts';
import { withoutTitles } from '../person/titles.ts';

const wordsIn = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 1);

/** The words of a name that tell anybody apart. */
const wordsOfName = (name: string): string[] => wordsIn(withoutTitles(name).join(' '));

/** Every text in a part of a concern, however deep. */
const textsIn = (part: unknown): string[] => {
  if (typeof part === 'string') return [part];
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(textsIn) : [];
};

/**
 * Whether an allegation, or what tells of an adult who is said to work at the lead's `organisation`, may be about a
 * safeguarding lead: any word of their name stands in it, or no adult is named at all, so that nobody can tell. It errs on
 * the side of keeping them out: whoever drafts it can still share it with them. The drafter's own details and declaration
 * do not count; a lead may well be named in them.
 */
export function mayBeAboutLead(lead: string, concern: Concern, organisation = ''): boolean {
  const isColleague = organisation !== '' && tellsOfColleague(concern, organisation);
  if (!isAllegation(concern) && !isColleague) return false;
  const adults = concern.adults.flatMap(({ adult }) => [adult?.name ?? '', adult?.otherNames ?? '']);
  if (adults.flatMap(wordsOfName).length === 0) return true;
  const { you: _, declaration: __, ...told } = concern;
  const words = new Set(textsIn(told).flatMap(wordsIn));
  return wordsOfName(lead).some((word) => words.has(word));
}
