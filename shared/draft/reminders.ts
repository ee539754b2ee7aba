import type { Settings } from '../settings.ts';
import type { Draft, Reminded } from './draft.ts';

/** A reminder that a draft owes, and when. */
export type Reminder = Omit<Reminded, 'at'> & { at: Date };

type Limits = Settings['limits']['draft'];
type Waiting = Pick<Draft, 'createdAt' | 'updatedAt' | 'expires' | 'concern' | 'sentAs' | 'reminded'>;

const hourMs = 3_600_000;

/** Whether its answers say that a child is in danger, or that something must be done today. */
const isUrgent = ({ concern: { safety } }: Pick<Draft, 'concern'>): boolean =>
  safety?.immediateDanger === 'yes' || safety?.actionToday === 'yes';

const sameReminder = (one: Omit<Reminded, 'at'>, other: Omit<Reminded, 'at'>): boolean =>
  one.kind === other.kind && one.hours === other.hours && one.since === other.since;

/**
 * The reminders that a draft owes while nobody works on it, the first first: an unsent draft is a worry that nobody has
 * been told. What counts from when it was last worked on begins again with each save; the age that its safeguarding
 * leads are told of does not. Nothing is owed of one that was sent, or once it is deleted.
 */
export function remindersOf(draft: Waiting, limits: Limits): Reminder[] {
  if (draft.sentAs) return [];
  const ends = new Date(draft.expires * 1000);
  const after = (kind: Reminder['kind'], hours: number, since: string): Reminder => ({
    kind,
    hours,
    since,
    at: new Date(Date.parse(since) + hours * hourMs),
  });
  const ending = -24 * limits.endingDays;
  return [
    ...(isUrgent(draft) ? [after('urgent', limits.urgentReminderHours, draft.updatedAt)] : []),
    ...[...new Set(limits.reminderHours)].map((hours) => after('idle', hours, draft.updatedAt)),
    after('left', 24 * limits.leadDays, draft.createdAt),
    after('ending', ending, ends.toISOString()),
  ]
    .filter(({ at }) => at < ends && at >= new Date(draft.createdAt))
    .filter((reminder) => !draft.reminded.some((told) => sameReminder(told, reminder)))
    .sort((one, other) => one.at.getTime() - other.at.getTime());
}

/** The draft with the time at which its next reminder is due, by which the minute hand finds it. */
export const scheduled = <D extends Waiting>(draft: D, settings: Settings): D & Pick<Draft, 'remindAt'> => ({
  ...draft,
  remindAt: remindersOf(draft, settings.limits.draft)[0]?.at.toISOString() ?? 'never',
});

/** What is due by now. Several may be, where the minute hand stood still: each is then told of once, together. */
export const dueReminders = (draft: Waiting, settings: Settings, now: Date): Reminder[] =>
  now.getTime() >= draft.expires * 1000 ? [] : remindersOf(draft, settings.limits.draft).filter(({ at }) => at <= now);
