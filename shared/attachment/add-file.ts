import { stampOf } from '../actor.ts';
import type { Contact } from '../contact/contact.ts';
import type { Draft } from '../draft/draft.ts';
import { AttachmentId } from '../ids.ts';
import type { Moment } from '../moment.ts';
import { may } from '../permissions.ts';
import { ok, type Problem, type Result, refuse } from '../result.ts';
import { type Attachment, type Labels, logged, type RefusalReason } from './attachment.ts';
import { cleanedName, endingOf, hasPath } from './file-name.ts';
import { attachmentLimits, hasTakenEnding } from './file-type.ts';
import { type AttachmentFolder, folderOfContact, folderOfDraft, isLive } from './folder.ts';

/** What is known of a file before it is sent. A browser without scripts can say neither its name nor its size. */
export type Announced = { labels: Labels; name?: string; size?: number };

/** A file that is announced must come within this time; the form to send it with is good for as long. */
export const uploadMinutes = 60;

const dayMs = 86_400_000;

/** What the files are put with. */
export type PutWith = { draft: Draft } | { contact: Contact };

/** An empty folder for a draft or a contact that has none yet. */
export function newFolder(owner: PutWith): AttachmentFolder {
  if ('draft' in owner) {
    const { id, authority, expires } = owner.draft;
    const lookAt = new Date(expires * 1000 + dayMs).toISOString();
    return { id: folderOfDraft(owner.draft), authority, version: 1, draftId: id, attachments: [], lookAt };
  }
  const { id, authority } = owner.contact;
  return { id: folderOfContact(owner.contact), authority, version: 1, contactId: id, attachments: [] };
}

/** What is wrong with a file by what is known before it is sent; the content is looked at when it is here. */
export function doubtBefore({ name, size }: Omit<Announced, 'labels'>): RefusalReason | undefined {
  if (name !== undefined && hasPath(name)) return 'path-in-name';
  if (name !== undefined && !hasTakenEnding(endingOf(cleanedName(name)))) return 'type-not-taken';
  if (size === 0) return 'empty';
  if (size !== undefined && size > attachmentLimits.bytes) return 'too-large';
  return undefined;
}

const wrong = (problem: Problem): Result<never> => refuse({ kind: 'invalid', problems: [problem] });

/**
 * Makes room for one more file, of at most 10 (a limit of ours: what one person can read before a decision). Answers
 * the folder and the file's entry; the file itself is sent to the quarantine by the browser.
 */
export function addFile(
  folder: AttachmentFolder,
  { labels, name, size }: Announced,
  { actor, now, newId }: Moment,
): Result<{ folder: AttachmentFolder; attachment: Attachment }> {
  if (!may(actor, 'attach-a-file')) return refuse({ kind: 'forbidden' });
  const doubt = doubtBefore({ ...(name !== undefined && { name }), ...(size !== undefined && { size }) });
  if (doubt) return wrong({ field: 'file', code: doubt });
  const live = folder.attachments.filter(isLive).length;
  if (live >= attachmentLimits.files) {
    return wrong({ field: 'file', code: folder.contactId ? 'too-many-sent' : 'too-many' });
  }
  if (folder.attachments.length >= attachmentLimits.entries) return wrong({ field: 'file', code: 'too-many-tries' });
  const attachment: Attachment = {
    ...labels,
    id: AttachmentId.parse(newId()),
    name: name === undefined ? '' : cleanedName(name),
    uploadedBy: stampOf(actor),
    announcedAt: now.toISOString(),
    state: 'uploading',
    ...(folder.contactId && { addedLater: true }),
    due: new Date(now.getTime() + uploadMinutes * 60_000).toISOString(),
    tries: 0,
    log: logged({ log: [] }, 'announced', { now, by: actor.name }),
  };
  const attachments = [...folder.attachments, attachment];
  const version = folder.attachments.length === 0 && folder.version === 1 ? 1 : folder.version + 1;
  return ok({ folder: { ...folder, version, attachments }, attachment });
}
