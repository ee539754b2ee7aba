import type { PersonRecordId } from '../../../shared/ids.ts';
import { type EntryKind, entryKinds, type TimelineEntry } from '../../../shared/person-record/timeline.ts';
import type { Settings } from '../../../shared/settings.ts';
import { plainDateInWords, timeInWords } from '../../../shared/time/words.ts';
import { SubNavigation } from '../../components/sub-navigation.tsx';
import { Timeline } from '../../components/timeline.tsx';
import { personHref } from './links.ts';

type Props = {
  id: PersonRecordId;
  timeline: readonly TimelineEntry[];
  kind: EntryKind | undefined;
  from: number;
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
  access: 'Who looked',
};

const titles: Record<TimelineEntry['what'], string> = {
  told: 'Concern from',
  proposed: 'Decision proposed',
  decided: 'Decision',
  'letter-sent': 'Outcome letter sent',
  reopened: 'Opened again',
  withdrawn: 'Closed: withdrawn by who raised it',
  incident: 'Domestic abuse incident, told by',
  'incident-decided': 'Outcome of the triage',
  looked: 'Looked at this record',
};

/** What came from outside: who told us belongs to what it is called. */
const told: ReadonlySet<TimelineEntry['what']> = new Set(['told', 'incident']);

/** All that happened, the latest first. On paper it is a chronology. */
export const PersonTimeline = ({ id, timeline, kind, from, older, settings, looks }: Props) => {
  const href = (which: EntryKind | undefined, at = 0) => {
    const query = [which && `kind=${which}`, at > 0 && `from=${at}`].filter(Boolean).join('&');
    return `${personHref(id)}${query ? `?${query}` : ''}#timeline`;
  };
  const force = (by: string) => settings.domesticAbuse?.forces.find(({ code }) => code === by)?.name ?? by;
  const label = (code: string | undefined) => settings.outcomes.find((outcome) => outcome.code === code)?.label;
  return (
    <section aria-labelledby="timeline">
      <h2 class="govuk-heading-m" id="timeline" tabindex={-1}>
        Timeline
      </h2>
      <SubNavigation
        label="What the timeline shows"
        items={[undefined, ...entryKinds.filter((which) => looks || which !== 'access')].map((which) => ({
          href: href(which),
          text: which ? kindNames[which] : 'All',
          current: which === kind,
        }))}
      />
      {timeline.length === 0 ? (
        <p class="govuk-body">Nothing of this kind.</p>
      ) : (
        <Timeline
          headingLevel={3}
          label="Timeline"
          entries={timeline.map((entry) => ({
            title: told.has(entry.what) ? `${titles[entry.what]} ${force(entry.by)}` : titles[entry.what],
            when: `${plainDateInWords(new Date(entry.at))} at ${timeInWords(new Date(entry.at))}`,
            at: entry.at,
            ...(!told.has(entry.what) && { by: entry.by }),
            body: (
              <>
                {entry.outcome && <p class="govuk-body">{label(entry.outcome) ?? entry.outcome}</p>}
                {entry.href && (
                  <a class="govuk-link app-whole" href={entry.href}>
                    {entry.reference}
                  </a>
                )}
              </>
            ),
          }))}
        />
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
