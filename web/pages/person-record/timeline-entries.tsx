import type { PersonDetails } from '../../../shared/person/person-record.ts';
import { fieldNames } from '../../../shared/person-match/words.ts';
import type { TimelineEntry } from '../../../shared/person-record/timeline.ts';
import type { Settings } from '../../../shared/settings.ts';
import { plainDateInWords, timeInWords } from '../../../shared/time/words.ts';
import { Timeline } from '../../components/timeline.tsx';
import { valuesOf } from '../../forms/person-record-words.ts';

const titles: Record<TimelineEntry['what'], string> = {
  told: 'Concern from',
  proposed: 'Decision proposed',
  decided: 'Decision',
  'letter-sent': 'Outcome letter sent',
  reopened: 'Opened again',
  withdrawn: 'Closed: withdrawn by who raised it',
  incident: 'Domestic abuse incident, told by',
  'incident-decided': 'Outcome of the triage',
  'school-told': 'School told:',
  'school-absent': 'Not at school that day, says',
  'school-words': 'The child’s own words, from',
  'school-worry': 'A new worry, from',
  checked: 'Checked whether they are open to us:',
  looked: 'Looked at this record',
  corrected: 'Put right by who told us',
  linked: 'Linked with another record',
  unlinked: 'Parted from another record',
  'not-the-same': 'Said not to be the same as another person',
  'merge-proposed': 'Merge proposed',
  'merge-dropped': 'Merge not made',
  merged: 'Merged with another record',
  'merge-undone': 'Merge undone',
  'marker-set': 'Warning put on this record',
  'marker-reviewed': 'Warning looked at again and kept',
  'marker-ended': 'Warning ended',
};

/** What came from outside, or went there: whose it was belongs to what it is called. */
const named: ReadonlySet<TimelineEntry['what']> = new Set([
  'told',
  'incident',
  'school-told',
  'school-absent',
  'school-words',
  'school-worry',
  'checked',
]);

const fields = Object.keys(fieldNames).filter((name): name is keyof typeof fieldNames => name in fieldNames);

/** Each field that says something else, with what it said before. */
const Changes = ({ before, after }: { before: PersonDetails; after: PersonDetails }) => {
  const [was, is] = [valuesOf(before), valuesOf(after)];
  return (
    <ul class="govuk-list govuk-list--bullet govuk-!-margin-bottom-1">
      {fields
        .filter((field) => was[field] !== is[field])
        .map((field) => (
          <li>
            {fieldNames[field]}: {was[field]}, now <strong>{is[field]}</strong>
          </li>
        ))}
    </ul>
  );
};

type Props = { entries: readonly TimelineEntry[]; settings: Settings; label: string; headingLevel?: 2 | 3 };

/** What happened, in the order given; each line leads to what it is about. */
export const TimelineEntries = ({ entries, settings, label, headingLevel = 3 }: Props) => {
  const force = (by: string) => settings.domesticAbuse?.forces.find(({ code }) => code === by)?.name ?? by;
  const outcome = (code: string) => settings.outcomes.find((known) => known.code === code)?.label ?? code;
  return (
    <Timeline
      headingLevel={headingLevel}
      label={label}
      entries={entries.map((entry) => ({
        title: named.has(entry.what) ? `${titles[entry.what]} ${force(entry.by)}` : titles[entry.what],
        when: `${plainDateInWords(new Date(entry.at))} at ${timeInWords(new Date(entry.at))}`,
        at: entry.at,
        ...(!named.has(entry.what) && entry.by !== '' && { by: entry.by }),
        body: (
          <>
            {entry.outcome && <p class="govuk-body govuk-!-margin-bottom-1">{outcome(entry.outcome)}</p>}
            {entry.changed && <Changes {...entry.changed} />}
            {entry.words && (
              <p class="govuk-body govuk-!-margin-bottom-1">
                {entry.what === 'marker-set' ? 'What to do' : 'Why'}: <span class="app-as-written">{entry.words}</span>
              </p>
            )}
            {entry.href && (
              <a class="govuk-link app-whole" href={entry.href}>
                {entry.reference || 'The other record'}
              </a>
            )}
          </>
        ),
      }))}
    />
  );
};
