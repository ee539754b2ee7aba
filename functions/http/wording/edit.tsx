import { type Context, Hono } from 'hono';
import { cleaned } from '../../../shared/form/patterns.ts';
import { isOpen } from '../../../shared/wording/draft.ts';
import { discardWording, saveWording } from '../../../shared/wording/edit-wording.ts';
import { asTyped, fieldsOf, type TypedWords, wordsOf } from '../../../shared/wording/template.ts';
import { doneWords } from '../../../web/forms/done-words.ts';
import { wordingProblems } from '../../../web/forms/wording-words.ts';
import { EditWordingPage } from '../../../web/pages/wording/edit.tsx';
import { previewHref, wordingHref } from '../../../web/pages/wording/links.ts';
import { seenIn } from '../contacts/form.ts';
import { staffOf } from '../contacts/staff-of.ts';
import { type Deps, momentOf, type SignedIn } from '../context.ts';
import { type FormBody, formBody, textOf } from '../form-body.ts';
import { heldFor } from '../held-form.ts';
import { refused } from '../refused.tsx';
import { type OpenedTemplate, openedTemplate, versionIn } from './template.ts';

const typedIn = (body: FormBody, { template, newest }: OpenedTemplate): TypedWords =>
  Object.fromEntries(fieldsOf(newest, template).map((field) => [field, cleaned(textOf(body, field))]));

/** Changes to a wording that are not in force: begun, gone on with, and given up. */
export const editWordingRoutes = (deps: Deps) =>
  new Hono<SignedIn>()
    .get('/wording/:template/edit', async (c) => {
      const opened = await openedTemplate(deps, c.req.param('template'));
      if (!opened) return refused(c, { kind: 'not-found' });
      const { template, newest } = opened;
      const page = { ...staffOf(deps, c.var), template, newest };
      const held = await heldFor(c, deps);
      if (held) {
        const kept = { typed: typedIn(held, opened), seen: seenIn(held), notice: doneWords('held') };
        return c.html(<EditWordingPage {...page} {...kept} />);
      }
      const draft = await deps.store.wording.draft(template.id);
      const seen = draft?.version ?? 0;
      const again = await wordsOfVersion(deps, c, opened);
      if (again) return c.html(<EditWordingPage {...page} {...again} seen={seen} />);
      const typed = isOpen(draft) ? draft.words : asTyped(wordsOf(newest, template));
      return c.html(<EditWordingPage {...page} typed={typed} seen={seen} />);
    })
    .post('/wording/:template/edit', async (c) => {
      const read = await formBody(c);
      if (!read.ok) return refused(c, read.refusal);
      const opened = await openedTemplate(deps, c.req.param('template'));
      if (!opened) return refused(c, { kind: 'not-found' });
      const { template, newest } = opened;
      const typed = typedIn(read.value, opened);
      const seen = seenIn(read.value);
      const current = await deps.store.wording.draft(template.id);
      const moment = momentOf(deps, c.var);
      const draft = saveWording(current, template, newest, { seen, words: typed }, moment);
      const saved = draft.ok ? await deps.store.wording.save(draft.value, deps.newId()) : draft;
      if (saved.ok) {
        const next = textOf(read.value, 'next') === 'preview' ? previewHref : wordingHref;
        return c.redirect(`${next(template.id)}?done=saved`, 303);
      }
      const page = { ...staffOf(deps, c.var), template, newest, typed };
      const { refusal } = saved;
      if (refusal.kind === 'invalid') {
        return c.html(<EditWordingPage {...page} seen={seen} errors={wordingProblems(refusal.problems)} />, 400);
      }
      if (refusal.kind !== 'stale') return refused(c, refusal);
      const theirs = await deps.store.wording.draft(template.id);
      return c.html(<EditWordingPage {...page} seen={theirs?.version ?? 0} theirs={theirs} />, 409);
    })
    .post('/wording/:template/discard', async (c) => {
      const read = await formBody(c);
      if (!read.ok) return refused(c, read.refusal);
      const opened = await openedTemplate(deps, c.req.param('template'));
      if (!opened) return refused(c, { kind: 'not-found' });
      const { id } = opened.template;
      const current = await deps.store.wording.draft(id);
      const draft = discardWording(current, { seen: seenIn(read.value) }, momentOf(deps, c.var));
      const saved = draft.ok ? await deps.store.wording.save(draft.value, deps.newId()) : draft;
      return saved.ok ? c.redirect(`${wordingHref(id)}?done=discarded`, 303) : refused(c, saved.refusal);
    });

/** The words of an earlier version, when the address asks to use them again. */
async function wordsOfVersion(
  deps: Deps,
  c: Context<SignedIn>,
  { template, newestNumber }: OpenedTemplate,
): Promise<{ typed: TypedWords; notice: string } | undefined> {
  const number = versionIn(c.req.query('from') ?? '');
  if (number === undefined || number > newestNumber) return undefined;
  const settings = await deps.store.settings.ofVersion(number);
  return {
    typed: asTyped(wordsOf(settings, template)),
    notice: `These are the words of version ${number}. Save them to make them the draft.`,
  };
}
