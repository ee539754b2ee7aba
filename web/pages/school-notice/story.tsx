import type { SchoolNotice } from '../../../shared/school-notice/school-notice.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { calledOffShort, callOutcomeWords, tellKindWords } from '../../forms/school-notice-words.ts';

type Line = { at: string; text: string };

/** Everything that happened to a notice, in its order. */
function linesOf(notice: SchoolNotice): Line[] {
  const { told, opened, acknowledged, calls, released, hold, escalatedAt, followUp, calledOff, bounced, replies } =
    notice;
  return [
    ...told.map(({ at, kind, to }) => ({
      at,
      text: `${tellKindWords[kind]}: ${to.map(({ name }) => name).join(', ') || 'nobody could be written to'}`,
    })),
    ...(hold ? [{ at: hold.since, text: 'Held: an adult of the incident is or may be near to the school' }] : []),
    ...(released ? [{ at: released.at, text: `Released by ${released.by.name}: ${released.reason}` }] : []),
    ...(opened ? [{ at: opened.at, text: `Opened by ${opened.name}` }] : []),
    ...(acknowledged ? [{ at: acknowledged.at, text: `Acknowledged by ${acknowledged.name}` }] : []),
    ...calls.map(({ at, by, outcome, number, spokeTo, note }) => ({
      at,
      text: `${by.name} rang ${number || 'without a number'}: ${callOutcomeWords[outcome]}${spokeTo ? `, ${spokeTo}` : ''}${note ? `. ${note}` : ''}`,
    })),
    ...(escalatedAt ? [{ at: escalatedAt, text: 'So late that a manager should know' }] : []),
    ...(followUp?.opened ? [{ at: followUp.opened.at, text: `Outcome opened by ${followUp.opened.name}` }] : []),
    ...(followUp?.acknowledged
      ? [{ at: followUp.acknowledged.at, text: `Outcome acknowledged by ${followUp.acknowledged.name}` }]
      : []),
    ...(calledOff ? [{ at: calledOff.at, text: `Called off: ${calledOffShort[calledOff.why]}` }] : []),
    ...(replies?.read
      ? [{ at: replies.read.at, text: `What the school replied was read by ${replies.read.by.name}` }]
      : []),
    ...(bounced.length > 0 ? [{ at: notice.since, text: `Mail came back from ${bounced.join(', ')}` }] : []),
  ].toSorted((one, other) => one.at.localeCompare(other.at));
}

export const NoticeStory = ({ notice }: { notice: SchoolNotice }) => (
  <section aria-labelledby="story">
    <h2 class="govuk-heading-m" id="story">
      What happened
    </h2>
    <ul class="govuk-list app-break">
      {linesOf(notice).map(({ at, text }) => (
        <li>
          {dateTimeInWords(new Date(at))}. {text}
        </li>
      ))}
    </ul>
  </section>
);
