import type { Moment } from '../moment.ts';
import { may } from '../permissions.ts';
import { ok, type Result, refuse } from '../result.ts';
import { type Attachment, logged } from './attachment.ts';
import type { AttachmentFolder } from './folder.ts';

/** Out of the list, and its bytes to be deleted at once wherever they lie. */
const removed = (attachment: Attachment, now: Date, by: string): Attachment => {
  const { task: _task, ...rest } = attachment;
  return { ...rest, state: 'removed', due: now.toISOString(), log: logged(attachment, 'removed', { now, by }) };
};

/**
 * Takes a file out of a draft. Once it has been sent it belongs to the record, which nobody thins out; one that has
 * not come yet, or that was refused, can still go.
 */
export function removeFile(
  folder: AttachmentFolder,
  attachment: Attachment,
  { actor, now }: Moment,
): Result<Attachment> {
  if (!may(actor, 'attach-a-file')) return refuse({ kind: 'forbidden' });
  if (attachment.state === 'removed') return refuse({ kind: 'not-found' });
  const onRecord = attachment.state === 'clean' || attachment.state === 'quarantined';
  if (folder.contactId && onRecord) return refuse({ kind: 'wrong-status', status: 'sent' });
  return ok(removed(attachment, now, actor.name));
}

/** What becomes of a folder whose draft was deleted or has run out: every file goes. */
export function emptied(folder: AttachmentFolder, now: Date, by: string): AttachmentFolder {
  const { lookAt: _lookAt, ...rest } = folder;
  const attachments = folder.attachments.map((each) => (each.state === 'removed' ? each : removed(each, now, by)));
  return { ...rest, version: folder.version + 1, attachments };
}

/** Its bytes are deleted, so nothing is left to do. */
export function deleted(attachment: Attachment): Attachment {
  const { due: _due, place: _place, ...rest } = attachment;
  return rest;
}
