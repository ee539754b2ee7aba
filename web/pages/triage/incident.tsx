import { isCounted } from '../../../shared/incident/incident.ts';
import { may } from '../../../shared/permissions.ts';
import { triageSettings } from '../../../shared/settings/domestic-abuse.ts';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { Tag } from '../../components/tag.tsx';
import { summaryOf } from '../../forms/problem-words.ts';
import { incidentStatusWords } from '../../forms/triage-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import { LookedLinks } from '../looked/links.tsx';
import { KnownLines } from '../person-record/known-lines.tsx';
import { RetentionLink } from '../retention/note.tsx';
import { AgenciesKnow } from './agencies-know.tsx';
import { DescriptorForm, DescriptorList } from './descriptors.tsx';
import { IncidentFactsShown } from './facts.tsx';
import type { TriageIncidentProps } from './incident-props.ts';
import { NotSavedBanner, typedInto } from './not-saved.tsx';
import { AgendaPosition } from './position.tsx';
import { SchoolsSay } from './schools-say.tsx';
import { IncidentSide } from './side.tsx';

/** One incident before the meeting, on one screen: what happened, what is answered, what it comes to, what agencies know. */
export const TriageIncidentPage = (props: TriageIncidentProps) => {
  const { site, actor, seat, incident, triage, position, marks, notSaved, done, notice } = props;
  const settings = triageSettings(props.settings);
  const answers = seat.kind === 'front-door' && may(actor, 'prepare-triage') && isCounted(incident);
  const status = incidentStatusWords[incident.status];
  return (
    <Page
      site={site}
      title="Incident in domestic abuse triage"
      heading={false}
      wide
      actor={actor}
      navigation={navigationFor(actor, '/triage')}
      errors={summaryOf(notSaved?.errors ?? [])}
      page="triage-incident"
    >
      {done && <NotificationBanner success text={done} />}
      {notice && <NotificationBanner role="alert" title="Not sent yet" text={notice} />}
      <NotSavedBanner notSaved={notSaved} />
      <div class="app-triage__top">
        <h1 class="govuk-heading-m govuk-!-margin-bottom-0">{incident.reference}</h1>
        <Tag colour={status.colour}>{status.name}</Tag>
        {incident.restricted && <Tag colour="red">Restricted</Tag>}
      </div>
      {incident.restricted && (
        <p class="govuk-hint">
          Only managers and auditors open this incident, and whoever told us of it reads what they told. It stays so
          whatever the police tell us later.
        </p>
      )}
      <AgendaPosition position={position} settings={settings} actor={actor} />
      {seat.kind === 'front-door' && (
        <>
          <KnownLines of="incidents" id={incident.id} />
          <p class="govuk-body">
            <a class="govuk-link" href={`/people/incidents/${incident.id}`}>
              Who these people are: records that we have already
            </a>
          </p>
        </>
      )}
      <div class="app-triage">
        <div class="app-triage__main">
          <h2 class="govuk-heading-m" id="facts">
            What happened
          </h2>
          <IncidentFactsShown {...{ incident, seat, settings }} mayAsk={may(actor, 'prepare-triage')} />
          <SchoolsSay incident={incident} replies={props.replies} />
          {seat.kind === 'member' && <AgenciesKnow {...props} />}
          <span class="govuk-caption-m">{settings.toolTitle}</span>
          <h2 class="govuk-heading-m" id="descriptors" tabindex={-1}>
            Descriptors
          </h2>
          {answers ? (
            <DescriptorForm
              id={incident.id}
              descriptors={settings.pack.descriptors}
              answers={triage.answers}
              marks={marks}
              typed={props.answers}
              errors={typedInto(notSaved, 'answers', 0).errors}
              crossed={notSaved?.crossed ?? []}
            />
          ) : (
            <DescriptorList descriptors={settings.pack.descriptors} answers={triage.answers} />
          )}
        </div>
        <IncidentSide {...props} />
      </div>
      <LookedLinks record={`incidents/${incident.id}`} actor={actor} stood={seat.kind === 'front-door'} />
      <RetentionLink record={{ kind: 'incident', id: incident.id }} actor={actor} />
    </Page>
  );
};
