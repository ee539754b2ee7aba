import { most, type SweepDeps } from './sweep-part.ts';

/**
 * Has whatever is due with files done: the guarantee behind the word of the bucket. Says how long the file that has
 * waited longest has been here without being checked.
 */
export async function sweepAttachments({ store, checkFolder, now, authority, log }: SweepDeps): Promise<void> {
  const at = now();
  let [cursor, folders, oldest]: [string | undefined, number, number] = [undefined, 0, at.getTime()];
  do {
    const page = await store.attachments.due(authority, at, cursor);
    for (const { id, attachments } of page.items) {
      await checkFolder(id);
      for (const { state, arrivedAt } of attachments) {
        if (state === 'quarantined' && arrivedAt) oldest = Math.min(oldest, Date.parse(arrivedAt));
      }
    }
    folders += page.items.length;
    cursor = page.cursor;
  } while (cursor && folders < most);
  log.info('attachments swept', { folders, oldestUncheckedSeconds: Math.round((at.getTime() - oldest) / 1000) });
}
