import type { Attachment } from '../../../shared/attachment/attachment.ts';
import { type AttachmentFolder, attachmentIn, withAttachment } from '../../../shared/attachment/folder.ts';
import type { AttachmentFolderId, AttachmentId } from '../../../shared/ids.ts';
import type { Notice } from '../../../shared/notice.ts';
import type { Store } from '../../store/store.ts';

const races = 12;

type Changed = { attachment: Attachment; notices?: readonly Notice[] } | undefined;

/**
 * Changes one file of a folder as it stands now, again from the start when somebody else was faster. `change` answers
 * undefined when there is nothing to change. Throws when the race is never won: the message then comes again.
 */
export async function changeAttachment(
  { attachments }: Pick<Store, 'attachments'>,
  { folder: folderId, attachment: id }: { folder: AttachmentFolderId; attachment: AttachmentId },
  { newId, change }: { newId: () => string; change: (attachment: Attachment, folder: AttachmentFolder) => Changed },
): Promise<{ folder: AttachmentFolder; attachment: Attachment } | undefined> {
  for (let race = 0; race < races; race += 1) {
    const folder = await attachments.find(folderId);
    const before = folder && attachmentIn(folder, id);
    const next = folder && before && change(before, folder);
    if (!folder || !next) return undefined;
    const after = withAttachment(folder, next.attachment);
    const saved = await attachments.save(after, newId(), next.notices);
    if (saved.ok) return { folder: after, attachment: next.attachment };
  }
  throw new Error('the folder kept changing');
}
