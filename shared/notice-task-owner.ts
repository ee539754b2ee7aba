import type { Person } from './actor.ts';
import { may } from './permissions.ts';
import { isAway } from './preferences/leave.ts';

/** Somebody who could be given a task, with whoever covers for them. */
export type Candidate = { person: Person; cover?: Person | undefined };

/** Who could be given the task of a message: those nearest to its contact, then those on duty, then the managers. */
export type Candidates = {
  /** Who holds the contact, then who authorised its decision, then who sent its letter. */
  near: readonly Candidate[];
  /** The authority's duty list, in its order. */
  duty: readonly Candidate[];
  /** Everyone at the front door. */
  staff: readonly Person[];
  /** Whether what the message is about is open to somebody; to everybody where this is absent. */
  isOpenTo?: (person: Person) => boolean;
};

/** Whether somebody can be given a task now. */
export const takesTasks = (person: Person, now: Date): boolean =>
  person.active && may({ role: person.role }, 'see-undelivered-messages') && !isAway(person, now);

/**
 * Whose task a message is that did not arrive. Each candidate in turn, or whoever covers for them while they are away;
 * else the first manager by name who is there; else anyone of the front door by name; else, when all are away, the
 * first manager all the same: a task without a name is nobody's. Whoever may not open what it is about is passed over, and
 * their name is on it for nobody. Undefined only where the authority has no such person.
 */
export function taskOwnerAmong(
  { near, duty, staff, isOpenTo = () => true }: Candidates,
  now: Date,
): Person | undefined {
  for (const { person, cover } of [...near, ...duty]) {
    if (takesTasks(person, now) && isOpenTo(person)) return person;
    if (cover && person.active && isAway(person, now) && takesTasks(cover, now) && isOpenTo(cover)) return cover;
  }
  const byName = staff
    .filter((person) => person.active && isOpenTo(person))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'));
  const managers = byName.filter(({ role }) => role === 'manager');
  const there = (person: Person) => takesTasks(person, now);
  return managers.find(there) ?? byName.find(there) ?? managers[0];
}
