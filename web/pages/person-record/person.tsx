import { may } from '../../../shared/permissions.ts';
import type { SearchOutcome } from '../../../shared/person-match/search-outcome.ts';
import type { Appearance, FiledRecord } from '../../../shared/person-record/filed-record.ts';
import { inForce } from '../../../shared/person-record/marker.ts';
import { markersFor } from '../../../shared/person-record/may-open.ts';
import type { HistoryStrip as Strip } from '../../../shared/person-record/person-history.ts';
import type { Agency, TimelineEntry } from '../../../shared/person-record/timeline.ts';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import { DisclosureLink } from '../disclosure/link.tsx';
import { LookedLinks, lookedHref } from '../looked/links.tsx';
import { RetentionLink } from '../retention/note.tsx';
import type { Staff } from '../staff.ts';
import { HistoryStrip } from './history-strip.tsx';
import { Household, type ToldBesideShown } from './household.tsx';
import { LinkedRecords } from './linked-records.tsx';
import { markersHref, notesHref } from './links.ts';
import { Matches, type PossiblePerson } from './matches.tsx';
import { MergeProposed } from './merge-proposed.tsx';
import { PersonHeader } from './person-header.tsx';
import { type Narrowed, PersonTimeline } from './person-timeline.tsx';

type Props = Staff & {
  record: FiledRecord;
  /** The times of this page that they were told of, the latest first, as far as the reader may know of them. */
  appearances: readonly Appearance[];
  /** How many times there are on all pages. */
  times: number;
  household: readonly ToldBesideShown[];
  possible: SearchOutcome<PossiblePerson>;
  strip: Strip;
  timeline: readonly TimelineEntry[];
  agencies: readonly Agency[];
  narrowed: Narrowed;
  older: boolean;
  /** Whom somebody proposed to make one with this person. */
  proposed: FiledRecord | undefined;
  done: string | undefined;
};

/** One person: who they are, what is known of their past in a few numbers, who is around them, and all that happened. */
export const PersonPage = ({
  record,
  appearances,
  household,
  possible,
  strip,
  timeline,
  proposed,
  ...props
}: Props) => {
  const { site, actor, now, settings, narrowed, agencies, older, times, done } = props;
  const looks = may(actor, 'search-people');
  return (
    <Page
      site={site}
      title="A person whom we know"
      heading={record.kind === 'child' ? 'This child' : 'This adult'}
      wide
      actor={actor}
      navigation={navigationFor(actor, '/people')}
      backLink={looks ? { href: '/people', text: 'Find a person' } : undefined}
      beforeContent={<PersonHeader record={record} now={now} markers={inForce(markersFor(actor, record))} />}
      page="person"
    >
      {done && <NotificationBanner success text={done} />}
      {record.merge && proposed && <MergeProposed {...{ record, other: proposed, actor }} />}
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href={markersHref(record.id)}>
            Warnings about this person
          </a>
        </li>
        <li>
          <a class="govuk-link" href={notesHref(record.id)}>
            Notes on this person
          </a>
        </li>
      </ul>
      <HistoryStrip record={record.id} strip={strip} all={times} />
      <section aria-labelledby="possible">
        <h2 class="govuk-heading-m" id="possible" tabindex={-1}>
          Records that may be of the same person
        </h2>
        <Matches outcome={possible} actor={actor} self={record} />
      </section>
      <Household {...{ id: record.id, household, actor, now }} />
      <LinkedRecords {...{ record, appearances, times, actor }} />
      <PersonTimeline
        {...{ id: record.id, timeline, agencies, older, settings, ...narrowed }}
        looks={may(actor, 'see-who-has-looked')}
      />
      {may(actor, 'see-who-has-looked') && (
        <p class="govuk-body app-no-print">
          <a class="govuk-link" href={`${lookedHref(`people/${record.id}`)}/all`}>
            Who has looked at anything about this person
          </a>
        </p>
      )}
      <LookedLinks record={`people/${record.id}`} actor={actor} />
      <DisclosureLink person={record.id} actor={actor} />
      <RetentionLink record={{ kind: 'person', id: record.id }} actor={actor} />
    </Page>
  );
};
