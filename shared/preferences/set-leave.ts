import * as z from 'zod';
import type { Person } from '../actor.ts';
import { PersonId } from '../ids.ts';
import type { Moment } from '../moment.ts';
import { ok, type Problem, type Result, refuse } from '../result.ts';
import { addDays } from '../time/dates.ts';
import { localDate } from '../time/london.ts';
import { overlaps, whyNotCover } from './cover.ts';

const part = (digits: number) =>
  z
    .string()
    .trim()
    .regex(/^\d+$/)
    .max(digits)
    .transform((text) => text.padStart(digits, '0'));
const typed = z
  .object({ day: z.string(), month: z.string(), year: z.string() })
  .refine(({ day, month, year }) => `${day}${month}${year}`.trim() !== '', { message: 'missing' });

/** A date as the three boxes of a form give it. */
const TypedDate = typed.pipe(
  z
    .object({
      day: part(2),
      month: part(2),
      year: z
        .string()
        .trim()
        .regex(/^\d{4}$/),
    })
    .transform(({ day, month, year }) => `${year}-${month}-${day}`)
    .pipe(z.iso.date()),
);

/** Somebody's leave as they set it: days that are both included, and who covers. `seen` is the version they saw. */
export const SetLeave = z.object({ seen: z.int(), from: TypedDate, until: TypedDate, cover: PersonId });
export type SetLeave = z.infer<typeof SetLeave>;

/** The person with their leave, and the cover: both one version on, so that neither can go away unseen by the other. */
export type LeaveChange = { person: Person; cover: Person };

type World = Pick<Moment, 'now' | 'settings'>;

/**
 * Sets when somebody is away and who covers, in place of what they had set before. Nobody covers who is away in that
 * time, and nobody goes away in a time in which they cover for somebody: so cover never leads on to another cover.
 * `colleagues` is everyone with an account at the organisation. Refused as `stale` or `invalid`.
 */
export function setLeave(
  person: Person,
  command: SetLeave,
  colleagues: readonly Person[],
  { now, settings }: World,
): Result<LeaveChange> {
  if (command.seen !== person.version) return refuse({ kind: 'stale' });
  const { from, until } = command;
  const today = localDate(now);
  const cover = colleagues.find(({ id }) => id === command.cover);
  const problems = [
    ...dateProblems(command, today, settings.limits.leave.mostDays),
    ...colleagues
      .filter((other) => other.active && other.id !== person.id && other.leave?.cover.id === person.id)
      .filter(({ leave }) => leave && leave.until >= today && overlaps(leave, { from, until }))
      .map(() => ({ field: 'from', code: 'covers' })),
    ...coverProblems(person, cover, command),
  ];
  if (problems.length > 0 || !cover) return refuse({ kind: 'invalid', problems });
  const leave = { from, until, cover: { id: cover.id, name: cover.name } };
  return ok({
    person: { ...person, leave, version: person.version + 1 },
    cover: { ...cover, version: cover.version + 1 },
  });
}

function dateProblems({ from, until }: SetLeave, today: string, mostDays: number): Problem[] {
  const problem = (field: string, code: string): Problem[] => [{ field, code }];
  if (until < from) return problem('until', 'before-start');
  if (until < today) return problem('until', 'past');
  if (from > addDays(today, mostDays)) return problem('from', 'too-far');
  return until > addDays(from, mostDays - 1) ? problem('until', 'too-long') : [];
}

function coverProblems(person: Person, cover: Person | undefined, days: SetLeave): Problem[] {
  const code = cover ? whyNotCover(person, cover) : 'not-a-colleague';
  if (code) return [{ field: 'cover', code }];
  return cover?.leave && overlaps(cover.leave, days) ? [{ field: 'cover', code: 'away' }] : [];
}

/** Takes somebody's leave back, before it or in the middle of it. Refused as `stale` when it is not as they saw it. */
export function endLeave(person: Person, { seen }: { seen: number }): Result<Person> {
  if (seen !== person.version || !person.leave) return refuse({ kind: 'stale' });
  const { leave: _, ...back } = person;
  return ok({ ...back, version: person.version + 1 });
}
