import type { Actor } from '../../../shared/actor.ts';
import type { ContactEvent } from '../../../shared/contact/events.ts';
import { may } from '../../../shared/permissions.ts';
import type { Settings } from '../../../shared/settings.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { Timeline } from '../../components/timeline.tsx';
import { stoodHref } from '../../forms/as-it-stood-words.ts';
import { eventInWords } from '../../forms/event-words.ts';

/** So much history is on the page at once; the rest is one link away. */
export const historyOnPage = 50;

type LinesProps = {
  events: readonly ContactEvent[];
  settings: Settings;
  headingLevel?: 3 | 4;
  /** Where it is shown how the contact stood, for those who may see that. */
  stoodAt?: string | undefined;
};

/** What happened, newest first, by whom, and what they said. */
export const EventLines = ({ events, settings, headingLevel = 3, stoodAt }: LinesProps) => (
  <Timeline
    headingLevel={headingLevel}
    entries={events
      .toSorted((a, b) => b.version - a.version)
      .map((event) => {
        const { title, said } = eventInWords(event, settings);
        const when = new Date(event.at);
        return {
          title,
          by: `${event.by.name}, ${event.by.organisation}`,
          when: dateTimeInWords(when),
          at: event.at,
          body: (said || stoodAt) && (
            <>
              {said && <p class="govuk-body app-as-written">{said}</p>}
              {stoodAt && (
                <a class="govuk-link app-no-print" href={stoodHref(stoodAt, when)}>
                  As it stood then<span class="govuk-visually-hidden">: {title}</span>
                </a>
              )}
            </>
          ),
        };
      })}
  />
);

type Props = { contactId: string; actor: Actor; events: readonly ContactEvent[]; settings: Settings; all: boolean };

/** The history of a contact; the latest of it, where there is very much. */
export const ContactHistory = ({ contactId, actor, events, settings, all }: Props) => {
  const shown = all ? events : events.slice(-historyOnPage);
  const stoodAt = may(actor, 'see-as-it-stood') ? `/looked/contacts/${contactId}/as-it-stood` : undefined;
  return (
    <>
      <EventLines events={shown} settings={settings} stoodAt={stoodAt} />
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
