import { type Context, Hono } from 'hono';
import type { Attachment, Labels } from '../../../shared/attachment/attachment.ts';
import { type AttachmentFolder, attachmentIn, withAttachment } from '../../../shared/attachment/folder.ts';
import { labelFile } from '../../../shared/attachment/label-file.ts';
import { removeFile } from '../../../shared/attachment/remove-file.ts';
import { ok, type Result, refuse } from '../../../shared/result.ts';
import { AttachmentPage, type AttachmentProps } from '../../../web/pages/attachment/attachment.tsx';
import { attachmentsHref } from '../../../web/pages/attachment/links.ts';
import { momentOf } from '../context.ts';
import { formBody, textOf } from '../form-body.ts';
import { heldFor } from '../held-form.ts';
import { refused, wantsJson } from '../refused.tsx';
import { changeFolder } from './change-folder.ts';
import { labelsIn, labelsTyped } from './list.tsx';
import { type AttachmentDeps, fileIn, type Opened, openedIn } from './owner.ts';

type C = Context<Opened>;
type File = { folder: AttachmentFolder; attachment: Attachment };

/** The labels in one line, by which a form says which it was shown. */
const labelsLine = ({ kind, madeBy, thirdParty }: Labels): string => JSON.stringify([kind, madeBy, thirdParty]);

/** One file of a draft or of what was sent: chosen, labelled, removed, downloaded. */
export const attachmentFileRoutes = (deps: AttachmentDeps, at: '/drafts/:id' | '/referrals/:id') =>
  new Hono<Opened>()
    .get(`${at}/attachments/:attachment`, async (c) => {
      const file = await fileIn(c, deps);
      if (!file) return refused(c, { kind: 'not-found' });
      const held = await heldFor(c, deps);
      return c.html(await page(c, deps, file, held ? { shown: labelsTyped(held), was: textOf(held, 'was') } : {}));
    })
    .post(`${at}/attachments/:attachment`, async (c) => {
      const file = await fileIn(c, deps);
      if (!file) return refused(c, { kind: 'not-found' });
      return label(c, deps, file);
    })
    .post(`${at}/attachments/:attachment/remove`, async (c) => {
      const file = await fileIn(c, deps);
      if (!file) return refused(c, { kind: 'not-found' });
      const moment = momentOf(deps, c.var);
      const removed = await change(c, deps, file, (current, folder) => removeFile(folder, current, moment));
      if (!removed.ok) return refused(c, removed.refusal);
      return wantsJson(c) ? c.json({ removed: true }) : c.redirect(attachmentsHref(openedIn(c).owner), 303);
    })
    .get(`${at}/attachments/:attachment/download`, (c) => download(c, deps));

/**
 * Sends the browser on to a checked file, for a minute. Who may see it was settled by the guard, which also keeps that
 * a contact's file was opened. A file that is not clean is not there.
 */
export async function download(c: C, deps: AttachmentDeps) {
  const file = await fileIn(c, deps);
  const { state, place, name, id } = file?.attachment ?? {};
  if (!file || !id || state !== 'clean' || (place !== 'draft' && place !== 'contact')) {
    return refused(c, { kind: 'not-found' });
  }
  return c.redirect(await deps.files.downloadLink(place, { folder: file.folder.id, attachment: id }, name ?? ''), 303);
}

/** Changes one file as it stands now, whatever else of the concern moved on meanwhile. */
const change = (
  c: C,
  deps: AttachmentDeps,
  { attachment: { id } }: File,
  rule: (attachment: Attachment, folder: AttachmentFolder) => Result<Attachment>,
) =>
  changeFolder(deps, openedIn(c).folderId, (folder): Result<File> => {
    const current = folder && attachmentIn(folder, id);
    if (!folder || !current) return refuse({ kind: 'not-found' });
    const changed = rule(current, folder);
    return changed.ok ? ok({ folder: withAttachment(folder, changed.value), attachment: changed.value }) : changed;
  });

async function label(c: C, deps: AttachmentDeps, file: File) {
  const body = await formBody(c);
  if (!body.ok) return refused(c, body.refusal);
  const typed = { shown: labelsTyped(body.value), was: textOf(body.value, 'was') };
  const read = labelsIn(body.value);
  if ('errors' in read) return c.html(await page(c, deps, file, { ...typed, errors: read.errors }), 400);
  const { owner } = openedIn(c);
  const rights = { actor: c.var.actor, sent: owner.kind !== 'draft' };
  const saved = await change(c, deps, file, (current) => {
    const moved = labelsLine(current) !== typed.was && labelsLine(current) !== labelsLine(read.labels);
    return moved ? refuse({ kind: 'stale' }) : labelFile(current, read.labels, rights);
  });
  if (saved.ok) return c.redirect(attachmentsHref(owner), 303);
  if (saved.refusal.kind !== 'stale') return refused(c, saved.refusal);
  const now = await fileIn(c, deps);
  if (!now) return refused(c, { kind: 'not-found' });
  const theirs = 'Somebody else changed what is said about this file. Yours is below: save it to have it instead';
  return c.html(await page(c, deps, now, { shown: typed.shown, theirs }), 409);
}

async function page(c: C, deps: AttachmentDeps, { folder, attachment }: File, extra: Partial<AttachmentProps>) {
  const { site, actor, settings } = c.var;
  const { owner } = openedIn(c);
  const back = `${deps.publicUrl}${attachmentsHref(owner)}?arrived=${attachment.id}`;
  const waits = attachment.state === 'uploading';
  const upload = waits
    ? await deps.files.uploadForm({ folder: folder.id, attachment: attachment.id }, back)
    : undefined;
  const sent = owner.kind !== 'draft';
  const props: AttachmentProps = {
    ...{ site, actor, settings, owner, attachment },
    ...(upload && { upload }),
    shown: attachment,
    was: labelsLine(attachment),
    mayRemove: removeFile(folder, attachment, momentOf(deps, c.var)).ok,
    mayChange: labelFile(attachment, attachment, { actor, sent }).ok,
    ...extra,
  };
  return <AttachmentPage {...props} />;
}
