import { limits } from '../form/limits.ts';
import type { FormIds } from './control-of.ts';
import { type Typed, textsAt } from './form-reader.ts';

export type PersonKind = 'adult' | 'child';

const letterOf: Readonly<Record<PersonKind, string>> = { adult: 'a', child: 'c' };
const most: Readonly<Record<PersonKind, number>> = { adult: limits.adults, child: limits.children };

const idsOf = (typed: Typed, kind: PersonKind): string[] => {
  const own = new RegExp(`^${letterOf[kind]}\\d{1,2}$`);
  return [...new Set(textsAt(typed, kind))].filter((id) => own.test(id)).slice(0, most[kind]);
};

/** The people of a form, in its order: each has the controls that begin with its id, such as `c1-forename`. */
export const peopleIn = (typed: Typed): FormIds => ({ adults: idsOf(typed, 'adult'), children: idsOf(typed, 'child') });

/** A form with two adults and a child, as most incidents have. */
export const emptyForm: Typed = { adult: ['a1', 'a2'], child: 'c1' };

/** The form with one more person, and their id; nothing, where it is full. */
export function withPerson(typed: Typed, kind: PersonKind): { typed: Typed; id: string } | undefined {
  const ids = idsOf(typed, kind);
  if (ids.length >= most[kind]) return undefined;
  let next = ids.length + 1;
  while (ids.includes(`${letterOf[kind]}${next}`)) next += 1;
  const id = `${letterOf[kind]}${next}`;
  return { typed: { ...typed, [kind]: [...ids, id] }, id };
}

/** The form without a person, and without anything that was typed about them. */
export function withoutPerson(typed: Typed, id: string): Typed {
  const kind: PersonKind = id.startsWith('a') ? 'adult' : 'child';
  const about = Object.entries(typed).filter(([name]) => !name.startsWith(`${id}-`) && !name.endsWith(`-to-${id}`));
  return { ...Object.fromEntries(about), [kind]: idsOf(typed, kind).filter((other) => other !== id) };
}
