import type { ContactEvent } from '../../../shared/contact/events.ts';
import type { Settings } from '../../../shared/settings.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { Timeline } from '../../components/timeline.tsx';
import { eventInWords } from '../../forms/event-words.ts';

/** So much history is on the page at once; the rest is one link away. */
export const historyOnPage = 50;

type LinesProps = { events: readonly ContactEvent[]; settings: Settings; headingLevel?: 3 | 4 };

/** What happened, newest first, by whom, and what they said. */
export const EventLines = ({ events, settings, headingLevel = 3 }: LinesProps) => (
  <Timeline
    headingLevel={headingLevel}
    entries={events
      .toSorted((a, b) => b.version - a.version)
      .map((event) => {
        const { title, said } = eventInWords(event, settings);
        return {
          title,
          by: `${event.by.name}, ${event.by.organisation}`,
          when: dateTimeInWords(new Date(event.at)),
          at: event.at,
          body: said && <p class="govuk-body app-as-written">{said}</p>,
        };
      })}
  />
);

type Props = { contactId: string; events: readonly ContactEvent[]; settings: Settings; all: boolean };

/** The history of a contact; the latest of it, where there is very much. */
export const ContactHistory = ({ contactId, events, settings, all }: Props) => {
  const shown = all ? events : events.slice(-historyOnPage);
  return (
    <>
      <EventLines events={shown} settings={settings} />
      {shown.length < events.length && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/contacts/${contactId}?history=all#history`}>
            Show all {events.length.toLocaleString('en-GB')} lines of the history
          </a>
        </p>
      )}
    </>
  );
};
