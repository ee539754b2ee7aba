import type { Actor } from '../../../shared/actor.ts';
import { stillAsked } from '../../../shared/incident/ask-for-facts.ts';
import type { IncidentEvent } from '../../../shared/incident/events.ts';
import { type Incident, isCounted } from '../../../shared/incident/incident.ts';
import { missingFacts } from '../../../shared/incident/missing-facts.ts';
import { may } from '../../../shared/permissions.ts';
import type { DomesticAbuse } from '../../../shared/settings/domestic-abuse.ts';
import { dateInWords, dateTimeInWords } from '../../../shared/time/words.ts';
import { Button } from '../../components/button.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { Timeline } from '../../components/timeline.tsx';
import { counted } from '../../forms/counted.ts';
import { incidentStatusWords } from '../../forms/incident-file-words.ts';
import { adultLines, childLines, childTitle, incidentLines, toolLines } from '../../forms/incident-rows.ts';
import { Page, type Site } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';

type Props = {
  site: Site;
  actor: Actor;
  incident: Incident;
  about: DomesticAbuse;
  events: readonly IncidentEvent[];
  /** Whether the reader may open how to reach the victim. */
  mayReach: boolean;
  done?: string | undefined;
};

const channelWords: Record<Incident['channel'], string> = {
  portal: 'typed here',
  batch: 'in a file',
  system: 'by your system',
};

/** Where it stands with the triage, in a sentence. Nothing of what any agency was told. */
function standsInWords(incident: Incident): string {
  switch (incident.status) {
    case 'received':
    case 'ready':
      return `The triage looks at it on ${dateInWords(incident.meetingOn)}, or before that if it cannot wait.`;
    case 'in-meeting':
      return 'The triage is looking at it now.';
    case 'decided':
      return `The triage has agreed an outcome${incident.edition > 1 ? `, and renewed it: it is edition ${incident.edition}` : ''}.`;
    case 'superseded':
      return `It was recorded twice, and stands in ${incident.into.reference}.`;
    case 'withdrawn':
      return `It was taken back. The reason given: ${incident.reason}`;
  }
}

/** What happened to an incident, as the police who told of it may know. */
function eventInWords(event: IncidentEvent): string | undefined {
  switch (event.type) {
    case 'received':
      return 'Told to the triage';
    case 'facts-changed':
      return 'What was told was changed';
    case 'facts-asked':
      return `The triage asked for ${counted(event.codes.length, 'fact', 'facts')} about the children`;
    case 'deferred':
      return `Put off to ${dateInWords(event.to)}`;
    case 'outcome-issued':
      return event.edition === 1 ? 'The triage agreed an outcome' : `The outcome was renewed: edition ${event.edition}`;
    case 'withdrawn':
      return 'Taken back';
    case 'superseded':
      return `Found to be the same as ${event.into}`;
    default:
      return undefined;
  }
}

const NotRecorded = ({ incident }: { incident: Incident }) => {
  const missing = missingFacts(incident.facts);
  if (missing.length === 0) return <p class="govuk-body">Everything that the triage needs to know was recorded.</p>;
  const asked = stillAsked(incident).length;
  return (
    <InsetText>
      <p class="govuk-body">
        {counted(missing.length, 'fact', 'facts')} {missing.length === 1 ? 'was' : 'were'} not recorded
        {asked > 0 && `, and the triage has asked for ${asked === missing.length ? 'them' : asked}`}.
      </p>
      <Button href={`/incidents/${incident.id}/facts`} class="govuk-!-margin-bottom-0">
        {asked > 0 ? 'Answer' : 'Add them'}
      </Button>
    </InsetText>
  );
};

/** An incident for the police who told of it: where it stands, what they sent and what of it changed since. */
export const SentIncidentPage = ({ site, actor, incident, about, events, mayReach, done }: Props) => {
  const { facts } = incident;
  const { receivedFrom, receivedAt, channel } = incident;
  return (
    <Page
      site={site}
      title="Domestic abuse incident"
      caption={`${facts.policeReference}, our reference ${incident.reference}`}
      actor={actor}
      navigation={navigationFor(actor, '/incidents/sent')}
      backLink={{ href: '/incidents/sent', text: 'Back to domestic abuse incidents' }}
      page="incident"
    >
      {done && <NotificationBanner success text={done} />}
      <SummaryList
        rows={[
          { key: 'Where it stands', value: incidentStatusWords[incident.status] },
          { key: 'What happens', value: standsInWords(incident) },
          {
            key: 'Told by',
            value: `${receivedFrom.name}, ${channelWords[channel]}, at ${dateTimeInWords(new Date(receivedAt))}`,
          },
        ]}
      />
      {incident.status === 'decided' && may(actor, 'read-triage-outcomes') && (
        <p class="govuk-body">
          What it asks of your agency is among your{' '}
          <a class="govuk-link" href="/triage-outcomes">
            outcomes
          </a>
          .
        </p>
      )}
      <NotRecorded incident={incident} />
      <h2 class="govuk-heading-m">What was told</h2>
      <SummaryList rows={[...incidentLines(facts, about), ...toolLines(facts, about)]} />
      {facts.adults.map((adult) => (
        <SummaryList card={{ title: adult.name, headingLevel: 3 }} rows={adultLines(adult, facts)} />
      ))}
      {facts.children.map((child, at) => (
        <SummaryList card={{ title: childTitle(child, at), headingLevel: 3 }} rows={childLines(child)} />
      ))}
      <p class="govuk-body">
        The narrative, the place and how to reach the victim are sealed, and are not shown here.
        {mayReach && (
          <>
            {' '}
            <a class="govuk-link" href={`/incidents/${incident.id}/safe-contact`}>
              How to reach the victim safely
            </a>
          </>
        )}
      </p>
      {isCounted(incident) && incident.status !== 'decided' && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/incidents/${incident.id}/withdraw`}>
            Take this incident back
          </a>
          , if it should not have been told.
        </p>
      )}
      <h2 class="govuk-heading-m">What happened since</h2>
      <Timeline
        headingLevel={3}
        label="What happened, newest first"
        entries={events.toReversed().flatMap((event) => {
          const title = eventInWords(event);
          const own = event.by.organisation === actor.organisation.name;
          const when = dateTimeInWords(new Date(event.at));
          return title ? [{ title, when, at: event.at, ...(own && { by: event.by.name }) }] : [];
        })}
      />
    </Page>
  );
};
