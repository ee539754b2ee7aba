import { type DomesticAbuse, triageSettings } from '../settings/domestic-abuse.ts';
import type { Settings } from '../settings.ts';
import { dueFrom } from '../time/clock-policy.ts';
import { londonDay, londonInstant } from '../time/london.ts';
import { hoursOn } from '../time/opening-hours.ts';
import type { TriageLevel } from './triage-agency.ts';

type LevelResponse = DomesticAbuse['responses'][number];

/** What a level means. Throws when the settings have no such level, which they do not load without. */
export function responseTo(level: TriageLevel, { responses }: DomesticAbuse): LevelResponse {
  const found = responses.find((response) => response.level === level);
  if (!found) throw new Error(`the settings have no level ${level}`);
  return found;
}

/**
 * By when what was decided at a level is to be done: at closing time so many working days on, or, where it is the same
 * day, at closing time today and when the office is shut by midnight. The same day waits for no office to open.
 */
export function dueAtLevel(level: TriageLevel, settings: Settings, now: Date): Date {
  const { due } = responseTo(level, triageSettings(settings));
  const { calendar } = settings;
  if (due.kind === 'same-day') {
    const { day } = londonDay(now.getTime());
    const closes = hoursOn(calendar, day)?.closes ?? 0;
    return new Date(closes > now.getTime() ? closes : londonInstant(day, 23 * 60 + 59));
  }
  const policy = {
    code: `triage-level-${level}`,
    kind: 'working-days' as const,
    days: due.days,
    rule: 'A' as const,
    mayPause: false,
    maximumPauseWorkingDays: 0,
  };
  return dueFrom(policy, calendar, now);
}
