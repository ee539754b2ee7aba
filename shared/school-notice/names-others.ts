import type { IncidentFacts } from '../incident/incident.ts';
import { isCommonWord } from '../letter/preflight/common-names.ts';
import { asWords, folded, squeeze } from '../letter/preflight/folded-text.ts';

const partsOf = (...names: (string | undefined)[]): string[] =>
  names.flatMap((name) => (name ?? '').split(/[\s-]+/)).filter((part) => squeeze(part).length > 1);

const noWords: ReadonlySet<string> = new Set();

/**
 * Whether a text names somebody whom a school is not told of: an adult of the incident, or a child at another school. What
 * one of its own pupils is called too is no sign. A name that is also a word counts where it is written with a capital.
 */
export function namesOthers(
  text: string,
  { adults, children }: Pick<IncidentFacts, 'adults' | 'children'>,
  childIds: readonly string[],
): boolean {
  const pupils = children.filter(({ id }) => childIds.includes(id));
  const own = new Set(
    pupils.flatMap(({ forename, surname, otherNames }) => partsOf(forename, surname, otherNames)).map(squeeze),
  );
  const others = [
    ...adults.flatMap(({ name, otherNames }) => partsOf(name, otherNames)),
    ...children
      .filter((child) => !pupils.includes(child))
      .flatMap(({ forename, surname, otherNames }) => partsOf(forename, surname, otherNames)),
  ].filter((name) => !own.has(squeeze(name)));
  const searched = folded(text);
  return others.some((name) =>
    asWords(searched, squeeze(name)).some(
      ({ start }) => !isCommonWord(name, noWords) || /\p{Lu}/u.test(text[start] ?? ''),
    ),
  );
}
