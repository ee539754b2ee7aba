import { arrived, claimedForCheck, neverCame } from '../../../shared/attachment/arrived.ts';
import type { Attachment } from '../../../shared/attachment/attachment.ts';
import { type AttachmentFolder, attachmentIn } from '../../../shared/attachment/folder.ts';
import { deleted } from '../../../shared/attachment/remove-file.ts';
import { kept, waitsToBeKept } from '../../../shared/attachment/send-along.ts';
import type { AttachmentFolderId, AttachmentId } from '../../../shared/ids.ts';
import type { AttachmentDeps } from './attachment-deps.ts';
import { changeAttachment } from './change-attachment.ts';
import { checkAttachment } from './check-attachment.ts';

type Which = { folder: AttachmentFolderId; attachment: AttachmentId };

/** Does for one file whatever is next: sees it arrive and checks it, keeps it, deletes it, or gives up waiting. */
export async function settleAttachment(deps: AttachmentDeps, which: Which): Promise<void> {
  const { store, bytes, now, newId } = deps;
  const folder = await store.attachments.find(which.folder);
  const attachment = folder && attachmentIn(folder, which.attachment);
  // Bytes that nobody announced are nobody's: their place deletes them in time.
  if (!attachment) return;
  const change = (next: (attachment: Attachment, folder: AttachmentFolder) => Attachment | undefined) =>
    changeAttachment(store, which, {
      newId,
      change: (current, around) => {
        const changed = next(current, around);
        return changed && { attachment: changed };
      },
    });

  if (attachment.state === 'uploading') {
    const came = await bytes.came(which);
    const here = came && (await change((current) => arrived(current, came, now())));
    if (here) return checkAttachment(deps, here);
    if (!came) await change((current) => neverCame(current, now()));
    return;
  }
  if (attachment.state === 'quarantined') {
    const claimed = await change((current) => claimedForCheck(current, now()));
    return claimed && checkAttachment(deps, claimed);
  }
  if (attachment.state === 'removed') {
    for (const place of ['quarantine', 'draft'] as const) await bytes.forget(which, place);
    if (attachment.due) await change((current) => (current.state === 'removed' ? deleted(current) : undefined));
    return;
  }
  if (waitsToBeKept(folder, attachment)) {
    await bytes.copy(which, { from: 'draft', to: 'contact' });
    await change((current, around) => (waitsToBeKept(around, current) ? kept(current, now()) : undefined));
    await bytes.forget(which, 'draft');
  }
}
