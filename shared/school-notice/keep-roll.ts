import * as z from 'zod';
import { Stamp } from '../actor.ts';
import { SettingKey } from '../school-directory/setting.ts';
import { addDays, addMonths, type CalendarDate } from '../time/dates.ts';
import { RollEntry } from './roll.ts';
import type { RollKeys } from './roll-keys.ts';

/** One pupil on a roll, known by digests alone. */
export const Pupil = RollEntry.omit({ setting: true }).extend({
  upn: z.string().optional(),
  person: z.string().optional(),
});
export type Pupil = z.infer<typeof Pupil>;

/** The roll of one school: who is on it, and for some months who was. */
export const SchoolRoll = z.object({
  setting: SettingKey,
  authority: z.string(),
  version: z.int().positive(),
  taken: z.object({ at: z.iso.datetime(), by: Stamp }),
  pupils: z.array(Pupil),
});
export type SchoolRoll = z.infer<typeof SchoolRoll>;

/** Whoever left a school is known to have been there for so long: police may still name it. */
const monthsKept = 12;

const same = (one: Pupil, other: Pupil) =>
  one.upn !== undefined && other.upn !== undefined ? one.upn === other.upn : one.person === other.person;

const open = ({ until }: Pupil, today: CalendarDate) => until === undefined || until >= today;

/** Who is on a roll today that a new one does not speak of. */
export function leaving(before: readonly Pupil[], after: readonly Pupil[], today: CalendarDate): Pupil[] {
  const [upns, people] = [new Set(after.map(({ upn }) => upn)), new Set(after.map(({ person }) => person))];
  const there = ({ upn, person }: Pupil) => (upn && upns.has(upn)) || (person && people.has(person));
  return before.filter((pupil) => open(pupil, today) && !there(pupil));
}

/** A roll after its school has sent it again: whoever is no longer on it left yesterday. */
export function rollAfter(before: readonly Pupil[], after: readonly Pupil[], today: CalendarDate): Pupil[] {
  const gone = new Set(leaving(before, after, today));
  const oldest = addMonths(today, -monthsKept);
  const ended = before
    .filter((pupil) => gone.has(pupil) || !open(pupil, today))
    .map((pupil) => (gone.has(pupil) ? { ...pupil, until: addDays(today, -1) } : pupil))
    .filter(({ from, until }) => until !== undefined && until >= oldest && until >= from);
  return [...after, ...ended.filter((pupil) => !after.some((now) => same(pupil, now) && now.until === pupil.until))];
}

/** Whether a pupil of a roll is the child that is asked for. A namesake with another pupil number is somebody else. */
export const isPupil = (pupil: Pupil, { upn, person }: RollKeys): boolean =>
  upn !== undefined && pupil.upn !== undefined ? upn === pupil.upn : person !== undefined && person === pupil.person;
