import { isCounted } from '../../../shared/incident/incident.ts';
import { may } from '../../../shared/permissions.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { levelInForce } from '../../../shared/triage/triage.ts';
import { Button } from '../../components/button.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { Tag } from '../../components/tag.tsx';
import { summaryOf } from '../../forms/problem-words.ts';
import { levelColours, levelName } from '../../forms/triage-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import { LookedLinks } from '../looked/links.tsx';
import { incidentHref } from '../triage/links.ts';
import { AgencyParts } from './agency-parts.tsx';
import { CommonForm } from './common-form.tsx';
import { ChangeForm, IssuedPart } from './issued.tsx';
import { outcomeHref } from './links.ts';
import type { OutcomeProps } from './outcome-props.ts';

/** The single record of an outcome: one part for all, one for each agency, and what became of each once it went out. */
export const OutcomePage = (props: OutcomeProps) => {
  const { incident, triage, draft, inForce, triageSettings, notWritten, done, notice, site, actor } = props;
  const { id } = incident;
  const level = levelInForce(triage);
  const writes = may(actor, 'prepare-triage') && isCounted(incident);
  return (
    <Page
      site={site}
      title="Outcome of domestic abuse triage"
      heading={`Outcome: ${incident.reference}`}
      caption={triageSettings.toolTitle}
      wide
      actor={actor}
      navigation={navigationFor(actor, '/triage')}
      backLink={{ href: incidentHref(id), text: 'Back to the incident' }}
      errors={summaryOf(notWritten?.errors ?? [])}
      page="triage-outcome-record"
    >
      {done && <NotificationBanner success text={done} />}
      {notice && <NotificationBanner role="alert" title="Not sent yet" text={notice} />}
      {notWritten?.conflict && <Conflict />}
      <p class="govuk-body">
        <Tag colour={levelColours[level]}>{levelName(level, triageSettings)}</Tag>{' '}
        {triage.pending && <Tag colour="yellow">A lower level waits for a second person</Tag>}{' '}
        {!triage.decided && !triage.pending && <Tag colour="yellow">Level not settled</Tag>}
      </p>
      {!isCounted(incident) && (
        <InsetText>
          This incident was taken back, or stands in another. It has no outcome of its own any more.
        </InsetText>
      )}
      {draft && (
        <>
          {inForce && (
            <InsetText>
              Edition {inForce.edition}, issued {dateTimeInWords(new Date(inForce.issued.at))}, stays in force until
              this one is issued.{draft.why && ` Why it changes: ${draft.why}`}
            </InsetText>
          )}
          <CommonForm {...props} draft={draft} writes={writes} />
          <AgencyParts {...props} draft={draft} writes={writes} />
          <Button href={`${outcomeHref(id)}/issue`}>Check and issue</Button>
          <p class="govuk-body">
            <a class="govuk-link" href={`${outcomeHref(id)}/words`}>
              Who will see which words
            </a>
          </p>
        </>
      )}
      {!draft && !inForce && (
        <>
          <p class="govuk-body">Nothing has been written of an outcome yet.</p>
          {writes && (
            <form method="post" action={`${outcomeHref(id)}/begin`}>
              <Button preventDoubleClick>Begin the outcome</Button>
            </form>
          )}
        </>
      )}
      {inForce && <IssuedPart {...props} inForce={inForce} />}
      {inForce && !draft && writes && <ChangeForm id={id} notWritten={notWritten} />}
      <LookedLinks record={`incidents/${id}`} actor={actor} />
    </Page>
  );
};

/** Nothing was written over, and what was typed is still on the page. */
const Conflict = () => (
  <NotificationBanner role="alert" title="Not saved yet">
    <p class="govuk-notification-banner__heading">Someone changed this outcome while you had it open.</p>
    <p class="govuk-body">
      Nothing of theirs was written over, and what you typed is still below. Look at what is there now. If you still
      want to, save yours again.
    </p>
  </NotificationBanner>
);
