import type * as z from 'zod';
import type { IncidentId, PersonRecordId } from '../../shared/ids.ts';
import type { Notice } from '../../shared/notice.ts';
import type { PersonDetails } from '../../shared/person/person-record.ts';
import type { PersonRecordChange } from '../../shared/person-record/change.ts';
import { PersonRecordEvent } from '../../shared/person-record/events.ts';
import { FieldChange } from '../../shared/person-record/field-change.ts';
import { FiledRecord } from '../../shared/person-record/filed-record.ts';
import { fromTheOther, Relationship } from '../../shared/person-record/relationship.ts';
import { ok, type Result, refuse } from '../../shared/result.ts';
import type { CalendarDate } from '../../shared/time/dates.ts';
import { checksOf } from './checks-of-person.ts';
import { commit, isTooBig } from './commit.ts';
import { putKeys } from './file-keys.ts';
import { fileTold } from './file-people.ts';
import { markersTold, markersToTell, markerWrite, overdueMarkers } from './markers-to-review.ts';
import { allOf, allReadable, inIndex } from './page.ts';
import { personKeyDigest } from './person-key-digest.ts';
import { personRecordKeys, toCompare, toFile } from './person-record-keys.ts';
import { candidatesFor } from './person-search.ts';
import { readItem, readItems } from './read.ts';
import { personsOf, recordsOf, recordWrite, wholesOf } from './record-items.ts';
import { schoolsTold } from './schools-told.ts';
import { dropSpareKeys } from './spare-keys.ts';
import type { Table } from './table.ts';
import { ToldPeople } from './told-people.ts';

/** So many records that are left of a person are filed again when one of theirs is parted from them. */
const mostFiledAgain = 25;

export const personRecordStore = (table: Table, authority: string) => {
  const keyDigest = personKeyDigest(table, authority);
  const lines = <S extends z.ZodType>(schema: S, id: PersonRecordId, prefix: string, most: number) =>
    allOf(
      schema,
      table,
      {
        KeyConditionExpression: '#pk = :pk AND begins_with(#sk, :prefix)',
        ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk' },
        ExpressionAttributeValues: { ':pk': personRecordKeys.partition(id), ':prefix': prefix },
        ConsistentRead: true,
        ScanIndexForward: false,
      },
      most,
    );

  return {
    async find(id: PersonRecordId): Promise<Result<FiledRecord>> {
      const item = await readItem(table, personRecordKeys.record(id));
      return item ? ok(FiledRecord.parse(item)) : refuse({ kind: 'not-found' });
    },

    /** Several records by their ids. */
    those: (ids: readonly PersonRecordId[]) => recordsOf(table, ids),

    /** The person that each of some records is of. */
    personsOf: (records: readonly FiledRecord[]) => personsOf(table, records),

    /** What a record is part of, and what that is part of in turn. */
    wholesOf: async ({ joined }: FiledRecord): Promise<FiledRecord[]> => (joined ? wholesOf(table, joined.id) : []),

    /** Whom somebody may be, from reads that do not grow with the register. */
    candidates: async (
      details: PersonDetails,
      asked: Pick<Parameters<typeof candidatesFor>[2], 'matching' | 'restricted' | 'soFar'>,
    ) => candidatesFor(table, details, { ...asked, authority, digest: await keyDigest() }),

    /** Who was told of in each of some concerns or incidents; undefined where nobody wrote it down. At most 100. */
    async told(sources: readonly Pick<ToldPeople, 'kind' | 'id'>[]): Promise<(ToldPeople | undefined)[]> {
      if (sources.length === 0) return [];
      // One person may have been told of twice in one concern, and no item may be asked for twice.
      const asked = new Map(sources.map(({ kind, id }) => [id, personRecordKeys.told(kind, id)]));
      const items = await readItems(table, [...asked.values()]);
      const told = items.map((item) => item && ToldPeople.parse(item));
      const byId = new Map(told.map((one) => [one?.id, one]));
      return sources.map(({ id }) => byId.get(id));
    },

    /** Concerns and incidents whose people have no record yet, the first told of first. */
    toFile: (most: number) => allReadable(ToldPeople, table, inIndex('gsi1', toFile(authority, '', '').gsi1pk), most),

    /** Concerns and incidents whose people were filed and not yet compared with those of other events. */
    toCompare: (most: number) =>
      allReadable(ToldPeople, table, inIndex('gsi1', toCompare(authority, '', '').gsi1pk), most),

    /** That they were compared. Whoever is filed again meanwhile is compared again. */
    compared: async (told: ToldPeople, token: string): Promise<void> => {
      const item = { ...told, ...personRecordKeys.told(told.kind, told.id) };
      await commit(table, token, [{ item, over: { version: told.version } }]);
    },

    /** Makes the records of everybody in one concern or incident. */
    file: async (told: ToldPeople, digest: (text: string) => string): Promise<boolean> =>
      fileTold(table, told, { digest, keyDigest: await keyDigest() }),

    /** Warnings whose next look is overdue, the oldest first. */
    overdueMarkers: (today: CalendarDate, cursor?: string) => overdueMarkers(table, authority, today, cursor),

    /** Warnings that became overdue of which nobody has been told. */
    markersToTell: (today: CalendarDate) => markersToTell(table, authority, today),

    /** Keeps that somebody was told of them, with the words that they are owed. */
    markersTold: (told: Parameters<typeof markersTold>[1], notices: readonly Notice[], token: string) =>
      markersTold(table, told, notices, token),

    /** The checks that were made about whoever leaves some traces. */
    checks: async (traces: readonly string[]) => checksOf(table, authority, traces, await keyDigest()),

    /** The schools that were told of some incidents, and what they said back. */
    schoolsTold: (ids: readonly IncidentId[]) => schoolsTold(table, ids),

    /** What was done with a record, the latest first. */
    events: async (id: PersonRecordId): Promise<PersonRecordEvent[]> =>
      (await lines(PersonRecordEvent, id, 'EVENT#', 200)).items,

    /** What a record said otherwise than before, the latest first. */
    changes: async (id: PersonRecordId): Promise<FieldChange[]> => (await lines(FieldChange, id, 'CHANGE#', 100)).items,

    relationships: async (id: PersonRecordId): Promise<Relationship[]> =>
      (await lines(Relationship, id, 'RELATIONSHIP#', 200)).items,

    /** Keeps how somebody stands to another with both of them, or with neither. */
    saveRelationship(self: PersonRecordId, relationship: Relationship, token: string): Promise<Result<void>> {
      const over = relationship.version === 1 ? ('nothing' as const) : { version: relationship.version - 1 };
      const its = fromTheOther(relationship, self);
      return commit(table, token, [
        { item: { ...relationship, ...personRecordKeys.relationship(self, relationship) }, over },
        { item: { ...its, ...personRecordKeys.relationship(relationship.other, its) }, over },
      ]);
    },

    /** Saves a change whole or not at all. Refused as `stale` when any of its records has moved on. */
    async save({ records, events, markers = [] }: PersonRecordChange): Promise<Result<void>> {
      const [first] = events;
      if (!first) throw new Error('nothing was done');
      const writes = [
        ...records.map(recordWrite),
        ...markers.map((marker) => markerWrite(marker, authority)),
        ...events.map((event) => ({
          item: { ...event, ...personRecordKeys.event(event.record, event.version) },
          over: 'nothing' as const,
        })),
      ];
      if (writes.some(isTooBig)) return refuse({ kind: 'too-large' });
      return commit(table, first.id, writes);
    },

    /** After a record has become part of a person: it stands only where the person does not stand already. */
    joined: async (part: FiledRecord, whole: FiledRecord): Promise<void> =>
      dropSpareKeys(table, part, whole, await keyDigest()),

    /** After a record was parted from a person: both stand under all that is theirs again. */
    async parted(part: FiledRecord, whole: FiledRecord): Promise<void> {
      const digest = await keyDigest();
      const left = [...part.appearances, ...whole.appearances].slice(-mostFiledAgain).map(({ record }) => record);
      await putKeys(table, [...(await recordsOf(table, [part.id, whole.id, ...left])).values()], digest);
    },
  };
};
export type PersonRecordStore = ReturnType<typeof personRecordStore>;
