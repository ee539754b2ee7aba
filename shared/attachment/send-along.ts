import type { ContactId } from '../ids.ts';
import { type Attachment, logged } from './attachment.ts';
import type { AttachmentFolder } from './folder.ts';

/**
 * The folder once its draft is sent: checked files go on to where records are kept, which happens by itself; those
 * still being checked follow. Files that are refused later stop nothing.
 */
export function sentAlong(folder: AttachmentFolder, contactId: ContactId, now: Date): AttachmentFolder {
  const { lookAt: _lookAt, ...rest } = folder;
  const due = now.toISOString();
  const attachments = folder.attachments.map((each) =>
    each.state === 'clean' && each.place === 'draft' ? { ...each, due } : each,
  );
  return { ...rest, contactId, version: folder.version + 1, attachments };
}

/** Whether a file waits to be moved to where records are kept. */
export const waitsToBeKept = ({ contactId }: AttachmentFolder, { state, place }: Attachment): boolean =>
  contactId !== undefined && state === 'clean' && place === 'draft';

/** The file lies where records are kept. */
export function kept(attachment: Attachment, now: Date): Attachment {
  const { due: _due, ...rest } = attachment;
  return { ...rest, place: 'contact', log: logged(attachment, 'kept', { now }) };
}
