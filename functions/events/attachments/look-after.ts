import type { AttachmentFolder } from '../../../shared/attachment/folder.ts';
import { emptied } from '../../../shared/attachment/remove-file.ts';
import { sentAlong } from '../../../shared/attachment/send-along.ts';
import type { AttachmentDeps } from './attachment-deps.ts';

const dayMs = 86_400_000;

/**
 * Looks whether the draft of a folder is still there. A draft runs out by itself, and its files must not outlive it;
 * one that was used since has more time; of one that was sent, the files follow.
 */
export async function lookAfter({ store, now, newId }: AttachmentDeps, folder: AttachmentFolder): Promise<void> {
  const { lookAt, draftId } = folder;
  if (!lookAt || !draftId || now() < new Date(lookAt)) return;
  const draft = await store.drafts.find(draftId);
  const next = (): AttachmentFolder => {
    if (!draft.ok) return emptied(folder, now(), 'service');
    const { sentAs, expires } = draft.value;
    if (sentAs) return sentAlong(folder, sentAs, now());
    const later = Math.max(expires * 1000, now().getTime()) + dayMs;
    return { ...folder, version: folder.version + 1, lookAt: new Date(later).toISOString() };
  };
  // A lost race is no loss: the folder stays due, and is looked at again within a minute.
  await store.attachments.save(next(), newId());
}
