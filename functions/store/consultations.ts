import * as z from 'zod';
import type { ConsultationChange } from '../../shared/consultation/change.ts';
import { Consultation } from '../../shared/consultation/consultation.ts';
import { ConsultationEvent } from '../../shared/consultation/events.ts';
import { ConsultationRow, consultationRow } from '../../shared/consultation/row.ts';
import type { ConsultationId, NoticeId } from '../../shared/ids.ts';
import { Notice } from '../../shared/notice.ts';
import { ok, type Result, refuse } from '../../shared/result.ts';
import { commit, isTooBig, type Write } from './commit.ts';
import { indexKeys, keys } from './keys.ts';
import { noticeItem } from './notices.ts';
import { allOf, allReadable, inIndex, type Page, pageOf } from './page.ts';
import { readItem } from './read.ts';
import type { Table } from './table.ts';

const StoredRow = z
  .object({ row: z.string() })
  .transform(({ row }) => JSON.parse(row))
  .pipe(ConsultationRow);

/** The consultation in an item that was read together with others. */
export const consultationIn = (item: unknown): Consultation => Consultation.parse(item);

/** What lies with a consultation: what happened and was written, and the messages it owed. */
export type ConsultationFile = { events: ConsultationEvent[]; notices: Notice[] };

/** What waits for an answer stands first, by when it is due; what is answered after it; what is closed by its month. */
const standsAt = ({ authority, id, status, clock, advice, closedAt }: ConsultationRow) => {
  if (closedAt) return indexKeys.closedConsultations(authority, closedAt.slice(0, 7), `${closedAt}#${id}`);
  const place = status === 'waiting' ? `0#${clock.dueAt}` : `1#${advice?.at ?? clock.dueAt}`;
  return indexKeys.openConsultations(authority, `${place}#${id}`);
};

const rowItem = (row: ConsultationRow) => ({
  row: JSON.stringify(row),
  ...keys.consultationRow(row.id),
  ...standsAt(row),
  ...indexKeys.consultationsOfOrganisation(row.authority, row.askedBy.organisationId, `${row.askedAt}#${row.id}`),
  ...indexKeys.consultationsOfPerson(row.authority, row.askedBy.personId, `${row.askedAt}#${row.id}`),
});

/** All that a change writes: the consultation over the version it was decided on, and whatever follows from it. */
export function consultationWrites({ consultation, event, notices }: ConsultationChange): Write[] {
  const { id, version } = consultation;
  return [
    {
      item: { ...consultation, ...keys.consultation(id) },
      over: version === 1 ? 'nothing' : { version: version - 1 },
    },
    { item: { ...event, ...keys.consultationEvent(id, event.version) }, over: 'nothing' },
    { item: rowItem(consultationRow(consultation)), over: 'anything' },
    ...notices.map((notice): Write => ({ item: noticeItem(notice), over: 'nothing' })),
  ];
}

const newestFirst = { ScanIndexForward: false, Limit: 50 };

export const consultationStore = (table: Table) => ({
  async find(id: ConsultationId): Promise<Result<Consultation>> {
    const item = await readItem(table, keys.consultation(id));
    return item ? ok(Consultation.parse(item)) : refuse({ kind: 'not-found' });
  },

  /** Everything that lies with a consultation, in the order it happened: one query of its partition. */
  async file(id: ConsultationId): Promise<ConsultationFile> {
    const { items } = await allOf(
      z.looseObject({ sk: z.string() }),
      table,
      {
        KeyConditionExpression: '#pk = :pk AND #sk BETWEEN :from AND :to',
        ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk' },
        ExpressionAttributeValues: { ':pk': keys.consultation(id).pk, ':from': 'EVENT#', ':to': 'NOTICE#~' },
        ConsistentRead: true,
      },
      1000,
    );
    const under = <S extends z.ZodType>(prefix: string, schema: S): z.infer<S>[] =>
      items.filter(({ sk }) => sk.startsWith(prefix)).map((item) => schema.parse(item));
    return { events: under('EVENT#', ConsultationEvent), notices: under('NOTICE#', Notice) };
  },

  /** A message that a consultation owes, by its id. */
  async notice(id: ConsultationId, noticeId: NoticeId): Promise<Notice | undefined> {
    const item = await readItem(table, keys.notice(`consultation/${id}`, noticeId));
    return item && Notice.parse(item);
  },

  /** Questions that are not closed: those that wait first, the soonest due before the others; up to `most`. */
  open: (authority: string, most = 500) =>
    allOf(StoredRow, table, inIndex('gsi1', indexKeys.openConsultations(authority, '').gsi1pk), most),

  /** Those that are not closed for the minute hand, up to `most`: one that does not parse keeps none of the others. */
  openReadable: (authority: string, most: number) =>
    allReadable(StoredRow, table, inIndex('gsi1', indexKeys.openConsultations(authority, '').gsi1pk), most),

  /** Questions closed in a month (`2026-11`), newest first, up to `most`. */
  closed: (authority: string, month: string, most = 1000) =>
    allOf(
      StoredRow,
      table,
      inIndex('gsi1', indexKeys.closedConsultations(authority, month, '').gsi1pk, { ScanIndexForward: false }),
      most,
    ),

  /** What a person asked, newest first. */
  askedBy: (authority: string, personId: string, cursor?: string): Promise<Page<ConsultationRow>> =>
    pageOf(
      StoredRow,
      table,
      inIndex('gsi3', indexKeys.consultationsOfPerson(authority, personId, '').gsi3pk, newestFirst),
      cursor,
    ),

  /** What an organisation's people asked, newest first. */
  askedFrom: (authority: string, organisationId: string, cursor?: string): Promise<Page<ConsultationRow>> =>
    pageOf(
      StoredRow,
      table,
      inIndex('gsi2', indexKeys.consultationsOfOrganisation(authority, organisationId, '').gsi2pk, newestFirst),
      cursor,
    ),

  /** Saves a change whole or not at all; `also` are writes of the same act. Refused as `stale` after a lost race. */
  async save(change: ConsultationChange, also: Write[] = []): Promise<Result<void>> {
    const writes = [...consultationWrites(change), ...also];
    if (writes.some(isTooBig)) return refuse({ kind: 'too-large' });
    return commit(table, change.event.id, writes);
  },
});
export type ConsultationStore = ReturnType<typeof consultationStore>;
