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

const One = ({
  clock,
  late,
  label,
  settings,
  now,
}: { clock: ContactClock; late?: Contact['late']; label: string } & Omit<Props, 'contact'>) => {
  const state = clockState(settings.calendar, clock, now);
  const told = state.state === 'late' ? late?.at(-1) : undefined;
  const pause = state.state === 'paused' ? openPause(clock) : undefined;
  return (
    <Clock
      label={label}
      {...clockInWords(state, now)}
      note={
        (told &&
          `The referrer was told the new time, ${dateTimeInWords(new Date(told.newTime))}.${told.manager ? ` It is a task of ${told.manager.name} until it is decided.` : ''}`) ||
        (pause &&
          `Paused by ${pause.by} at ${dateTimeInWords(new Date(pause.from))}. ${reasonWords(settings, pause.reason)}.`)
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
      <One clock={decision} late={contact.late} label="Decision" settings={settings} now={now} />
      {rating && <One clock={rating} label="Information gathering" settings={settings} now={now} />}
      {waits && (
        <p class="govuk-body">
          We are waiting for an answer, and the clocks run on: a red rating or a clock that is late is never paused.
        </p>
      )}
    </>
  );
};
