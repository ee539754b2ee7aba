import type { Incident } from '../../../shared/incident/incident.ts';
import type { DomesticAbuse } from '../../../shared/settings/domestic-abuse.ts';
import type { TriageMeeting } from '../../../shared/triage-meeting/meeting.ts';
import type { Given } from '../../../shared/triage-outcome/give-copies.ts';
import type { OutcomeDraft } from '../../../shared/triage-outcome/outcome.ts';
import { readerKey } from '../../../shared/triage-outcome/reader.ts';
import { Button } from '../../components/button.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { Table } from '../../components/table.tsx';
import { Tag } from '../../components/tag.tsx';
import { Textarea } from '../../components/textarea.tsx';
import { WarningText } from '../../components/warning-text.tsx';
import { errorOf, type FieldError, summaryOf } from '../../forms/problem-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';
import { incidentHref } from '../triage/links.ts';
import { outcomeHref } from './links.ts';

type Props = Staff & {
  incident: Incident;
  triageVersion: number;
  draft: OutcomeDraft;
  triageSettings: DomesticAbuse;
  meeting: TriageMeeting | undefined;
  /** What keeps it from going out, each with where it is put right. */
  problems: readonly { text: string; at: string }[];
  /** Who is told when it goes out now; undefined while it cannot. */
  given: Given | undefined;
  /** Whether it is the reader’s press. */
  maySign: boolean;
  /** Without a meeting and its quorum, a reason is needed. */
  needsReason: boolean;
  reason: string;
  errors: readonly FieldError[];
  conflict?: true;
  notice?: string | undefined;
};

/** The last look of the chair before an outcome goes out: what is missing, who is told, who is not and why. */
export const IssueOutcomePage = (props: Props) => {
  const { incident, draft, problems, given, maySign, errors, conflict, notice, site, actor } = props;
  const href = outcomeHref(incident.id);
  return (
    <Page
      site={site}
      title="Check and issue the outcome of domestic abuse triage"
      heading="Check and issue the outcome"
      caption={`${incident.reference}, edition ${draft.edition}`}
      actor={actor}
      navigation={navigationFor(actor, '/triage')}
      backLink={{ href, text: 'Back to the outcome' }}
      errors={summaryOf(errors)}
      page="triage-outcome-issue"
    >
      {notice && <NotificationBanner role="alert" title="Not sent yet" text={notice} />}
      {conflict && (
        <NotificationBanner role="alert" title="Not issued yet">
          <p class="govuk-notification-banner__heading">
            The outcome, the level or the facts changed while you had this open.
          </p>
          <p class="govuk-body">
            Nothing has gone out. Look again at what is below, and issue it if it is still right.
          </p>
        </NotificationBanner>
      )}
      {problems.length > 0 && (
        <>
          <h2 class="govuk-heading-m">Not whole yet</h2>
          <ul class="govuk-list govuk-list--bullet">
            {problems.map(({ text, at }) => (
              <li>
                <a class="govuk-link" href={at === 'level' ? incidentHref(incident.id) : `${href}${at}`}>
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      {given && <WhoIsTold {...props} given={given} />}
      <p class="govuk-body">
        <a class="govuk-link" href={`${href}/words`}>
          Who will see which words
        </a>
      </p>
      {!maySign && (
        <InsetText>
          {props.meeting
            ? `While the meeting sits, ${props.meeting.chair.name} chairs it and issues outcomes.`
            : 'A manager issues outcomes.'}
        </InsetText>
      )}
      {given && maySign && <IssueForm {...props} />}
    </Page>
  );
};

const WhoIsTold = ({ given: { copies }, draft }: Props & { given: Given }) =>
  copies.length === 0 ? (
    <InsetText>It says the same to everyone as before, so nobody is told again.</InsetText>
  ) : (
    <Table
      narrow="stack"
      caption={draft.edition > 1 ? 'Who is told, because it says something else to them' : 'Who is told'}
      captionSize="m"
      head={['For', 'How'].map((text) => ({ text }))}
      rows={copies.map((copy) => [
        { text: copy.to.organisation },
        {
          text: copy.held ? (
            <>
              <Tag colour="red">Held back</Tag>
              <span class="app-outcome-note">
                An adult of the incident works or helps there: a manager decides first
              </span>
            </>
          ) : copy.to.email === '' ? (
            <>
              <Tag colour="red">No verified mailbox</Tag>
              <span class="app-outcome-note">Not sent: it will be your task to tell them another way</span>
            </>
          ) : (
            `Email to ${copy.to.email}, within a minute`
          ),
          attributes: { 'data-reader': readerKey(copy.reader) },
        },
      ])}
    />
  );

const IssueForm = ({ incident, triageVersion, draft, needsReason, reason, errors }: Props) => (
  <form method="post" action={`${outcomeHref(incident.id)}/issue`} novalidate>
    <input type="hidden" name="seen" value={draft.version} />
    <input type="hidden" name="seenTriage" value={triageVersion} />
    <input type="hidden" name="seenIncident" value={incident.version} />
    {(needsReason || reason !== '' || errors.length > 0) && (
      <Textarea
        name="reason"
        id="reason"
        label="Why it is decided now, without the meeting and its quorum"
        rows={3}
        value={reason}
        error={errorOf(errors, 'reason')}
      />
    )}
    <WarningText>What goes out changes no more. What comes later is another edition of the same incident.</WarningText>
    <Button preventDoubleClick>Issue the outcome</Button>
  </form>
);
