import type { AttachmentFolder } from '../../../shared/attachment/folder.ts';
import type { AttachmentFolderId } from '../../../shared/ids.ts';
import type { Result } from '../../../shared/result.ts';
import type { Deps } from '../context.ts';

/** Files that may come, and be checked, at the same moment, before something else must be wrong. */
const mostTries = 12;

/**
 * Changes the files of a concern and saves them. When another file of it moved on in between, the change is made again
 * on what is there now.
 */
export async function changeFolder<T extends { folder: AttachmentFolder }>(
  { store, newId }: Pick<Deps, 'store' | 'newId'>,
  id: AttachmentFolderId,
  change: (current: AttachmentFolder | undefined) => Result<T>,
): Promise<Result<T>> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const current = await store.attachments.find(id);
    const changed = change(current);
    if (!changed.ok || changed.value.folder === current) return changed;
    const saved = await store.attachments.save(changed.value.folder, newId());
    if (saved.ok) return changed;
  }
  throw new Error('the files of a concern kept changing');
}
