import { randomUUID } from 'node:crypto';
import { stampOf } from '../../shared/actor.ts';
import { newFolder, type PutWith } from '../../shared/attachment/add-file.ts';
import type { Attachment } from '../../shared/attachment/attachment.ts';
import type { AttachmentFolder } from '../../shared/attachment/folder.ts';
import { AttachmentId } from '../../shared/ids.ts';
import type { Moment } from '../../shared/moment.ts';

/** One file in some state, which nothing is due about. */
export const fileIn = (
  state: Attachment['state'],
  { actor, now }: Moment,
  more: Partial<Attachment> = {},
): Attachment => ({
  id: AttachmentId.parse(randomUUID()),
  kind: 'chronology',
  madeBy: '',
  thirdParty: 'not-said',
  name: 'chronology.pdf',
  uploadedBy: stampOf(actor),
  announcedAt: now.toISOString(),
  arrivedAt: now.toISOString(),
  state,
  size: 48_000,
  tries: 0,
  log: [],
  ...more,
});

/** A folder with a file in every state that looks different. */
export function folderInEveryState(owner: PutWith, moment: Moment): AttachmentFolder {
  const place = 'draft' in owner ? 'draft' : 'contact';
  const stamp = stampOf(moment.actor);
  return {
    ...newFolder(owner),
    attachments: [
      fileIn('clean', moment, { place, type: 'pdf', madeBy: 'The school nurse', thirdParty: 'yes' }),
      fileIn('quarantined', moment, { name: 'Photo of the drawing 2026-11-20.jpg', kind: 'photo' }),
      fileIn('quarantined', moment, { name: 'body map.pdf', task: { since: stampAt(moment), owner: stamp } }),
      fileIn('refused', moment, { name: 'report.docx', reason: 'macros', kind: 'assessment' }),
      fileIn('uploading', moment, { name: '', size: undefined, kind: 'email' }),
    ],
  };
}

const stampAt = ({ now }: Moment) => now.toISOString();
