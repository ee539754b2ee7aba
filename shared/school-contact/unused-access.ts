import * as z from 'zod';
import { isFrontDoor, type Person, Stamp, stampOf } from '../actor.ts';
import type { OrganisationKind } from '../agency.ts';
import { PersonId } from '../ids.ts';
import type { Moment } from '../moment.ts';
import type { Notice } from '../notice.ts';
import { ok, type Result, refuse } from '../result.ts';
import { addDays, addMonths } from '../time/dates.ts';
import { localDate } from '../time/london.ts';
import { schoolContactWord } from './word.ts';

/** When somebody last used their access, whom of it they were warned, and whether it has ended. */
export const AccessUse = z.object({
  personId: PersonId,
  authority: z.string(),
  version: z.int().positive(),
  at: z.iso.datetime(),
  warned: z.array(z.iso.datetime()).max(2),
  /** That it ended because it was not used. */
  ended: z.iso.datetime().optional(),
  /** That it is counted no more, because they have left or are at no school. */
  stopped: z.iso.datetime().optional(),
  /** Who said that they keep it though they had not used it. */
  keptBy: Stamp.optional(),
});
export type AccessUse = z.infer<typeof AccessUse>;

/** Access that nobody uses for so long ends. */
const months = 12;
/** So many days before its end somebody is warned, and once more. */
const warnedBefore = [60, 14] as const;
const dayMs = 86_400_000;

const schools: readonly OrganisationKind[] = ['school', 'early-years', 'college'];

/** Whose access ends when it is not used: those at schools, settings and colleges, who are too many for anybody to go through. */
export const endsUnused = (person: Pick<Person, 'role' | 'organisation'>): boolean =>
  !isFrontDoor(person) && schools.includes(person.organisation.kind);

/** Access that was used now, or that somebody has been given. */
export const usedNow = ({ id, authority }: Pick<Person, 'id' | 'authority'>, now: Date): AccessUse => ({
  personId: id,
  authority,
  version: now.getTime(),
  at: now.toISOString(),
  warned: [],
});

const morningOf = (date: string): number => Date.parse(`${date}T09:00:00.000Z`);

/** When time next does something with access that is not used. Undefined once it has ended. */
export function nextOfUse({ at, warned, ended, stopped }: AccessUse): Date | undefined {
  if (ended || stopped) return undefined;
  const end = addMonths(localDate(new Date(at)), months);
  const before = warnedBefore[warned.length];
  const due = morningOf(addDays(end, -(before ?? 0)));
  const [, last] = warned;
  // Whoever was warned late, because nothing ran, has as long after the last warning as everybody else.
  return new Date(last ? Math.max(due, Date.parse(last) + warnedBefore[1] * dayMs) : due);
}

/** What becomes of unused access: saved together or not at all. */
export type UseChange = { use: AccessUse; person?: Person; notices: Notice[] };

/**
 * Warns whoever has not used their access, twice, and ends it after a year. Of whoever has left already, or is at no school
 * any more, nothing is counted on. Undefined while there is nothing to do.
 */
export function passUnused(
  use: AccessUse,
  person: Person | undefined,
  moment: Pick<Moment, 'now' | 'newId'>,
): UseChange | undefined {
  const { now } = moment;
  const due = nextOfUse(use);
  if (!due || now < due) return undefined;
  const at = now.toISOString();
  const version = use.version + 1;
  if (!person?.active || !endsUnused(person)) return { use: { ...use, version, stopped: at }, notices: [] };
  if (use.warned.length < warnedBefore.length) {
    const notices = [schoolContactWord('school-contact-unused', person, moment)];
    return { use: { ...use, version, warned: [...use.warned, at] }, notices };
  }
  const ended = { ...person, active: false, version: person.version + 1 };
  return { use: { ...use, version, ended: at }, person: ended, notices: [] };
}

/**
 * Keeps somebody's access for another year, or opens it again where it ended because it was not used. Whoever may is for
 * the route to say. Access that ended otherwise, because they left, is not opened by this.
 */
export function keepAccess(
  use: AccessUse,
  person: Person,
  { seen }: { seen: number },
  { actor, now }: Pick<Moment, 'actor' | 'now'>,
): Result<UseChange> {
  if (seen !== use.version) return refuse({ kind: 'stale' });
  if (!person.active && !use.ended) return refuse({ kind: 'wrong-status', status: 'ended' });
  const kept = { ...usedNow(person, now), version: use.version + 1, keptBy: stampOf(actor) };
  const again = person.active ? {} : { person: { ...person, active: true, version: person.version + 1 } };
  return ok({ use: kept, ...again, notices: [] });
}
