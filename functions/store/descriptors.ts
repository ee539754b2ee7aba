import { PackDraft } from '../../shared/descriptors/pack-draft.ts';
import type { PublishedPack } from '../../shared/descriptors/publish-pack.ts';
import type { Result } from '../../shared/result.ts';
import { commit, type Write } from './commit.ts';
import { keys } from './keys.ts';
import { publicationWrites } from './publication.ts';
import { readItem } from './read.ts';
import type { Table } from './table.ts';

const draftWrite = (draft: PackDraft): Write => ({
  item: { ...draft, ...keys.descriptorDraft(draft.authority) },
  over: draft.version === 1 ? 'nothing' : { version: draft.version - 1 },
});

/** The draft of an authority's descriptors. What was published lies among the versions of the settings, as wording does. */
export const descriptorStore = (table: Table, authority: string) => ({
  async draft(): Promise<PackDraft | undefined> {
    const item = await readItem(table, keys.descriptorDraft(authority));
    return item && PackDraft.parse(item);
  },

  save: (draft: PackDraft, token: string): Promise<Result<void>> => commit(table, token, [draftWrite(draft)]),

  /** Adds the version, its line of history, and ends the draft, over the head that was seen. */
  publish: (published: PublishedPack, head: number, token: string): Promise<Result<void>> =>
    commit(table, token, [...publicationWrites(published, head), draftWrite(published.draft)]),
});
