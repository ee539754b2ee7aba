import type { Child } from 'hono/jsx';
import type { Actor } from '../../../shared/actor.ts';
import type { Incident } from '../../../shared/incident/incident.ts';
import { may } from '../../../shared/permissions.ts';
import type { DomesticAbuse } from '../../../shared/settings/domestic-abuse.ts';
import { levelInForce, type Triage } from '../../../shared/triage/triage.ts';
import { quorumOf, type TriageMeeting } from '../../../shared/triage-meeting/meeting.ts';
import { Button } from '../../components/button.tsx';
import { Details } from '../../components/details.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { Textarea } from '../../components/textarea.tsx';
import { quorumInWords, withoutQuorum } from '../../forms/meeting-words.ts';
import { errorOf, type FieldError } from '../../forms/problem-words.ts';
import { outcomeHref } from '../triage-outcome/links.ts';
import { incidentHref } from './links.ts';

type Props = {
  incident: Incident;
  triage: Triage;
  meeting: TriageMeeting | undefined;
  settings: DomesticAbuse;
  actor: Actor;
  typed: (name: string) => string | undefined;
  errors: readonly FieldError[];
  seen: number;
};

/** What comes once the level is settled: the outcome, and until it is decided being made ready, called, or put off. */
export const WaysOn = ({ incident, triage, meeting, settings, actor, typed, errors, seen }: Props) => {
  const { status, id } = incident;
  if (status === 'decided') return <Decided id={id} />;
  if (status === 'superseded' || status === 'withdrawn') return <Ended incident={incident} />;
  const waits = levelInForce(triage) < settings.meeting.atOnceFrom;
  const prepares = may(actor, 'prepare-triage');
  const puts = may(actor, 'chair-triage') && (meeting === undefined || meeting.chair.id === actor.id);
  const reason = typed('defer-reason');
  return (
    <section aria-labelledby="ways-on">
      <h2 class="govuk-heading-m" id="ways-on" tabindex={-1}>
        What comes next
      </h2>
      {errorOf(errors, 'ways-on') && <p class="govuk-error-message">{errorOf(errors, 'ways-on')}.</p>}
      {!waits && (
        <p class="govuk-body">
          <strong>This does not wait for the meeting.</strong> A manager decides it now.
        </p>
      )}
      {waits && meeting && !quorumOf(meeting, settings).met && (
        <p class="govuk-body">
          {quorumInWords(meeting, settings)} {withoutQuorum}
        </p>
      )}
      <p class="govuk-body">
        <OutcomeLink id={id}>Write the outcome</OutcomeLink>
      </p>
      {prepares && status === 'received' && (
        <Act id={id} act="ready" seen={incident.version} text="Ready for the meeting" />
      )}
      {prepares && meeting && status !== 'in-meeting' && (
        <Act id={id} act="call" seen={incident.version} text="Bring it into the meeting now" />
      )}
      {waits && (puts || reason !== undefined) && (
        <Details summary="Put it off to the next meeting" open={errors.length > 0 || reason !== undefined || undefined}>
          <form method="post" action={`/triage/incidents/${id}/defer`}>
            <input type="hidden" name="seen" value={String(seen)} />
            <Textarea
              name="defer-reason"
              label="Why it is put off"
              rows={2}
              value={reason}
              error={errorOf(errors, 'defer-reason')}
            />
            <Button variant="secondary">Put it off</Button>
          </form>
        </Details>
      )}
      {may(actor, 'chair-triage') && (
        <p class="govuk-body">
          <a class="govuk-link" href={`${incidentHref(id)}/same-as`}>
            This was recorded twice
          </a>
        </p>
      )}
    </section>
  );
};

/** Why nobody decides about it any more. */
const Ended = ({ incident }: { incident: Extract<Incident, { status: 'superseded' | 'withdrawn' }> }) => (
  <InsetText>
    {incident.status === 'superseded' ? (
      <>
        This was recorded twice. It is counted once, in{' '}
        <a class="govuk-link" href={incidentHref(incident.into.id)}>
          {incident.into.reference}
        </a>
        .
      </>
    ) : (
      <>The police took this back. The reason they gave: {incident.reason}</>
    )}
  </InsetText>
);

/** The way to the record of the outcome, which its key leads to as well. */
const OutcomeLink = ({ id, children }: { id: string; children?: Child }) => (
  <a class="govuk-link govuk-!-font-weight-bold" href={outcomeHref(id)} data-way="outcome">
    {children}
  </a>
);

const Decided = ({ id }: { id: string }) => (
  <p class="govuk-body">
    <OutcomeLink id={id}>The outcome, and who has answered</OutcomeLink>
  </p>
);

const Act = ({ id, act, seen, text }: { id: string; act: string; seen: number; text: string }) => (
  <form method="post" action={`/triage/incidents/${id}/${act}`}>
    <input type="hidden" name="seen" value={String(seen)} />
    <Button variant="secondary">{text}</Button>
  </form>
);
