import type { Contact } from '../../../shared/contact/contact.ts';
import type { Settings } from '../../../shared/settings.ts';
import { clockState } from '../../../shared/time/clock-state.ts';
import { type Clock as ContactClock, openPause } from '../../../shared/time/clocks.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { Clock } from '../../components/clock.tsx';
import { clockInWords } from '../../forms/clock-words.ts';
import type { Staff } from '../staff.ts';

type Props = { contact: Contact } & Pick<Staff, 'settings' | 'now'>;

const reasonWords = (settings: Settings, code: string): string =>
  settings.reasons.pausing.find((reason) => reason.code === code)?.words ?? code;

const One = ({ clock, label, settings, now }: { clock: ContactClock; label: string } & Omit<Props, 'contact'>) => {
  const state = clockState(settings.calendar, clock, now);
  const pause = state.state === 'paused' ? openPause(clock) : undefined;
  return (
    <Clock
      label={label}
      {...clockInWords(state, now)}
      note={
        pause &&
        `Paused by ${pause.by} at ${dateTimeInWords(new Date(pause.from))}. ${reasonWords(settings, pause.reason)}.`
      }
    />
  );
};

/** What was promised about a contact and how each promise stands: the decision, and what the rating asks for. */
export const ContactClocks = ({ contact, settings, now }: Props) => {
  const { decision, rating } = contact.clocks;
  const waits = contact.status === 'awaiting-referrer' && !openPause(decision);
  return (
    <>
      <One clock={decision} label="Decision" settings={settings} now={now} />
      {rating && <One clock={rating} label="Information gathering" settings={settings} now={now} />}
      {waits && (
        <p class="govuk-body">
          We are waiting for an answer, and the clocks run on: a red rating or a clock that is late is never paused.
        </p>
      )}
    </>
  );
};
