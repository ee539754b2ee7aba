import { isFrontDoor, type Person } from '../actor.ts';
import { may } from '../permissions.ts';
import { isAway, type Leave } from './leave.ts';

/** Why somebody cannot cover for a person, whatever the dates. */
export type NoCover = 'self' | 'not-a-colleague' | 'not-a-lead' | 'other-work';

/**
 * Why a colleague cannot cover for somebody, if so. A cover never sees more than they may see already: for a partner it
 * is a safeguarding lead of the organisation, who reads all of its referrals; for whoever takes work at the front door
 * it is somebody who takes the same.
 */
export function whyNotCover(person: Person, cover: Person): NoCover | undefined {
  if (cover.id === person.id) return 'self';
  const colleague = cover.authority === person.authority && cover.organisation.id === person.organisation.id;
  if (!cover.active || !colleague) return 'not-a-colleague';
  if (!isFrontDoor(person)) return may(cover, 'read-organisation-referrals') ? undefined : 'not-a-lead';
  return may(person, 'claim-a-contact') && !may(cover, 'claim-a-contact') ? 'other-work' : undefined;
}

type Days = Pick<Leave, 'from' | 'until'>;

/** Whether two times away have a day in common. */
export const overlaps = (one: Days, other: Days): boolean => one.from <= other.until && other.from <= one.until;

/** The cover, where they stand in for somebody who is away now: not once they left, moved or are away themselves. */
export const standsIn = (person: Person, cover: Person | undefined, now: Date): cover is Person =>
  cover !== undefined && isAway(person, now) && !isAway(cover, now) && whyNotCover(person, cover) === undefined;

/** Who is away now, with their leave by their id, and for which of them somebody stands in. */
export function awayAmong(people: readonly Person[], coverId: string, now: Date) {
  const cover = people.find(({ id }) => id === coverId);
  const gone = people.filter((person) => person.active && isAway(person, now));
  const away = new Map(gone.flatMap(({ id, leave }) => (leave ? [[id as string, leave] as const] : [])));
  const covered = gone.filter((person) => person.leave?.cover.id === coverId && standsIn(person, cover, now));
  return { away, covers: new Set(covered.map(({ id }): string => id)) };
}
