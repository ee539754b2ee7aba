import type { Settings } from '../../shared/settings.ts';
import type { ClockState } from '../../shared/time/clock-state.ts';
import { dateTimeInWords, durationInWords, relativeDue } from '../../shared/time/words.ts';
import type { ClockProps } from '../components/clock.tsx';

/** A clock as a page says it: what is left or over, and when it is due. Words first, the tone repeats them. */
export function clockInWords(state: ClockState, now: Date): Omit<ClockProps, 'label' | 'note' | 'inline'> {
  const due = { due: relativeDue(now, state.dueAt), dueAt: state.dueAt.toISOString() };
  switch (state.state) {
    case 'running':
      return {
        tone: state.tone === 'amber' ? 'soon' : 'on-time',
        left: `${inWords(state.minutesLeft, now, state.dueAt)} left`,
        ...due,
      };
    case 'late':
      return {
        tone: 'late',
        left: state.minutesLate === 0 ? 'just late' : `${inWords(state.minutesLate, state.dueAt, now)} late`,
        ...due,
      };
    case 'paused':
      return {
        tone: 'paused',
        left: `${durationInWords(state.minutesLeft)} left when it resumes`,
        due: `at the latest at ${dateTimeInWords(state.resumesBy)}`,
        dueAt: state.resumesBy.toISOString(),
      };
    case 'met':
      return {
        tone: 'met',
        left: `in time, with ${inWords(state.minutesLeft, state.stoppedAt, state.dueAt)} to spare`,
      };
    case 'missed':
      return { tone: 'late', left: `done ${inWords(state.minutesLate, state.dueAt, state.stoppedAt)} late` };
  }
}

/**
 * "8 working hours 42 minutes" when nights or days off lie between: beside "due 5pm tomorrow", "8 hours 42 minutes"
 * would be untrue to whoever reads it at 4:18pm.
 */
function inWords(minutes: number, from: Date, until: Date): string {
  const passing = (until.getTime() - from.getTime()) / 60_000;
  const words = durationInWords(minutes);
  return Math.abs(passing - minutes) <= 1 ? words : words.replace(' ', ' working ');
}

/** Said of a decision whose time has nearly gone, as whoever has it was told. */
export const dueSoonWords = ({ limits }: Pick<Settings, 'limits'>): string =>
  `More than ${limits.lateness.warnAtPercent}% of its time has gone, and whoever has it is warned.`;
