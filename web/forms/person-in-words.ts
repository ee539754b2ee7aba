import type { Concern } from '../../shared/form/concern.ts';
import { personName } from '../../shared/form/person-name.ts';

const kinds = { child: 'child', adult: 'adult', 'other-child': 'other child' } as const;

/** How to speak of somebody in a concern: by name, or as `child 2`. */
export function personInWords(concern: Concern, entityId: string): string {
  const found = personName(concern, entityId);
  if (!found) return 'this person';
  return found.name ?? `${found.unborn ? 'unborn ' : ''}${kinds[found.scope]} ${found.number}`;
}
