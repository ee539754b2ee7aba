import type { Actor } from '../../../shared/actor.ts';
import type { Incident } from '../../../shared/incident/incident.ts';
import { Button } from '../../components/button.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { Textarea } from '../../components/textarea.tsx';
import { errorOf, type FieldError, summaryOf } from '../../forms/problem-words.ts';
import { Page, type Site } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';

type Props = {
  site: Site;
  actor: Actor;
  incident: Incident;
  seen: number;
  reason?: string;
  errors?: readonly FieldError[];
  /** It was changed while the reader had it open. */
  conflict?: boolean;
  notice?: string;
};

/** Where the police take back what they told of in error. */
export const WithdrawIncidentPage = ({ site, actor, incident, seen, reason, errors = [], conflict, notice }: Props) => {
  const back = `/incidents/${incident.id}`;
  return (
    <Page
      site={site}
      title="Take this incident back"
      caption={`${incident.facts.policeReference}, our reference ${incident.reference}`}
      actor={actor}
      navigation={navigationFor(actor, '/incidents/sent')}
      backLink={{ href: back, text: 'Back to the incident' }}
      errors={summaryOf(errors)}
      page="incident-withdraw"
    >
      {notice && <NotificationBanner text={notice} />}
      {conflict && (
        <NotificationBanner role="alert" title="Not taken back yet">
          <p class="govuk-notification-banner__heading">This incident was changed while you had it open.</p>
          <p class="govuk-body">
            <a class="govuk-notification-banner__link" href={back}>
              Look at it as it is now
            </a>
            . What you typed is still below. If you still want to, send it again.
          </p>
        </NotificationBanner>
      )}
      <p class="govuk-body">
        Take it back only if it should not have been told: it did not happen, or it was told of in error. It leaves the
        triage’s agenda and is no longer counted in the history of anybody in it. It stays on record, with your reason.
      </p>
      <p class="govuk-body">
        If something in it is wrong, do not take it back: send it again with the same police reference, put right.
      </p>
      <form method="post" action={`${back}/withdraw`} novalidate autocomplete="off">
        <input type="hidden" name="seen" value={String(seen)} />
        <Textarea
          name="reason"
          label="Why is it taken back?"
          labelSize="m"
          hint="Without names. The triage reads this."
          rows={3}
          value={reason ?? ''}
          error={errorOf(errors, 'reason')}
        />
        <Button variant="warning" preventDoubleClick>
          Take this incident back
        </Button>
      </form>
      <p class="govuk-body">
        <a class="govuk-link" href={back}>
          Leave it as it is
        </a>
      </p>
    </Page>
  );
};
