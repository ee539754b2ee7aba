import type { Child } from 'hono/jsx';
import type { Actor } from '../../../shared/actor.ts';
import type { IncidentRow } from '../../../shared/incident/row.ts';
import type { DomesticAbuse } from '../../../shared/settings/domestic-abuse.ts';
import type { CalendarDate } from '../../../shared/time/dates.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import type { Triage } from '../../../shared/triage/triage.ts';
import { agencyOf } from '../../../shared/triage-outcome/reader.ts';
import type { TriageAgency } from '../../../shared/triage-outcome/triage-agency.ts';
import type { Cell } from '../../components/table.tsx';
import { Tag } from '../../components/tag.tsx';
import { counted } from '../../forms/counted.ts';
import {
  agencyName,
  gradeWords,
  incidentStatusWords,
  levelColours,
  levelName,
  promptInWords,
  repeatsTogether,
} from '../../forms/triage-words.ts';
import { incidentHref } from './links.ts';

/** What stands beside the rows of an agenda, by the incident's id. */
export type Beside = ReadonlyMap<string, { triage: Triage; added: readonly TriageAgency[] }>;

type About = { day: CalendarDate; settings: DomesticAbuse; beside: Beside; actor: Actor };

export const rowHead: Cell[] = [
  { text: 'Incident' },
  { text: 'Children' },
  { text: 'Level' },
  { text: 'Why it stands here' },
  { text: 'Added by' },
  { text: 'Status' },
];

const Lines = ({ lines }: { lines: readonly Child[] }) => (
  <ul class="govuk-list govuk-!-margin-bottom-0">
    {lines.map((line) => (
      <li>{line}</li>
    ))}
  </ul>
);

const reasonsOf = (row: IncidentRow, triage: Triage | undefined, settings: DomesticAbuse): Child[] => [
  ...(triage?.marac ?? []).map((prompt) => <>Conference. {promptInWords(prompt, settings)}</>),
  ...(row.grade === 'high' ? [`Police grade: ${gradeWords[row.grade].toLowerCase()}`] : []),
  ...(row.planOrCare ? ['A child is on a protection plan or looked after'] : []),
  ...repeatsTogether((triage?.repeats ?? []).filter(({ reached }) => reached)),
  ...(row.missing > 0 ? [`${counted(row.missing, 'fact')} not recorded`] : []),
];

const childrenOf = ({ children }: IncidentRow): Child[] =>
  children.map(({ name, unborn }) => (unborn ? 'Unborn child' : (name ?? 'Name not known')));

const Reference = ({ row, day }: { row: IncidentRow; day: CalendarDate }) => (
  <>
    <a class="govuk-link govuk-!-font-weight-bold" href={incidentHref(row.id, day)}>
      {row.reference}
    </a>
    <span class="app-hint-below">
      Police {row.policeReference}, {dateTimeInWords(new Date(row.occurredAt))}
    </span>
  </>
);

const Level = ({ row, settings }: { row: IncidentRow; settings: DomesticAbuse }) => (
  <>
    <Tag colour={levelColours[row.level]}>{levelName(row.level, settings)}</Tag>
    <span class="app-hint-below">
      {row.awaitsSecond
        ? 'A lower one waits for a second social worker'
        : row.settled
          ? 'Settled'
          : row.insufficient
            ? 'Computed, with much not known'
            : 'Computed'}
    </span>
  </>
);

/** One incident as the front door reads it on the agenda. */
export function rowCells(row: IncidentRow, { day, settings, beside }: About): Cell[] {
  const found = beside.get(row.id);
  const status = incidentStatusWords[row.status];
  const reasons = reasonsOf(row, found?.triage, settings);
  const added = found?.added ?? [];
  return [
    { text: <Reference row={row} day={day} /> },
    { text: <Lines lines={childrenOf(row)} /> },
    { text: <Level row={row} settings={settings} /> },
    { text: reasons.length > 0 ? <Lines lines={reasons} /> : 'Nothing raises it' },
    { text: added.length > 0 ? <Lines lines={added.map((agency) => agencyName(agency, settings))} /> : 'None yet' },
    {
      text: (
        <>
          <Tag colour={status.colour}>{status.name}</Tag>
          {row.restricted && <span class="app-hint-below">Restricted: only managers and auditors open it</span>}
        </>
      ),
    },
  ];
}

export const memberHead: Cell[] = [
  { text: 'Incident' },
  { text: 'Level' },
  { text: 'What your agency knows' },
  { text: 'Status' },
];

/** The same for another agency: what it is about, and whether they have added what they know. */
export function memberCells(row: IncidentRow, { day, settings, beside, actor }: About): Cell[] {
  const agency = agencyOf(actor, settings);
  const added = agency !== undefined && beside.get(row.id)?.added.includes(agency);
  const status = incidentStatusWords[row.status];
  return [
    { text: <Reference row={row} day={day} /> },
    { text: <Level row={row} settings={settings} /> },
    { text: added ? <Tag colour="green">Added</Tag> : <Tag colour="yellow">Not added yet</Tag> },
    { text: <Tag colour={status.colour}>{status.name}</Tag> },
  ];
}
