import type { PersonRecordId } from '../../../shared/ids.ts';
import { type Agency, type EntryKind, entryKinds, type TimelineEntry } from '../../../shared/person-record/timeline.ts';
import type { Settings } from '../../../shared/settings.ts';
import { Button } from '../../components/button.tsx';
import { Select } from '../../components/select.tsx';
import { SubNavigation } from '../../components/sub-navigation.tsx';
import { chronologyHref, personHref } from './links.ts';
import { TimelineEntries } from './timeline-entries.tsx';

/** What of the timeline is shown: of which kind, from whom, and from which place on. */
export type Narrowed = { kind: EntryKind | undefined; agency: string | undefined; from: number };

type Props = Narrowed & {
  id: PersonRecordId;
  timeline: readonly TimelineEntry[];
  /** Everybody from whom something came, of what is read for this page. */
  agencies: readonly Agency[];
  older: boolean;
  settings: Settings;
  /** Whether the reader may know who looked. */
  looks: boolean;
};

const kindNames: Record<EntryKind, string> = {
  told: 'Contacts',
  incident: 'Incidents',
  decision: 'Decisions',
  letter: 'Letters',
  notice: 'Schools',
  check: 'Checks',
  record: 'Changes',
  access: 'Who looked',
};

/** All that happened, the latest first. */
export const PersonTimeline = ({ id, timeline, agencies, kind, agency, from, older, settings, looks }: Props) => {
  const href = (which: EntryKind | undefined, at = 0) => {
    const query = [which && `kind=${which}`, agency && `agency=${agency}`, at > 0 && `from=${at}`];
    const asked = query.filter(Boolean).join('&');
    return `${personHref(id)}${asked ? `?${asked}` : ''}#timeline`;
  };
  const force = (name: string) => settings.domesticAbuse?.forces.find(({ code }) => code === name)?.name ?? name;
  return (
    <section aria-labelledby="timeline">
      <h2 class="govuk-heading-m" id="timeline" tabindex={-1}>
        Timeline
      </h2>
      <p class="govuk-body app-no-print">
        <a class="govuk-link" href={chronologyHref(id)}>
          Chronology to print, the oldest first
        </a>
      </p>
      <SubNavigation
        label="What the timeline shows"
        items={[undefined, ...entryKinds.filter((which) => looks || which !== 'access')].map((which) => ({
          href: href(which),
          text: which ? kindNames[which] : 'All',
          current: which === kind,
        }))}
      />
      {(agencies.length > 1 || agency) && (
        <form method="get" action={`${personHref(id)}#timeline`} class="app-no-print">
          {kind && <input type="hidden" name="kind" value={kind} />}
          <Select
            name="agency"
            label="Who it came from"
            value={agency ?? ''}
            items={[
              { value: '', text: 'Everybody' },
              ...agencies.map(({ code, name }) => ({ value: code, text: force(name) })),
            ]}
          />
          <Button variant="secondary">Show</Button>
        </form>
      )}
      {timeline.length === 0 ? (
        <p class="govuk-body">Nothing of this kind{older ? ' among these; there is more under ‘Earlier’' : ''}.</p>
      ) : (
        <TimelineEntries entries={timeline} settings={settings} label="Timeline" />
      )}
      {(older || from > 0) && (
        <p class="govuk-body app-no-print">
          {from > 0 && (
            <a class="govuk-link" href={href(kind, Math.max(0, from - 50))}>
              Later
            </a>
          )}{' '}
          {older && (
            <a class="govuk-link" href={href(kind, from + 50)}>
              Earlier
            </a>
          )}
        </p>
      )}
    </section>
  );
};
