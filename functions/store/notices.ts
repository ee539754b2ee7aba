import * as z from 'zod';
import type { ContactId, IncidentId, NoticeId } from '../../shared/ids.ts';
import { Notice, noticeOwners, unsettled } from '../../shared/notice.ts';
import { awaitsDelivery, isTrouble } from '../../shared/notice-task.ts';
import { type Claim, claimed } from '../../shared/notice-transitions.ts';
import { waitingSince } from '../../shared/notice-trouble.ts';
import { type Result, refuse } from '../../shared/result.ts';
import { commit, type Write } from './commit.ts';
import { indexKeys, type Key, keys } from './keys.ts';
import { allOf, inIndex, type Page, pageOf, type ReadablePart, readablePartOf } from './page.ts';
import { readItem } from './read.ts';
import type { Place } from './sealed-place.ts';
import type { Table } from './table.ts';

/** What travels in the stream and the queue: where a notice lies, and nothing of what it says. */
export const NoticeKey = z.object({
  pk: z.string().regex(new RegExp(`^(${noticeOwners.join('|').toUpperCase()})#[A-Za-z0-9-]{8,64}$`)),
  sk: z.string().regex(/^NOTICE#[0-9a-f-]{36}$/),
});
export type NoticeKey = z.infer<typeof NoticeKey>;

export const noticeKey = (notice: Pick<Notice, 'owner' | 'id'>): Key => keys.notice(notice.owner, notice.id);

/** The index that a notice stands in: what the sweep must move on, what a person must, what we wait to hear of. */
function standsAt(notice: Notice) {
  const { authority, due, id, state, task, createdAt } = notice;
  if (unsettled.includes(state)) return indexKeys.unsettled(authority, `${due}#${id}`);
  if (state === 'in-digest') return indexKeys.inDigest(authority, `${due}#${id}`);
  if (isTrouble(notice)) return indexKeys.trouble(authority, `${task?.since ?? createdAt}#${id}`);
  if (awaitsDelivery(notice)) return indexKeys.awaitingEvent(authority, `${waitingSince(notice)}#${id}`);
  return {};
}

/** Whose task a notice is, beside where the sweep finds it: a task stands while the mail is still being tried. */
function isTaskOf(notice: Notice) {
  const { authority, id, task } = notice;
  return task && isTrouble(notice) ? indexKeys.tasks(authority, task.owner?.id, `${task.since}#${id}`) : {};
}

/** Codes are of no interest after a month; what was sent about a contact stays as long as the contact. */
const lives = ({ owner, createdAt }: Notice) =>
  owner.startsWith('code/') ? { expires: Math.floor(Date.parse(createdAt) / 1000) + 30 * 86_400 } : {};

/** A notice as it lies in the table. */
export const noticeItem = (notice: Notice) => ({
  ...notice,
  ...noticeKey(notice),
  ...standsAt(notice),
  ...isTaskOf(notice),
  ...lives(notice),
});

const noticeWrite = (notice: Notice): Write => ({
  item: noticeItem(notice),
  over: notice.version === 1 ? 'nothing' : { version: notice.version - 1 },
});

export const noticeStore = (table: Table) => {
  /** Saves a notice over the version it was changed from. Refused as `stale` when it has moved on meanwhile. */
  const save = (notice: Notice, token: string): Promise<Result<void>> => commit(table, token, [noticeWrite(notice)]);

  const upTo = (partition: string, until: Date, place?: Place): Promise<ReadablePart<Notice>> =>
    readablePartOf(
      Notice,
      table,
      inIndex('gsi1', partition, {
        KeyConditionExpression: '#pk = :pk AND #sk <= :until',
        ExpressionAttributeNames: { '#sk': 'gsi1sk' },
        ExpressionAttributeValues: { ':until': `${until.toISOString()}#~` },
        Limit: 100,
      }),
      place,
    );

  return {
    save,

    async find(key: Key): Promise<Notice | undefined> {
      const item = await readItem(table, key);
      return item && Notice.parse(item);
    },

    /** A notice that a contact owes, by its id. */
    async ofContact(contactId: ContactId, id: NoticeId): Promise<Notice | undefined> {
      const item = await readItem(table, keys.notice(`contact/${contactId}`, id));
      return item && Notice.parse(item);
    },

    /** A notice that an incident owes, by its id. */
    async ofIncident(incidentId: IncidentId, id: NoticeId): Promise<Notice | undefined> {
      const item = await readItem(table, keys.notice(`incident/${incidentId}`, id));
      return item && Notice.parse(item);
    },

    /** Every message that an incident has owed: one query. */
    async aboutIncident(incidentId: IncidentId): Promise<Notice[]> {
      const { pk } = keys.notice(`incident/${incidentId}`, '');
      const query = {
        KeyConditionExpression: '#pk = :pk AND begins_with(#sk, :beginning)',
        ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk' },
        ExpressionAttributeValues: { ':pk': pk, ':beginning': 'NOTICE#' },
      };
      return (await allOf(Notice, table, query, 2000)).items;
    },

    /** Takes a due notice for one attempt. Of many who try at once, one gets it. */
    async claim(notice: Notice, by: Claim): Promise<Result<Notice>> {
      const claim = claimed(notice, by);
      if (!claim.ok) return claim;
      const saved = await save(claim.value, by.claimId);
      return saved.ok ? claim : refuse(saved.refusal);
    },

    /** Notices on their way that are due by `until`, the longest due first. */
    unsettled: (authority: string, until: Date, place?: Place) =>
      upTo(indexKeys.unsettled(authority, '').gsi1pk, until, place),

    /** Messages that wait for the digest of the day, the first due first. */
    inDigest: (authority: string, place?: Place): Promise<ReadablePart<Notice>> =>
      readablePartOf(Notice, table, inIndex('gsi1', indexKeys.inDigest(authority, '').gsi1pk, { Limit: 100 }), place),

    /** Saves a digest with every message that it covers, or nothing: none is in two digests. */
    saveDigest: ({ digest, covered }: { digest: Notice; covered: readonly Notice[] }, token: string) =>
      commit(table, token, [digest, ...covered].map(noticeWrite)),

    /** Notices that were taken by the mail service before `until` and of whose delivery we have not heard. */
    awaitingDelivery: (authority: string, until: Date, place?: Place) =>
      upTo(indexKeys.awaitingEvent(authority, '').gsi1pk, until, place),

    /** Messages that nothing more happens to until a person does something, the oldest first: for the sweep. */
    trouble: (authority: string, place?: Place): Promise<ReadablePart<Notice>> =>
      readablePartOf(Notice, table, inIndex('gsi1', indexKeys.trouble(authority, '').gsi1pk, { Limit: 100 }), place),

    /** Every message that is a person's task, the oldest first, a page at a time. */
    tasks: (authority: string, cursor?: string): Promise<Page<Notice>> =>
      pageOf(Notice, table, inIndex('gsi2', indexKeys.tasks(authority, undefined, '').gsi2pk, { Limit: 200 }), cursor),

    /** The messages that are one person's task, the oldest first, a page at a time. */
    tasksOf: (authority: string, personId: string, cursor?: string): Promise<Page<Notice>> =>
      pageOf(
        Notice,
        table,
        inIndex('gsi3', `${indexKeys.tasks(authority, undefined, '').gsi2pk}#${personId}`, { Limit: 200 }),
        cursor,
      ),
  };
};
export type NoticeStore = ReturnType<typeof noticeStore>;
