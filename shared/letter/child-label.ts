import type { Contact } from '../contact/contact.ts';

type Child = Contact['children'][number];

/** "A.B." for any name: the first letter of each of its words, of three words at most. */
export const initials = (name: string): string =>
  name
    .toWellFormed()
    .split(/[\s-]+/u)
    .map((word) => /\p{L}/u.exec(word)?.[0] ?? '')
    .filter(Boolean)
    .filter((_, at, all) => at < 2 || at === all.length - 1)
    .map((letter) => `${letter.toLocaleUpperCase('en-GB')}.`)
    .join('');

const label = ({ name, unborn, birthYear }: Child): string => {
  if (unborn) return birthYear ? `unborn baby, expected in ${birthYear}` : 'unborn baby';
  const who = initials(name) || 'child whose name we were not told';
  return birthYear ? `${who}, born ${birthYear}` : who;
};

/**
 * How each child is named in whatever leaves the service: by initials and year of birth, never in full.
 * Two who would be named alike are told apart by their order on the form.
 */
export function childLabels(children: readonly Child[]): string[] {
  const labels = children.map(label);
  return labels.map((text, at) =>
    labels.indexOf(text) === labels.lastIndexOf(text) ? text : `${text} (child ${at + 1} on your form)`,
  );
}
