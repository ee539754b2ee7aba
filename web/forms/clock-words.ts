import type { Settings } from '../../shared/settings.ts';
import type { ClockState } from '../../shared/time/clock-state.ts';
import { countedInWords, dateTimeInWords, durationInWords, relativeDue } from '../../shared/time/words.ts';
import type { ClockProps } from '../components/clock.tsx';

/** A clock as a page says it: what is left or over, and when it is due. Words first, the tone repeats them. */
export function clockInWords(state: ClockState, now: Date): Omit<ClockProps, 'label' | 'note' | 'inline'> {
  const due = { due: relativeDue(now, state.dueAt), dueAt: state.dueAt.toISOString() };
  switch (state.state) {
    case 'running':
      return {
        tone: state.tone === 'amber' ? 'soon' : 'on-time',
        left: `${countedInWords(state.minutesLeft, now, state.dueAt)} left`,
        ...due,
      };
    case 'late':
      return {
        tone: 'late',
        left: state.minutesLate === 0 ? 'just late' : `${countedInWords(state.minutesLate, state.dueAt, now)} late`,
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
        left: `in time, with ${countedInWords(state.minutesLeft, state.stoppedAt, state.dueAt)} to spare`,
      };
    case 'missed':
      return { tone: 'late', left: `done ${countedInWords(state.minutesLate, state.dueAt, state.stoppedAt)} late` };
  }
}

/** Said of a decision whose time has nearly gone, as whoever has it was told. */
export const dueSoonWords = ({ limits }: Pick<Settings, 'limits'>): string =>
  `More than ${limits.lateness.warnAtPercent}% of its time has gone, and whoever has it is warned.`;
