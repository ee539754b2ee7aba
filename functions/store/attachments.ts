import { AttachmentFolder, folderDue } from '../../shared/attachment/folder.ts';
import type { AttachmentFolderId } from '../../shared/ids.ts';
import type { Notice } from '../../shared/notice.ts';
import type { Result } from '../../shared/result.ts';
import { commit, type Write } from './commit.ts';
import { indexKeys, keys } from './keys.ts';
import { noticeItem } from './notices.ts';
import { inIndex, type ReadablePart, readablePartOf } from './page.ts';
import { readItem } from './read.ts';
import type { Place } from './sealed-place.ts';
import type { Table } from './table.ts';

/** A folder stands in the index of work waiting for as long as any of its files has something left to do. */
const folderItem = (folder: AttachmentFolder) => {
  const due = folderDue(folder);
  return {
    ...folder,
    ...keys.attachments(folder.id),
    ...(due && indexKeys.attachmentsDue(folder.authority, `${due}#${folder.id}`)),
  };
};

/** Writes a folder over the version it was changed from. */
export const folderWrite = (folder: AttachmentFolder): Write => ({
  item: folderItem(folder),
  over: folder.version === 1 ? 'nothing' : { version: folder.version - 1 },
});

export const attachmentStore = (table: Table) => ({
  /** The files of one concern; undefined while there are none. */
  async find(id: AttachmentFolderId): Promise<AttachmentFolder | undefined> {
    const item = await readItem(table, keys.attachments(id));
    return item && AttachmentFolder.parse(item);
  },

  /** Saves a folder and the messages that its change owes, or nothing. `stale` when it has moved on meanwhile. */
  save: (folder: AttachmentFolder, token: string, notices: readonly Notice[] = []): Promise<Result<void>> =>
    commit(table, token, [
      folderWrite(folder),
      ...notices.map((notice): Write => ({ item: noticeItem(notice), over: 'nothing' })),
    ]),

  /** Folders with a file that is due by `until`, the longest due first. */
  due: (authority: string, until: Date, place?: Place): Promise<ReadablePart<AttachmentFolder>> =>
    readablePartOf(
      AttachmentFolder,
      table,
      inIndex('gsi1', indexKeys.attachmentsDue(authority, '').gsi1pk, {
        KeyConditionExpression: '#pk = :pk AND #sk <= :until',
        ExpressionAttributeNames: { '#sk': 'gsi1sk' },
        ExpressionAttributeValues: { ':until': `${until.toISOString()}#~` },
        Limit: 100,
      }),
      place,
    ),
});
export type AttachmentStore = ReturnType<typeof attachmentStore>;
