import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Draft } from '../../shared/draft/draft.ts';
import { hasEnded } from '../../shared/draft/expiry.ts';
import type { DraftChange } from '../../shared/draft/share.ts';
import { DraftId } from '../../shared/ids.ts';
import { ok, type Result, refuse } from '../../shared/result.ts';
import { commit, type Write } from './commit.ts';
import { draftIn, draftWrite, StoredDraft, shareWrites } from './draft-items.ts';
import { indexKeys, keys } from './keys.ts';
import { noticeItem } from './notices.ts';
import { allOf, inIndex, type Page, pageOf, partOf } from './page.ts';
import { readItem, readItems } from './read.ts';
import type { Table } from './table.ts';

const Share = z.object({ draftId: DraftId });
const Due = z.object({ id: DraftId });
const Waiting = z.object({ createdAt: z.iso.datetime(), expires: z.int(), allegation: z.boolean().optional() });

/** So many drafts of one kind does a list show. */
const mostListed = 50;

export const draftStore = (table: Table) => {
  const query = (partition: string, index: 'gsi1' | 'gsi2' | 'gsi3', latestFirst = false) =>
    inIndex(index, partition, { Limit: mostListed, ...(latestFirst && { ScanIndexForward: false }) });

  return {
    async find(id: DraftId): Promise<Result<Draft>> {
      const item = await readItem(table, keys.draft(id));
      return item ? ok(draftIn(item)) : refuse({ kind: 'not-found' });
    },

    /** The unsent drafts that are in a person's hands, latest first. */
    async of(authority: string, personId: string): Promise<Draft[]> {
      const [{ items }, before] = await Promise.all([
        partOf(StoredDraft, table, query(indexKeys.draftsOfPerson(authority, personId, '').gsi3pk, 'gsi3', true)),
        // Where a draft stands that has not been saved since drafts belonged to one person alone.
        partOf(StoredDraft, table, query(`${authority}#DRAFTS#${personId}`, 'gsi1', true)),
      ]);
      return [...items, ...before.items];
    },

    /** The unsent drafts that colleagues have shared with a person. Each must still be held to who may open it. */
    async sharedWith(authority: string, personId: string): Promise<Draft[]> {
      const partition = indexKeys.draftsSharedWith(authority, personId, '').gsi3pk;
      const { items } = await partOf(Share, table, query(partition, 'gsi3', true));
      if (items.length === 0) return [];
      const drafts = await readItems(
        table,
        items.map(({ draftId }) => keys.draft(draftId)),
      );
      return drafts.flatMap((item) => (item ? [draftIn(item)] : [])).filter(({ sentAs }) => !sentAs);
    },

    /** An organisation's unsent drafts, the oldest first. */
    ofOrganisation: (authority: string, organisationId: string, cursor?: string): Promise<Page<Draft>> =>
      pageOf(
        StoredDraft,
        table,
        query(indexKeys.draftsOfOrganisation(authority, organisationId, '').gsi2pk, 'gsi2'),
        cursor,
      ),

    /**
     * How many unsent drafts of an organisation a reader may open, and when the oldest was begun; `more` says that there
     * are others. Only where one may be about the reader are the drafts themselves read.
     */
    async countOfOrganisation(
      authority: string,
      organisationId: string,
      { now, opens }: { now: Date; opens: (draft: Draft) => boolean },
    ) {
      const partition = indexKeys.draftsOfOrganisation(authority, organisationId, '').gsi2pk;
      const { items, place } = await partOf(Waiting, table, {
        ...query(partition, 'gsi2'),
        KeyConditionExpression: '#gsi2pk = :pk',
        ProjectionExpression: '#createdAt, #expires, #allegation',
        ExpressionAttributeNames: {
          '#gsi2pk': 'gsi2pk',
          '#createdAt': 'createdAt',
          '#expires': 'expires',
          '#allegation': 'allegation',
        },
      });
      const whole =
        items.some(({ allegation }) => allegation) && (await partOf(StoredDraft, table, query(partition, 'gsi2')));
      const waiting = (whole ? whole.items.filter(opens) : items).filter((draft) => !hasEnded(draft, now));
      return { count: waiting.length, more: place !== undefined, oldest: waiting[0]?.createdAt };
    },

    /** The drafts of which somebody may have to be reminded by now, the longest due first, up to `most`. */
    async toRemind(authority: string, by: Date, most: number): Promise<DraftId[]> {
      const due = inIndex('gsi1', indexKeys.draftsToRemind(authority, '').gsi1pk, {
        KeyConditionExpression: '#pk = :pk AND #due <= :by',
        ProjectionExpression: '#id',
        ExpressionAttributeNames: { '#due': 'gsi1sk', '#id': 'id' },
        ExpressionAttributeValues: { ':by': by.toISOString() },
        Limit: most,
      });
      const { items } = await allOf(Due, table, due, most);
      return items.map(({ id }) => id);
    },

    /** Deletes a draft at once and for good, with all that lies with it; refused once it has been sent. */
    async remove(id: DraftId): Promise<Result<void>> {
      try {
        await table.client.send(
          new DeleteCommand({
            TableName: table.name,
            Key: keys.draft(id),
            ConditionExpression: 'attribute_not_exists(#sentAs)',
            ExpressionAttributeNames: { '#sentAs': 'sentAs' },
          }),
        );
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
        return refuse({ kind: 'wrong-status', status: 'sent' });
      }
      const Lying = z.object({ pk: z.string(), sk: z.string() });
      const { items } = await allOf(
        Lying,
        table,
        {
          KeyConditionExpression: '#pk = :pk',
          ProjectionExpression: '#pk, #sk',
          ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk' },
          ExpressionAttributeValues: { ':pk': keys.draftPartition(id) },
        },
        1000,
      );
      // What was sent about it stays on record as long as any message does.
      for (const { pk, sk } of items.filter(({ sk }) => !sk.startsWith('NOTICE#'))) {
        await table.client.send(new DeleteCommand({ TableName: table.name, Key: { pk, sk } }));
      }
      return ok(undefined);
    },

    save: (draft: Draft, token: string): Promise<Result<void>> => commit(table, token, [draftWrite(draft)]),

    /** Saves that a draft was shared or handed over, with whom it must be told and whose lists it stands in. */
    saveChange: (before: Draft, { draft, notices }: DraftChange, token: string): Promise<Result<void>> =>
      commit(table, token, [
        draftWrite(draft),
        ...shareWrites(before, draft),
        ...notices.map((notice): Write => ({ item: noticeItem(notice), over: 'nothing' })),
      ]),
  };
};
export type DraftStore = ReturnType<typeof draftStore>;
