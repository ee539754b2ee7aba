import { acceptFile, doubtOutside } from '../../../shared/attachment/accept-file.ts';
import type { Came } from '../../../shared/attachment/arrived.ts';
import type { Attachment } from '../../../shared/attachment/attachment.ts';
import { type Checked, checked, isOverdue, madeTask } from '../../../shared/attachment/checked.ts';
import { hasPath } from '../../../shared/attachment/file-name.ts';
import type { AttachmentFolder } from '../../../shared/attachment/folder.ts';
import type { AttachmentDeps } from './attachment-deps.ts';
import { changeAttachment } from './change-attachment.ts';
import { frontDoorTold, taskFor, uploaderToTell } from './tell.ts';

type At = { folder: AttachmentFolder; attachment: Attachment };

/**
 * Checks one file that is in quarantine: its name and size, what it is by its bytes, and then by the scanner. A clean
 * file is copied to where it can be served before it is called clean; a refused one is deleted after it is refused.
 * Done twice, or broken off anywhere, it comes to the same.
 */
export async function checkAttachment(deps: AttachmentDeps, at: At): Promise<void> {
  const { bytes, log } = deps;
  const file = { folder: at.folder.id, attachment: at.attachment.id };
  const came = await bytes.came(file);
  const outcome = came ? await outcomeOf(deps, at, came) : { kind: 'refused' as const, reason: 'damaged' as const };
  if (outcome.kind === 'clean')
    await bytes.copy(file, { from: 'quarantine', to: outcome.place, etag: came?.etag ?? '' });

  const told = await uploaderToTell(deps, at.attachment);
  const settled = await changeAttachment(
    deps.store,
    { folder: at.folder.id, attachment: at.attachment.id },
    {
      newId: deps.newId,
      change: async (attachment, folder) => {
        const next = checked({ ...attachment, ...came, name: attachment.name }, outcome, deps.now());
        if (!next) return undefined;
        // The draft was sent while its file was being checked: the file follows.
        const follows = next.state === 'clean' && next.place === 'draft' && folder.contactId;
        if (follows) return { attachment: { ...next, due: deps.now().toISOString() } };
        const later = next.state === 'clean' && next.addedLater && (await frontDoorTold(deps, folder, next));
        if (later) return { attachment: next, later };
        return { attachment: next, notices: next.state === 'refused' ? told(folder) : [] };
      },
    },
  );
  if (outcome.kind !== 'not-checked') await bytes.forget(file, 'quarantine');
  const facts = { attachment: file.attachment, ...(outcome.kind === 'refused' && { reason: outcome.reason }) };
  if (outcome.kind === 'not-checked') log.error('attachment not checked', facts);
  else log.info('attachment checked', { ...facts, outcome: outcome.kind });
  if (settled && isOverdue(settled.attachment, deps.now())) await makeTask(deps, settled);
}

async function outcomeOf(deps: AttachmentDeps, { folder, attachment }: At, came: Came): Promise<Checked> {
  // What came with the file says more than what was announced: it is not cleaned.
  const name = hasPath(came.name) ? came.name : attachment.name;
  const doubt = doubtOutside({ name, size: came.size });
  if (doubt) return { kind: 'refused', reason: doubt };
  const file = await deps.bytes.read({ folder: folder.id, attachment: attachment.id }, came.etag);
  const content = await deps.contentOf(file);
  const accepted = acceptFile(attachment, content, folder.attachments);
  const { sha256 } = content;
  if (!accepted.ok) return { kind: 'refused', reason: accepted.refusal, sha256 };
  const verdict = await deps.scanner.scan(file);
  if (verdict.kind === 'unavailable') return { kind: 'not-checked' };
  if (verdict.kind === 'infected') return { kind: 'refused', reason: 'virus', sha256 };
  return { kind: 'clean', type: accepted.value, sha256, place: folder.contactId ? 'contact' : 'draft' };
}

/** Names who must see to a file that could not be checked for too long, and owes them the message in the same save. */
async function makeTask(deps: AttachmentDeps, { folder, attachment }: At): Promise<void> {
  const task = await taskFor(deps, folder);
  if (!task) return;
  await changeAttachment(
    deps.store,
    { folder: folder.id, attachment: attachment.id },
    {
      newId: deps.newId,
      change: (current) =>
        isOverdue(current, deps.now())
          ? { attachment: madeTask(current, deps.now(), task.owner), notices: [task.notice] }
          : undefined,
    },
  );
}
