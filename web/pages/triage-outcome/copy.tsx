import type { Incident } from '../../../shared/incident/incident.ts';
import { triageSettings } from '../../../shared/settings/domestic-abuse.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import type { AgencyCopy } from '../../../shared/triage-outcome/agency-copy.ts';
import type { IssuedOutcome } from '../../../shared/triage-outcome/outcome.ts';
import { mayReadSafeContact } from '../../../shared/triage-outcome/safe-contact.ts';
import type { Slice } from '../../../shared/triage-outcome/slice-for.ts';
import { Button } from '../../components/button.tsx';
import { Details } from '../../components/details.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { Tag } from '../../components/tag.tsx';
import { WarningText } from '../../components/warning-text.tsx';
import { summaryOf } from '../../forms/problem-words.ts';
import { copyStatus } from '../../forms/triage-outcome-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';
import { AgencySliceShown, OtherLines } from './agency-slice.tsx';
import { copyHref } from './links.ts';
import { OwnLines } from './own-lines.tsx';
import { SchoolSliceShown } from './school-slice.tsx';

type Props = Staff & {
  incident: Incident;
  copy: AgencyCopy;
  outcome: IssuedOutcome;
  /** What the reader is told; undefined for a school that no longer has a pupil in it. */
  told: Slice | undefined;
  /** Of a form that was not taken: the line that it is about, and the note. */
  typed: { line: string; note: string };
  tooLong?: true;
  conflict?: true;
  done?: string | undefined;
  notice?: string | undefined;
};

/** What one agency was told of one outcome: its own part first, then what all are told, and nothing else. */
export const CopyPage = (props: Props) => {
  const { incident, copy, outcome, told, typed, tooLong, conflict, done, notice, ...staff } = props;
  const { actor, settings } = staff;
  const status = copyStatus(copy);
  const agency = copy.reader.kind === 'agency' ? copy.reader.agency : undefined;
  const tasks = {
    speaks: agency !== undefined && outcome.victimContact?.agency === agency,
    refers: agency !== undefined && outcome.marac?.agency === agency,
    mayReadHow: !incident.restricted && mayReadSafeContact(agency, outcome, settings),
  };
  const errors = tooLong ? [{ id: `note-${typed.line}`, text: 'The note must be 1,000 characters or fewer' }] : [];
  return (
    <Page
      site={staff.site}
      title="Outcome of domestic abuse triage"
      heading={copy.reference}
      caption={`Outcome of triage for ${told?.kind === 'agency' ? agencyIn(copy, props) : actor.organisation.name}`}
      actor={actor}
      navigation={navigationFor(actor, '/triage-outcomes')}
      backLink={{ href: '/triage-outcomes', text: 'Back to outcomes' }}
      errors={summaryOf(errors)}
      page="triage-outcome"
    >
      {done && <NotificationBanner success text={done} />}
      {notice && <NotificationBanner role="alert" title="Not sent yet" text={notice} />}
      {conflict && <Conflict />}
      {(incident.status === 'superseded' || incident.status === 'withdrawn') && (
        <WarningText>
          {incident.status === 'superseded'
            ? `This incident had been recorded twice and stands in ${incident.into.reference}. Do not count it again.`
            : 'The police took this incident back. Ask the front door before you act on it.'}
        </WarningText>
      )}
      <Edition copy={copy} outcome={outcome} />
      <p class="govuk-body">
        <Tag colour={status.colour}>{status.name}</Tag>{' '}
        {copy.acknowledged
          ? `by ${copy.acknowledged.by.name}, ${dateTimeInWords(new Date(copy.acknowledged.at))}`
          : `Please confirm by ${dateTimeInWords(new Date(copy.acknowledgeBy))}.`}
      </p>
      {!copy.acknowledged && (
        <form action={`${copyHref(copy.incidentId)}/acknowledge`} method="post" novalidate>
          <input type="hidden" name="seen" value={copy.version} />
          <Button preventDoubleClick>Confirm that we have it</Button>
        </form>
      )}
      {told?.kind === 'agency' && (
        <>
          <OwnLines {...{ copy, slice: told.slice, tasks, now: staff.now, typed, errors }} />
          <AgencySliceShown slice={told.slice} speaks={tasks.speaks} settings={triageSettings(settings)} />
          <OtherLines slice={told.slice} />
        </>
      )}
      {told?.kind === 'school' && <SchoolSliceShown slice={told.slice} />}
      {!told && <p class="govuk-body">No pupil of yours is in this incident any more.</p>}
      <Details summary="Why can I see this?">
        <p class="govuk-body">
          {copy.reader.kind === 'agency'
            ? `${agencyIn(copy, props)} was given the outcome of this triage, and you work there${incident.restricted ? ' as one of the few who may read it: it is restricted' : ''}.`
            : `A child of this incident is a pupil of ${actor.organisation.name}, and you lead there on safeguarding.`}{' '}
          Each time that somebody opens it, that is kept with their name.
        </p>
      </Details>
    </Page>
  );
};

const agencyIn = ({ reader }: AgencyCopy, { settings, actor }: Pick<Props, 'settings' | 'actor'>): string =>
  (reader.kind === 'agency' &&
    triageSettings(settings).agencies.find(({ agency }) => agency === reader.agency)?.name) ||
  actor.organisation.name;

/** That a copy takes the place of an earlier one, of which incident it is, and since when it holds. */
const Edition = ({ copy, outcome }: Pick<Props, 'copy' | 'outcome'>) => {
  const before = copy.earlier.at(-1);
  if (!before) return <p class="govuk-body">Given to you {dateTimeInWords(new Date(copy.sentAt))}.</p>;
  return (
    <InsetText>
      <p class="govuk-body">
        <strong>Update to the outcome of {dateTimeInWords(new Date(before.sentAt))}. It is the same incident.</strong>
      </p>
      <p class="govuk-body">
        What you had before does not hold any more: this was given to you {dateTimeInWords(new Date(copy.sentAt))}, as
        edition {outcome.edition}. Where you count incidents, count one.
      </p>
    </InsetText>
  );
};

/** Nothing was written over, and what was typed is still on the page. */
const Conflict = () => (
  <NotificationBanner role="alert" title="Not saved yet">
    <p class="govuk-notification-banner__heading">This outcome changed while you had it open.</p>
    <p class="govuk-body">
      Somebody of your agency answered, or it was changed. Look at it as it is now. If you still want to, send yours
      again.
    </p>
  </NotificationBanner>
);
