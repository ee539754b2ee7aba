import type { Context } from 'hono';
import type { PutWith } from '../../../shared/attachment/add-file.ts';
import type { Attachment } from '../../../shared/attachment/attachment.ts';
import {
  type AttachmentFolder,
  attachmentIn,
  folderOfContact,
  folderOfDraft,
} from '../../../shared/attachment/folder.ts';
import { type AttachmentFolderId, AttachmentId } from '../../../shared/ids.ts';
import type { Owner } from '../../../web/pages/attachment/links.ts';
import type { Deps, OpenedContact, OpenedDraft, SignedIn } from '../context.ts';

/** What the function for files needs of the world; of what lies outside only two addresses are asked for. */
export type AttachmentDeps = Pick<Deps, 'store' | 'now' | 'newId' | 'digest' | 'log' | 'publicUrl' | 'assets'> & {
  files: {
    /** Where browsers send files: a page may send to it, and to no other site. */
    uploadOrigin: string;
    uploadForm: (
      file: { folder: string; attachment: string },
      back?: string,
    ) => Promise<{ url: string; fields: Record<string, string> }>;
    downloadLink: (
      place: 'draft' | 'contact',
      file: { folder: string; attachment: string },
      name: string,
    ) => Promise<string>;
  };
};

export type Opened = {
  Variables: SignedIn['Variables'] & Partial<OpenedDraft['Variables'] & OpenedContact['Variables']>;
};

type Opening = { owner: Owner; folderId: AttachmentFolderId; with: PutWith };

/** What the guard opened, as files see it: a draft, or what was sent. */
export function openedIn<E extends Opened>(c: Context<E>): Opening {
  const { draft, contact }: Opened['Variables'] = c.var;
  if (draft) return { owner: { kind: 'draft', id: draft.id }, folderId: folderOfDraft(draft), with: { draft } };
  if (!contact) throw new Error('a route for files was opened with neither a draft nor a contact');
  const kind = c.req.path.startsWith('/contacts/') ? 'contact' : 'referral';
  return { owner: { kind, id: contact.id }, folderId: folderOfContact(contact), with: { contact } };
}

/**
 * The file that an address names, with its folder; undefined when there is none, or when it was removed. Once a draft was
 * sent its files are the contact's, and whoever may open the draft may not therefore open or change them.
 */
export async function fileIn<E extends Opened>(
  c: Context<E>,
  { store }: Pick<Deps, 'store'>,
): Promise<{ folder: AttachmentFolder; attachment: Attachment } | undefined> {
  const { draft }: Opened['Variables'] = c.var;
  if (draft?.sentAs) return undefined;
  const id = AttachmentId.safeParse(c.req.param('attachment'));
  const folder = id.success ? await store.attachments.find(openedIn(c).folderId) : undefined;
  const attachment = folder && id.success ? attachmentIn(folder, id.data) : undefined;
  return folder && attachment && attachment.state !== 'removed' ? { folder, attachment } : undefined;
}
