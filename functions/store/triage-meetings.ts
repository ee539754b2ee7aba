import { IncidentId } from '../../shared/ids.ts';
import { Incident, type IncidentFacts } from '../../shared/incident/incident.ts';
import type { IncidentRow } from '../../shared/incident/row.ts';
import type { Result } from '../../shared/result.ts';
import { Triage } from '../../shared/triage/triage.ts';
import { openRanks } from '../../shared/triage-meeting/agenda.ts';
import { TriageMeeting } from '../../shared/triage-meeting/meeting.ts';
import { PreRead } from '../../shared/triage-meeting/pre-read.ts';
import { TriageAgency } from '../../shared/triage-outcome/triage-agency.ts';
import { commit } from './commit.ts';
import { incidentIndexKeys, incidentKeys } from './incident-keys.ts';
import { StoredIncidentRow } from './incident-row.ts';
import { allReadable, inIndex } from './page.ts';
import { readItem, readItems } from './read.ts';
import type { Table } from './table.ts';

/** As many items as one round trip may ask for. */
const atOnce = 100;

/** What an agenda shows of an incident beside its row: what was not recorded, its repeats with their days, who has added. */
export type BesideRow = { facts: IncidentFacts; triage: Triage; added: TriageAgency[] };

export const triageMeetingStore = (table: Table) => ({
  /** The meeting of a day, or undefined where nobody has opened one. */
  async find(authority: string, day: string): Promise<TriageMeeting | undefined> {
    const item = await readItem(table, incidentKeys.meeting(authority, day));
    return item && TriageMeeting.parse(item);
  },

  /** Keeps a meeting over the version before it. Refused as `stale` when another was quicker. */
  save: (meeting: TriageMeeting, token: string): Promise<Result<void>> =>
    commit(table, token, [
      {
        item: { ...meeting, ...incidentKeys.meeting(meeting.authority, meeting.on) },
        over: meeting.version === 1 ? 'nothing' : { version: meeting.version - 1 },
      },
    ]),

  /** What is open on the agenda of a day, and nothing of what was decided on it; up to `most`. */
  leftOn: (authority: string, day: string, most: number): Promise<{ items: IncidentRow[]; unreadable: number }> =>
    allReadable(
      StoredIncidentRow,
      table,
      inIndex('gsi1', incidentIndexKeys.agenda(authority, day, '').gsi1pk, {
        KeyConditionExpression: '#pk = :pk AND begins_with(#sk, :open)',
        ExpressionAttributeNames: { '#sk': 'gsi1sk' },
        ExpressionAttributeValues: { ':open': openRanks },
      }),
      most,
    ),

  /** What each agency has written about an incident before its meeting. */
  async preReads(id: IncidentId): Promise<PreRead[]> {
    const items = await readItems(
      table,
      TriageAgency.options.map((agency) => incidentKeys.preRead(id, agency)),
    );
    return items.flatMap((item) => (item ? [PreRead.parse(item)] : []));
  },

  /** What stands beside the rows of one page of an agenda: so many reads for each row, whatever else is in the table. */
  async beside(rows: readonly Pick<IncidentRow, 'id'>[]): Promise<Map<IncidentId, BesideRow>> {
    const agencies = TriageAgency.options;
    const asked = rows.flatMap(({ id }) => [
      incidentKeys.incident(id),
      incidentKeys.triage(id),
      ...agencies.map((agency) => incidentKeys.preRead(id, agency)),
    ]);
    const parts = Array.from({ length: Math.ceil(asked.length / atOnce) }, (_, at) =>
      asked.slice(at * atOnce, (at + 1) * atOnce),
    );
    const items = (await Promise.all(parts.map((keys) => readItems(table, keys)))).flat();
    const each = 2 + agencies.length;
    return new Map(
      rows.map(({ id }, at) => {
        const [incident, triage, ...preReads] = items.slice(at * each, (at + 1) * each);
        const added = preReads.flatMap((item) => (item ? [PreRead.parse(item).agency] : []));
        return [IncidentId.parse(id), { facts: Incident.parse(incident).facts, triage: Triage.parse(triage), added }];
      }),
    );
  },
});
export type TriageMeetingStore = ReturnType<typeof triageMeetingStore>;
