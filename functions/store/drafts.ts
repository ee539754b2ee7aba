import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { Draft } from '../../shared/contact/draft.ts';
import type { DraftId } from '../../shared/ids.ts';
import { ok, type Result, refuse } from '../../shared/result.ts';
import { commit, type Write } from './commit.ts';
import { indexKeys, keys } from './keys.ts';
import { inIndex, type Page, pageOf } from './page.ts';
import { readItem } from './read.ts';
import type { Table } from './table.ts';

/** The concern and what was typed lie as JSON text: one save writes the whole draft, so reading it must be cheap. */
const StoredDraft = z
  .looseObject({ concern: z.string(), saved: z.string() })
  .transform(({ concern, saved, ...rest }) => ({
    ...rest,
    concern: JSON.parse(concern),
    saved: JSON.parse(saved),
  }))
  .pipe(Draft);

/** The draft in an item that was read together with others. */
export const draftIn = (item: unknown): Draft => StoredDraft.parse(item);

const draftItem = ({ concern, saved, ...draft }: Draft) => ({
  ...draft,
  concern: JSON.stringify(concern),
  saved: JSON.stringify(saved),
  ...keys.draft(draft.id),
  ...(!draft.sentAs && indexKeys.drafts(draft.authority, draft.owner, draft.updatedAt)),
});

/** Writes a draft over the version it was changed from. */
export const draftWrite = (draft: Draft): Write => ({
  item: draftItem(draft),
  over: draft.version === 1 ? 'nothing' : { version: draft.version - 1 },
});

export const draftStore = (table: Table) => ({
  async find(id: DraftId): Promise<Result<Draft>> {
    const item = await readItem(table, keys.draft(id));
    return item ? ok(draftIn(item)) : refuse({ kind: 'not-found' });
  },

  /** A person's unsent drafts, latest first. */
  of: (authority: string, personId: string): Promise<Page<Draft>> =>
    pageOf(
      StoredDraft,
      table,
      inIndex('gsi1', `${authority}#DRAFTS#${personId}`, { ScanIndexForward: false, Limit: 50 }),
    ),

  /** Deletes a draft at once and for good; refused once it has been sent. */
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
      return ok(undefined);
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      return refuse({ kind: 'wrong-status', status: 'sent' });
    }
  },

  save: (draft: Draft, token: string): Promise<Result<void>> => commit(table, token, [draftWrite(draft)]),
});
export type DraftStore = ReturnType<typeof draftStore>;
