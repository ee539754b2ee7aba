import type { Child, Concern } from './concern.ts';

/** What brothers and sisters often share. */
export const copies = ['address', 'school', 'family'] as const;
export type Copy = (typeof copies)[number];

/**
 * Gives one child what was ticked of another's: where they live, their school, or what each adult and other child is
 * to them. The answers are copied, not linked, so that either can be corrected without the other.
 */
export function copyChild(concern: Concern, fromId: string, toId: string, what: readonly Copy[]): Concern {
  const from = concern.children.find(({ id }) => id === fromId);
  if (!from || fromId === toId) return concern;
  const children = concern.children.map((child) => (child.id === toId ? withCopies(child, from, what) : child));
  return what.includes('family') ? withFamily({ ...concern, children }, fromId, toId) : { ...concern, children };
}

function withCopies(child: Child, from: Child, what: readonly Copy[]): Child {
  const copied = { ...child };
  if (what.includes('address') && from['child-home']) copied['child-home'] = { ...from['child-home'] };
  if (what.includes('school') && from['child-education-health']) {
    const { education, schoolName, schoolUrn } = from['child-education-health'];
    copied['child-education-health'] = {
      ...child['child-education-health'],
      ...(education && { education }),
      ...(schoolName && { schoolName }),
      ...(schoolUrn && { schoolUrn }),
    };
  }
  return copied;
}

function withFamily(concern: Concern, fromId: string, toId: string): Concern {
  return {
    ...concern,
    adults: concern.adults.map((person) => {
      const shared = person.adult?.relationships?.[fromId];
      if (!shared) return person;
      return {
        ...person,
        adult: { ...person.adult, relationships: { ...person.adult?.relationships, [toId]: { ...shared } } },
      };
    }),
    otherChildren: concern.otherChildren.map((person) => {
      const other = person['other-child'];
      const shared = other?.relationships?.[fromId];
      if (!shared) return person;
      return {
        ...person,
        'other-child': { ...other, relationships: { ...other?.relationships, [toId]: { ...shared } } },
      };
    }),
  };
}
