import type { Actor } from '../actor.ts';
import type { Concern } from '../form/concern.ts';
import type { Draft } from './draft.ts';

/**
 * Whether the contact details in a draft are still those of somebody else. Whoever sends a concern is named as the one
 * who raised it, and our letter goes to them.
 */
export const namesAnother = ({ saved, concern }: Pick<Draft, 'saved' | 'concern'>, actor: Actor): boolean => {
  const last = saved.you;
  if (last) return last.by.id !== actor.id;
  return concern.you?.email !== undefined && concern.you.email !== actor.email;
};

/**
 * The concern with the sender's contact details, as their account has them. Who was named before becomes the second
 * contact where none is named, because they know the child.
 */
export function withSender(concern: Concern, { name, jobTitle, email, phone }: Actor): Concern {
  const { outOfHoursPhone: _o, registration: _r, ...before } = concern.you ?? {};
  const second = !before.secondContactName &&
    before.name !== name && {
      ...(before.name && { secondContactName: before.name }),
      ...(before.jobTitle && { secondContactRole: before.jobTitle }),
      ...(before.phone && { secondContactPhone: before.phone }),
      ...(before.email && { secondContactEmail: before.email }),
    };
  return {
    ...concern,
    you: {
      ...before,
      ...second,
      name,
      ...(jobTitle && { jobTitle }),
      ...(email && { email }),
      ...(phone && { phone }),
    },
  };
}
