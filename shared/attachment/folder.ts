import * as z from 'zod';
import type { Contact } from '../contact/contact.ts';
import type { Draft } from '../draft/draft.ts';
import { AttachmentFolderId, type AttachmentId, ContactId, DraftId } from '../ids.ts';
import { Attachment } from './attachment.ts';
import { attachmentLimits } from './file-type.ts';

/** All files of one concern, in the order in which they were added. It is saved as one, so that their number holds. */
export const AttachmentFolder = z.object({
  id: AttachmentFolderId,
  authority: z.string(),
  version: z.int().positive(),
  /** What the files were added to. Once a draft is sent, the contact that it became. */
  draftId: DraftId.optional(),
  contactId: ContactId.optional(),
  attachments: z.array(Attachment).max(attachmentLimits.entries),
  /** When somebody must see whether the draft is still there; absent once it is sent, or once nothing is left. */
  lookAt: z.iso.datetime().optional(),
});
export type AttachmentFolder = z.infer<typeof AttachmentFolder>;

/** The folder of a draft, and of a contact: of the draft that it was, where it was one. */
export const folderOfDraft = ({ id }: Pick<Draft, 'id'>): AttachmentFolderId => AttachmentFolderId.parse(id);
export const folderOfContact = ({ id, attachmentFolder }: Pick<Contact, 'id' | 'attachmentFolder'>) =>
  attachmentFolder ?? AttachmentFolderId.parse(id);

/** Whether a file is in the concern: it counts, is listed first, and goes along when the concern is sent. */
export const isLive = ({ state }: Pick<Attachment, 'state'>): boolean => state !== 'refused' && state !== 'removed';

/** What is listed: all but what was removed. */
export const shownIn = (folder: AttachmentFolder | undefined): Attachment[] =>
  (folder?.attachments ?? []).filter(({ state }) => state !== 'removed');

export const attachmentIn = (folder: AttachmentFolder, id: AttachmentId): Attachment | undefined =>
  folder.attachments.find((attachment) => attachment.id === id);

/** The folder with one of its files changed. */
export const withAttachment = (folder: AttachmentFolder, changed: Attachment): AttachmentFolder => ({
  ...folder,
  version: folder.version + 1,
  attachments: folder.attachments.map((attachment) => (attachment.id === changed.id ? changed : attachment)),
});

/** When the folder, or the first of its files, is to be looked at; undefined when nothing is left to do. */
export const folderDue = ({ lookAt, attachments }: AttachmentFolder): string | undefined =>
  [lookAt, ...attachments.map(({ due }) => due)].filter((due) => due !== undefined).toSorted()[0];
