import middy from '@middy/core';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import * as z from 'zod';
import { AttachmentFolderId, AttachmentId } from '../../shared/ids.ts';
import { isOfRegister } from '../../shared/school-directory/register-folder.ts';
import { asPart } from './as-part.ts';
import type { AttachmentDeps } from './attachments/attachment-deps.ts';
import { lookAfter } from './attachments/look-after.ts';
import { settleAttachment } from './attachments/settle-attachment.ts';
import { eachMessage, fromJson } from './each-message.ts';

/** What the bucket says when something has come into the quarantine; of its test message we read nothing. */
const BucketEvent = z.object({
  Records: z.array(z.object({ s3: z.object({ object: z.object({ key: z.string() }) }) })),
});
const TestEvent = z.object({ Event: z.literal('s3:TestEvent') });

/** What the minute hand says: that something of a folder is due. */
const Due = z.object({ folder: AttachmentFolderId });

/**
 * Checks files: those that the quarantine says have come, and whatever of a folder the minute hand finds due. The
 * bucket's word is only a bell; a file of which it said nothing is found by the minute hand.
 */
export const scanAttachments = (deps: AttachmentDeps) =>
  middy<SQSEvent, SQSBatchResponse>().handler(
    asPart('scanner', deps, (event: SQSEvent) =>
      eachMessage(event, deps.log, async (body) => {
        const said = fromJson(body);
        if (TestEvent.safeParse(said).success) return;
        const due = Due.safeParse(said);
        if (due.success) return settleFolder(deps, due.data.folder);
        for (const { s3 } of BucketEvent.parse(said).Records) {
          if (isOfRegister(s3.object.key)) continue;
          const [folder, attachment] = s3.object.key.split('/');
          const which = { folder: AttachmentFolderId.parse(folder), attachment: AttachmentId.parse(attachment) };
          await settleAttachment(deps, which);
        }
      }),
    ),
  );

async function settleFolder(deps: AttachmentDeps, id: AttachmentFolderId): Promise<void> {
  const folder = await deps.store.attachments.find(id);
  if (!folder) return;
  await lookAfter(deps, folder);
  const after = await deps.store.attachments.find(id);
  for (const { id: attachment, due } of after?.attachments ?? []) {
    if (due && deps.now() >= new Date(due)) await settleAttachment(deps, { folder: id, attachment });
  }
}
