import type { Contact, ContactStatus } from '../../../shared/contact/contact.ts';
import { lastNewTime } from '../../../shared/contact/promised-time.ts';
import type { Settings } from '../../../shared/settings.ts';
import { clockState } from '../../../shared/time/clock-state.ts';
import type { Clock as ClockOf } from '../../../shared/time/clocks.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { Clock } from '../../components/clock.tsx';
import { clockInWords } from '../../forms/clock-words.ts';

type Props = {
  clock: ClockOf;
  status: ContactStatus | string;
  settings: Settings;
  now: Date;
  late?: Contact['late'];
  inline?: boolean;
};

/** The promise to the referrer, in the words in which the front door sees it too. */
export const ReferralClock = ({ clock, status, settings, now, late, inline }: Props) => {
  const waiting = status === 'awaiting-referrer';
  const state = clockState(settings.calendar, clock, now);
  const told = state.state === 'late' ? lastNewTime(clock, late) : undefined;
  const newTime = told && `You will now hear by ${dateTimeInWords(new Date(told.newTime))}.`;
  const why = told?.reason && !inline ? `A manager set this time: “${told.reason}”` : 'A manager has been told.';
  return (
    <Clock
      label="Decision"
      {...clockInWords(state, now)}
      note={
        waiting && !inline
          ? 'It starts again when you answer.'
          : newTime && `${newTime} The ${settings.teams.frontDoor} has it. ${why}`
      }
      inline={inline}
    />
  );
};
