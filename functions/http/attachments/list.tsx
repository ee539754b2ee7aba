import { setTimeout as sleep } from 'node:timers/promises';
import { type Context, Hono } from 'hono';
import { addFile, newFolder } from '../../../shared/attachment/add-file.ts';
import { Labels } from '../../../shared/attachment/attachment.ts';
import { attachmentIn, shownIn } from '../../../shared/attachment/folder.ts';
import { isOver } from '../../../shared/contact/is-over.ts';
import { cleaned } from '../../../shared/form/patterns.ts';
import { AttachmentId } from '../../../shared/ids.ts';
import { openingAt } from '../../../shared/time/working-time.ts';
import {
  closedWords,
  fileProblemWords,
  isUnderWay,
  kindProblemWords,
  madeByProblemWords,
} from '../../../web/forms/attachment-words.ts';
import { doneWords } from '../../../web/forms/done-words.ts';
import { type FieldError, problemsInWords } from '../../../web/forms/problem-words.ts';
import { AttachmentsPage } from '../../../web/pages/attachment/attachments.tsx';
import type { LabelsShown } from '../../../web/pages/attachment/labels.tsx';
import { attachmentHref } from '../../../web/pages/attachment/links.ts';
import { AttachmentList } from '../../../web/pages/attachment/list.tsx';
import { sentHref } from '../../../web/pages/draft/links.ts';
import { momentOf } from '../context.ts';
import { type FormBody, formBody, textOf } from '../form-body.ts';
import { heldFor } from '../held-form.ts';
import { refused, wantsJson } from '../refused.tsx';
import { problemsOf } from '../zod-problems.ts';
import { changeFolder } from './change-folder.ts';
import { type AttachmentDeps, type Opened, openedIn } from './owner.ts';

type C = Context<Opened>;

/** How long somebody who just sent a file waits for its check before the page says that it is under way. */
const waitMs = 2_000;
const lookEveryMs = 250;

/** The labels of a form as they were typed, for showing them again. */
export const labelsTyped = (body: FormBody): LabelsShown => ({
  kind: textOf(body, 'kind'),
  madeBy: cleaned(textOf(body, 'madeBy')),
  thirdParty: textOf(body, 'thirdParty'),
});

/** The labels in a form, or what is wrong with them in words. */
export function labelsIn(body: FormBody): { labels: Labels } | { errors: FieldError[] } {
  const typed = labelsTyped(body);
  const parsed = Labels.safeParse({ ...typed, thirdParty: typed.thirdParty || 'not-said' });
  if (parsed.success) return { labels: parsed.data };
  const words = { kind: kindProblemWords, madeBy: madeByProblemWords, thirdParty: () => 'Select yes or no' };
  return { errors: problemsInWords(problemsOf(parsed.error), words) };
}

/** The files of a draft or of what was sent, for those who added them. */
export const attachmentListRoutes = (deps: AttachmentDeps, at: '/drafts/:id' | '/referrals/:id') =>
  new Hono<Opened>()
    .get(`${at}/attachments`, async (c) => {
      const { draft } = c.var;
      if (draft?.sentAs) {
        const told = draft.told !== undefined;
        return c.redirect(told ? sentHref(draft.sentAs, told) : `/referrals/${draft.sentAs}/attachments`, 303);
      }
      const held = await heldFor(c, deps);
      const came = AttachmentId.safeParse(c.req.query('arrived'));
      if (came.success) await checkedSoon(c, deps, came.data);
      const shown = held ? { shown: labelsTyped(held), notice: doneWords('held') } : {};
      return page(c, deps, { ...shown, ...(came.success && { came: [came.data] }) }, 200);
    })
    .get(`${at}/attachments/list`, async (c) => {
      if (c.var.draft?.sentAs) return refused(c, { kind: 'not-found' });
      const { owner, folderId } = openedIn(c);
      const attachments = shownIn(await deps.store.attachments.find(folderId));
      const came = c.req.queries('arrived') ?? [];
      return c.html(<AttachmentList owner={owner} attachments={attachments} came={came} />);
    })
    .post(`${at}/attachments`, async (c) => {
      const body = await formBody(c);
      if (!body.ok) return refused(c, body.refusal);
      if (c.var.draft?.sentAs) return refused(c, { kind: 'wrong-status', status: 'sent' });
      if (isShut(c)) {
        if (wantsJson(c)) return c.json({ errors: [closedWords] }, 409);
        return page(c, deps, { shown: labelsTyped(body.value) }, 409);
      }
      const read = labelsIn(body.value);
      if ('errors' in read) return problems(c, deps, body.value, read.errors);
      return add(c, deps, body.value, read.labels);
    });

async function add(c: C, deps: AttachmentDeps, body: FormBody, labels: Labels) {
  const opened = openedIn(c);
  const [name, size] = [textOf(body, 'name'), textOf(body, 'size')];
  const announced = { labels, ...(name && { name }), ...(/^\d{1,12}$/.test(size) && { size: Number(size) }) };
  const moment = momentOf(deps, c.var);
  const added = await changeFolder(deps, opened.folderId, (current) =>
    addFile(current ?? newFolder(opened.with), announced, moment),
  );
  if (!added.ok) {
    if (added.refusal.kind !== 'invalid') return refused(c, added.refusal);
    return problems(c, deps, body, problemsInWords(added.refusal.problems, { file: fileProblemWords }));
  }
  const { attachment } = added.value;
  if (!wantsJson(c)) return c.redirect(attachmentHref(opened.owner, attachment.id), 303);
  const form = await deps.files.uploadForm({ folder: opened.folderId, attachment: attachment.id });
  return c.json({ ...form, id: attachment.id, remove: `${attachmentHref(opened.owner, attachment.id)}/remove` });
}

/** What is wrong, on the page with what was typed; to a script as words that it shows beside its control. */
function problems(c: C, deps: AttachmentDeps, body: FormBody, errors: FieldError[]) {
  if (wantsJson(c)) return c.json({ errors: errors.map(({ text }) => text) }, 400);
  return page(c, deps, { shown: labelsTyped(body), errors }, 400);
}

/** Once the work on it has ended, nobody at the front door would find what is added to a concern. */
const isShut = (c: C): boolean => c.var.contact !== undefined && isOver(c.var.contact);

type Extra = { shown?: LabelsShown; errors?: FieldError[]; notice?: string | undefined; came?: string[] };

async function page(c: C, deps: AttachmentDeps, extra: Extra, status: 200 | 400 | 409) {
  const { site, actor, settings } = c.var;
  const { owner, folderId } = openedIn(c);
  const attachments = shownIn(await deps.store.attachments.find(folderId));
  const shut = c.var.contact &&
    isShut(c) && { contact: c.var.contact, opening: openingAt(settings.calendar, deps.now()) };
  const props = { site, actor, settings, owner, attachments, shown: {}, ...(shut && { shut }), ...extra };
  return c.html(<AttachmentsPage {...props} />, status);
}

/** Most checks take a second, so that whoever has no scripts sees at once what came of theirs. */
async function checkedSoon(c: C, { store }: AttachmentDeps, id: AttachmentId): Promise<void> {
  const { folderId } = openedIn(c);
  for (let waited = 0; waited < waitMs; waited += lookEveryMs) {
    const folder = await store.attachments.find(folderId);
    const attachment = folder && attachmentIn(folder, id);
    if (!attachment || !isUnderWay(attachment)) return;
    await sleep(lookEveryMs);
  }
}
