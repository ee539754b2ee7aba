import type { ContactStatus } from '../../../shared/contact/contact.ts';
import type { Settings } from '../../../shared/settings.ts';
import { clockState } from '../../../shared/time/clock-state.ts';
import type { Clock as ClockOf } from '../../../shared/time/clocks.ts';
import { Clock } from '../../components/clock.tsx';
import { clockInWords } from '../../forms/clock-words.ts';

type Props = { clock: ClockOf; status: ContactStatus | string; settings: Settings; now: Date; inline?: boolean };

/** The promise to the referrer, in the words in which the front door sees it too. */
export const ReferralClock = ({ clock, status, settings, now, inline }: Props) => {
  const waiting = status === 'awaiting-referrer';
  return (
    <Clock
      label="Decision"
      {...clockInWords(clockState(settings.calendar, clock, now), now)}
      note={waiting && !inline ? 'It starts again when you answer.' : undefined}
      inline={inline}
    />
  );
};
