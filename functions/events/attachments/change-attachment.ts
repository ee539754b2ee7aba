import type { Attachment } from '../../../shared/attachment/attachment.ts';
import { type AttachmentFolder, attachmentIn, withAttachment } from '../../../shared/attachment/folder.ts';
import type { SentLater } from '../../../shared/contact/sent-later.ts';
import type { AttachmentFolderId, AttachmentId } from '../../../shared/ids.ts';
import type { Notice } from '../../../shared/notice.ts';
import { folderWrite } from '../../store/attachments.ts';
import type { Store } from '../../store/store.ts';
import { threadWrites } from '../../store/threads.ts';

const races = 12;

/** The file as it becomes, with the messages that this owes, or with what the contact that it came to has of it. */
type Changed = { attachment: Attachment; notices?: readonly Notice[]; later?: SentLater } | undefined;
type Stores = Pick<Store, 'attachments' | 'contacts'>;

/**
 * Changes one file of a folder as it stands now, again from the start when somebody else was faster. `change` answers
 * undefined when there is nothing to change. Throws when the race is never won: the message then comes again.
 */
export async function changeAttachment(
  stores: Stores,
  { folder: folderId, attachment: id }: { folder: AttachmentFolderId; attachment: AttachmentId },
  {
    newId,
    change,
  }: { newId: () => string; change: (attachment: Attachment, folder: AttachmentFolder) => Changed | Promise<Changed> },
): Promise<{ folder: AttachmentFolder; attachment: Attachment } | undefined> {
  for (let race = 0; race < races; race += 1) {
    const folder = await stores.attachments.find(folderId);
    const before = folder && attachmentIn(folder, id);
    const next = folder && before && (await change(before, folder));
    if (!folder || !next) return undefined;
    const after = withAttachment(folder, next.attachment);
    const saved = next.later
      ? await stores.contacts.save(next.later.change, [
          ...threadWrites({ thread: next.later.thread, messages: [] }),
          folderWrite(after),
        ])
      : await stores.attachments.save(after, newId(), next.notices);
    if (saved.ok) return { folder: after, attachment: next.attachment };
  }
  throw new Error('the folder kept changing');
}
