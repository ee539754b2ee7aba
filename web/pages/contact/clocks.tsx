import type { Contact } from '../../../shared/contact/contact.ts';
import { lastNewTime, type NewTime } from '../../../shared/contact/promised-time.ts';
import { isDueSoon } from '../../../shared/contact/warn-due-soon.ts';
import type { Settings } from '../../../shared/settings.ts';
import { clockState } from '../../../shared/time/clock-state.ts';
import { type Clock as ContactClock, openPause } from '../../../shared/time/clocks.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { Clock } from '../../components/clock.tsx';
import { clockInWords, dueSoonWords } from '../../forms/clock-words.ts';
import type { Staff } from '../staff.ts';

type Props = { contact: Contact } & Pick<Staff, 'settings' | 'now'>;

const reasonWords = (settings: Settings, code: string): string =>
  settings.reasons.pausing.find((reason) => reason.code === code)?.words ?? code;

const lateNote = ({ newTime, manager, setBy, reason }: NewTime): string =>
  [
    `The referrer was told the new time, ${dateTimeInWords(new Date(newTime))}.`,
    ...(setBy ? [`${setBy.name} set it: “${reason}”`] : []),
    ...(manager ? [`It is a task of ${manager.name} until it is decided.`] : []),
  ].join(' ');

const One = ({
  clock,
  late,
  label,
  decides = false,
  settings,
  now,
}: { clock: ContactClock; late?: Contact['late']; label: string; decides?: boolean } & Omit<Props, 'contact'>) => {
  const state = clockState(settings.calendar, clock, now);
  const told = state.state === 'late' ? lastNewTime(clock, late) : undefined;
  // Only a decision is promised to somebody, and only of it is anybody warned.
  const soon = decides && isDueSoon(settings, clock, now);
  const pause = state.state === 'paused' ? openPause(clock) : undefined;
  return (
    <Clock
      label={label}
      {...clockInWords(state, now)}
      {...(soon && { tone: 'soon' as const })}
      note={
        (told && lateNote(told)) ||
        (soon && dueSoonWords(settings)) ||
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
      <One clock={decision} late={contact.late} label="Decision" decides settings={settings} now={now} />
      {rating && <One clock={rating} label="Information gathering" settings={settings} now={now} />}
      {waits && (
        <p class="govuk-body">
          We are waiting for an answer, and the clocks run on: a red rating or a clock that is late is never paused.
        </p>
      )}
    </>
  );
};
