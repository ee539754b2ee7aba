import * as z from 'zod';
import type { IncidentId } from '../../shared/ids.ts';
import type { IncidentChange } from '../../shared/incident/change.ts';
import { Incident } from '../../shared/incident/incident.ts';
import type { Result } from '../../shared/result.ts';
import { AgencyCopy } from '../../shared/triage-outcome/agency-copy.ts';
import { type Reader, readerKey } from '../../shared/triage-outcome/reader.ts';
import { commit } from './commit.ts';
import { incidentWrites } from './incident-items.ts';
import { incidentIndexKeys, incidentKeys } from './incident-keys.ts';
import { allOf, allReadable, inIndex, type Page, pageOf, type ReadablePart, readablePartOf } from './page.ts';
import { readItem, readItems } from './read.ts';
import { schoolNoticeKeys } from './school-notice-keys.ts';
import type { Place } from './sealed-place.ts';
import type { Table } from './table.ts';

const OnNotice = z.object({ childIds: z.array(z.string()) });

const late = (authority: string) => inIndex('gsi1', incidentIndexKeys.copiesLate(authority, '').gsi1pk, { Limit: 50 });

/** What agencies and schools were given of outcomes: each reader's copy, their lists, and what is late. */
export const copiesIn = (table: Table) => ({
  /** The incident and one reader's copy of its outcome, in one round trip; undefined where they have none. */
  async findCopy(id: IncidentId, reader: Reader): Promise<{ incident: Incident; copy: AgencyCopy } | undefined> {
    const [incident, copy] = await readItems(table, [incidentKeys.incident(id), incidentKeys.copy(id, reader)]);
    return incident && copy && { incident: Incident.parse(incident), copy: AgencyCopy.parse(copy) };
  },

  /** One reader's copy of the outcome of one incident, or undefined. */
  async copy(id: IncidentId, reader: Reader): Promise<AgencyCopy | undefined> {
    const item = await readItem(table, incidentKeys.copy(id, reader));
    return item && AgencyCopy.parse(item);
  },

  /** The copies that ask something of an agency or a school, the soonest due first: each incident once. */
  copiesWaiting: (authority: string, reader: Reader, cursor?: string): Promise<Page<AgencyCopy>> =>
    pageOf(
      AgencyCopy,
      table,
      inIndex('gsi2', incidentIndexKeys.copiesWaiting(authority, readerKey(reader), '').gsi2pk, { Limit: 50 }),
      cursor,
    ),

  /** Those of which it has done all that they ask, newest first. */
  copiesDone: (authority: string, reader: Reader, cursor?: string): Promise<Page<AgencyCopy>> =>
    pageOf(
      AgencyCopy,
      table,
      inIndex('gsi2', incidentIndexKeys.copiesDone(authority, readerKey(reader), '').gsi2pk, {
        ScanIndexForward: false,
        Limit: 50,
      }),
      cursor,
    ),

  /** Copies whose next time is past by `until` and that are nobody's task yet, the longest due first, up to `most`. */
  copiesDue: (authority: string, until: Date, most = 1000) =>
    allReadable(
      AgencyCopy,
      table,
      inIndex('gsi1', incidentIndexKeys.copiesDue(authority, '').gsi1pk, {
        KeyConditionExpression: '#pk = :pk AND #sk <= :until',
        ExpressionAttributeNames: { '#sk': 'gsi1sk' },
        ExpressionAttributeValues: { ':until': `${until.toISOString()}#~` },
      }),
      most,
    ),

  /** Copies that are somebody's task because they were not answered in time, the longest due first. */
  copiesLate: (authority: string, cursor?: string): Promise<Page<AgencyCopy>> =>
    pageOf(AgencyCopy, table, late(authority), cursor),

  /** The same for the minute hand: one that does not parse keeps none of the others. */
  copiesLateReadable: (authority: string, place?: Place): Promise<ReadablePart<AgencyCopy>> =>
    readablePartOf(AgencyCopy, table, late(authority), place),

  /** The children of whom their school has had a notice, by which it hears of the outcome too. */
  async onNotice(id: IncidentId): Promise<string[]> {
    const { items } = await allOf(
      OnNotice,
      table,
      {
        KeyConditionExpression: '#pk = :pk AND begins_with(#sk, :notices)',
        ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk' },
        ExpressionAttributeValues: {
          ':pk': schoolNoticeKeys.partition(id),
          ':notices': schoolNoticeKeys.notice(id, '').sk,
        },
        ConsistentRead: true,
      },
      100,
    );
    return items.flatMap(({ childIds }) => childIds);
  },

  /** Saves what became of a copy, or of several, and nothing of the incident itself. Refused as `stale` when one has moved on. */
  saveCopies: (change: Pick<IncidentChange, 'copies' | 'event' | 'notices'>): Promise<Result<void>> =>
    commit(table, change.event.id, incidentWrites(change)),
});
