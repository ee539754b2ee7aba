import type { Child } from 'hono/jsx';
import type { Actor } from '../../../shared/actor.ts';
import type { IncidentFacts } from '../../../shared/incident/incident.ts';
import { missingFacts } from '../../../shared/incident/missing-facts.ts';
import type { IncidentRow } from '../../../shared/incident/row.ts';
import type { DomesticAbuse } from '../../../shared/settings/domestic-abuse.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import type { Triage } from '../../../shared/triage/triage.ts';
import { agencyOf } from '../../../shared/triage-outcome/reader.ts';
import type { TriageAgency } from '../../../shared/triage-outcome/triage-agency.ts';
import { Details } from '../../components/details.tsx';
import type { Cell } from '../../components/table.tsx';
import { Tag } from '../../components/tag.tsx';
import { counted } from '../../forms/counted.ts';
import {
  agencyName,
  gradeWords,
  incidentStatusWords,
  levelColours,
  levelName,
  missingInWords,
  promptInWords,
  repeatsTogether,
} from '../../forms/triage-words.ts';
import { incidentHref } from './links.ts';

type BesideRow = { facts: IncidentFacts; triage: Triage; added: readonly TriageAgency[] };

/** What stands beside the rows of an agenda, by the incident's id. */
export type Beside = ReadonlyMap<string, BesideRow>;

type About = { settings: DomesticAbuse; beside: Beside; actor: Actor };

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

const reasonsOf = (row: IncidentRow, found: BesideRow | undefined, settings: DomesticAbuse): Child[] => [
  ...(found?.triage.marac ?? []).map((prompt) => <>Conference. {promptInWords(prompt, settings)}</>),
  ...(row.grade === 'high' ? [`Police grade: ${gradeWords[row.grade].toLowerCase()}`] : []),
  ...(row.planOrCare ? ['A child is on a protection plan or looked after'] : []),
  ...repeatsTogether((found?.triage.repeats ?? []).filter(({ reached }) => reached)),
  ...(found && row.missing > 0 ? [<NotRecorded facts={found.facts} />] : []),
];

/** What the police did not record, by name: short where it is little, to be opened where it is much. */
const NotRecorded = ({ facts }: { facts: IncidentFacts }) => {
  const names = missingFacts(facts).map((missing) => missingInWords(missing, facts));
  if (names.length < 3) return <>Not recorded: {names.join('; ')}</>;
  return (
    <Details class="govuk-!-margin-bottom-0" summary={`${counted(names.length, 'fact')} not recorded`}>
      <ul class="govuk-list govuk-list--bullet">
        {names.map((name) => (
          <li>{name}</li>
        ))}
      </ul>
    </Details>
  );
};

const childrenOf = ({ children }: IncidentRow): Child[] =>
  children.map(({ name, unborn }) => (unborn ? 'Unborn child' : (name ?? 'Name not known')));

const Reference = ({ row }: { row: IncidentRow }) => (
  <>
    <a class="govuk-link govuk-!-font-weight-bold" href={incidentHref(row.id)}>
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
export function rowCells(row: IncidentRow, { settings, beside }: About): Cell[] {
  const found = beside.get(row.id);
  const status = incidentStatusWords[row.status];
  const reasons = reasonsOf(row, found, settings);
  const added = found?.added ?? [];
  return [
    { text: <Reference row={row} /> },
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

/** Whether an agency has added what it knows; once the incident is decided, nothing is waited for any more. */
const Added = ({ added, open }: { added: boolean | undefined; open: boolean }) => {
  if (added) return <Tag colour="green">Added</Tag>;
  return open ? <Tag colour="yellow">Not added yet</Tag> : <>Nothing was added</>;
};

export const memberHead: Cell[] = [
  { text: 'Incident' },
  { text: 'Level' },
  { text: 'What your agency knows' },
  { text: 'Status' },
];

/** The same for another agency: what it is about, and whether they have added what they know. */
export function memberCells(row: IncidentRow, { settings, beside, actor }: About): Cell[] {
  const agency = agencyOf(actor, settings);
  const added = agency !== undefined && beside.get(row.id)?.added.includes(agency);
  const status = incidentStatusWords[row.status];
  return [
    { text: <Reference row={row} /> },
    { text: <Level row={row} settings={settings} /> },
    { text: <Added added={added} open={row.status !== 'decided'} /> },
    { text: <Tag colour={status.colour}>{status.name}</Tag> },
  ];
}
