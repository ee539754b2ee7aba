import type { Attachment } from '../attachment/attachment.ts';
import type { Moment } from '../moment.ts';
import { waitsForFrontDoor } from '../thread/thread.ts';
import type { About, SentLater } from './sent-later.ts';

/**
 * Has a contact know of a file that was added after it was sent, once the file can be opened: as with every addition, a
 * decision that is being made is stale by it, and the front door has something new to look at. It is told of a contact
 * that was closed meanwhile too: the file is there, and nobody is looking.
 */
export function fileCame(
  { contact, thread }: About,
  { id, name, kind, uploadedBy }: Pick<Attachment, 'id' | 'name' | 'kind' | 'uploadedBy'>,
  { now, newId }: Pick<Moment, 'now' | 'newId'>,
): SentLater {
  const event = {
    ...{ id: newId(), contactId: contact.id, version: contact.version + 1, at: now.toISOString(), by: uploadedBy },
    type: 'file-added' as const,
    ...{ attachmentId: id, name, kind },
  };
  return {
    change: { contact: { ...contact, version: event.version }, event, letters: [], notices: [] },
    thread: waitsForFrontDoor(thread, event.at),
  };
}
