import * as z from 'zod';
import type { Result } from '../../shared/result.ts';
import type { Cancellation, Publication } from '../../shared/settings/version.ts';
import { WordingDraft } from '../../shared/wording/draft.ts';
import { PublishedLine } from '../../shared/wording/history.ts';
import type { Published, SettingsVersion } from '../../shared/wording/publish-wording.ts';
import { commit, type Write } from './commit.ts';
import { keys } from './keys.ts';
import { allOf, type Page, pageOf } from './page.ts';
import { cancellationWrites, publicationWrites } from './publication.ts';
import { readItem } from './read.ts';
import type { Table } from './table.ts';

const Head = z.object({ version: z.int().positive() });

const draftWrite = (draft: WordingDraft): Write => ({
  item: { ...draft, ...keys.wordingDraft(draft.authority, draft.template) },
  over: draft.version === 1 ? 'nothing' : { version: draft.version - 1 },
});

/** Changes to an authority's wording: drafts, what was published when and by whom, and what was taken back. */
export const wordingStore = (table: Table, authority: string) => {
  const within = (beginning: string) => ({
    KeyConditionExpression: '#pk = :pk AND begins_with(#sk, :beginning)',
    ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk' },
    ExpressionAttributeValues: { ':pk': keys.wordingHead(authority).pk, ':beginning': beginning },
    ConsistentRead: true,
  });

  return {
    /** Every draft, one for each wording at most. */
    async drafts(): Promise<WordingDraft[]> {
      return (await allOf(WordingDraft, table, within('DRAFT#'), 100)).items;
    },

    async draft(template: string): Promise<WordingDraft | undefined> {
      const item = await readItem(table, keys.wordingDraft(authority, template));
      return item && WordingDraft.parse(item);
    },

    /** The head that a publication or a cancellation writes over: read it before the versions. */
    async head(): Promise<number> {
      const item = await readItem(table, keys.wordingHead(authority));
      return item ? Head.parse(item).version : 0;
    },

    /** The versions that changed one wording, the newest first. */
    history: (template: string, cursor?: string): Promise<Page<PublishedLine>> =>
      pageOf(PublishedLine, table, { ...within(`PUBLISHED#${template}#`), ScanIndexForward: false, Limit: 20 }, cursor),

    /** The line of one version in the history of a wording, where it changed that wording. */
    async publishedLine(template: string, number: number): Promise<PublishedLine | undefined> {
      const item = await readItem(table, keys.wordingPublished(authority, template, number));
      return item && PublishedLine.parse(item);
    },

    save: (draft: WordingDraft, token: string): Promise<Result<void>> => commit(table, token, [draftWrite(draft)]),

    /** Adds the version, its line of history, and ends its draft, over the head that was seen. */
    publish: (published: Published, head: number, token: string): Promise<Result<void>> =>
      commit(table, token, [...publicationWrites(published, head), draftWrite(published.draft)]),

    /** Marks a planned version as taken back, over the head that was seen. */
    cancel: (
      version: SettingsVersion & { published: Publication },
      cancelled: Cancellation,
      head: number,
      token: string,
    ): Promise<Result<void>> => commit(table, token, cancellationWrites(version, cancelled, head)),
  };
};
export type WordingStore = ReturnType<typeof wordingStore>;
