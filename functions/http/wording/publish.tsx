import { type Context, Hono } from 'hono';
import type { Problem, Refusal } from '../../../shared/result.ts';
import { readBegin } from '../../../shared/wording/begin.ts';
import { checkWords } from '../../../shared/wording/check-words.ts';
import { isOpen, type OpenDraft } from '../../../shared/wording/draft.ts';
import { cancelWording, planned, publishWording } from '../../../shared/wording/publish-wording.ts';
import { doneWords } from '../../../web/forms/done-words.ts';
import { beginProblem, wordingProblems } from '../../../web/forms/wording-words.ts';
import { EditWordingPage } from '../../../web/pages/wording/edit.tsx';
import { wordingHref } from '../../../web/pages/wording/links.ts';
import { type BeginValues, PublishWordingPage } from '../../../web/pages/wording/publish.tsx';
import { seenIn } from '../contacts/form.ts';
import { staffOf } from '../contacts/staff-of.ts';
import { type Deps, momentOf, type SignedIn } from '../context.ts';
import { formBody, textOf } from '../form-body.ts';
import { heldFor } from '../held-form.ts';
import { refused } from '../refused.tsx';
import { beginIn } from './begin-in.ts';
import { type OpenedTemplate, openedTemplate, versionIn } from './template.ts';

type Shown = { values: BeginValues; problems?: readonly Problem[]; overtaken?: boolean; notice?: string | undefined };

/** A second person puts a draft in force, now or later, and takes a planned version back. */
export const publishWordingRoutes = (deps: Deps) => {
  /** The page of a draft that can be published; or its form, when its words are no longer in order. */
  function page(c: Context<SignedIn>, opened: OpenedTemplate, draft: OpenDraft, shown: Shown, status: 200 | 400 | 409) {
    const { template, newest, newestNumber, versions } = opened;
    const staff = staffOf(deps, c.var);
    const words = checkWords(newest, template, draft.words);
    if (!words.ok) {
      const errors = words.refusal.kind === 'invalid' ? wordingProblems(words.refusal.problems) : [];
      const form = { ...staff, template, newest, typed: draft.words, seen: draft.version, errors };
      return c.html(<EditWordingPage {...form} />, 409);
    }
    const { values, problems = [], overtaken, notice } = shown;
    const errors = problems.map(({ code, params }) => beginProblem(code, params));
    const change = { draft, words: words.value, newest, newestNumber, planned: planned(versions, staff.now) };
    const form = { ...staff, template, ...change, values, errors, notice, ...(overtaken && { overtaken }) };
    return c.html(<PublishWordingPage {...form} />, status);
  }

  /** The draft and the versions as they are now, for whoever was overtaken; the wording itself when no draft is left. */
  async function again(c: Context<SignedIn>, id: string, values: BeginValues) {
    const opened = await openedTemplate(deps, id);
    const draft = opened && (await deps.store.wording.draft(id));
    if (!opened || !isOpen(draft)) return refused(c, { kind: 'stale' });
    return page(c, opened, draft, { values, overtaken: true }, 409);
  }

  return new Hono<SignedIn>()
    .get('/wording/:template/publish', async (c) => {
      const opened = await openedTemplate(deps, c.req.param('template'));
      if (!opened) return refused(c, { kind: 'not-found' });
      const draft = await deps.store.wording.draft(opened.template.id);
      if (!isOpen(draft)) return c.redirect(wordingHref(opened.template.id), 303);
      const held = await heldFor(c, deps);
      return page(c, opened, draft, { values: beginIn(held ?? {}), notice: held && doneWords('held') }, 200);
    })
    .post('/wording/:template/publish', async (c) => {
      const read = await formBody(c);
      if (!read.ok) return refused(c, read.refusal);
      const head = await deps.store.wording.head();
      const opened = await openedTemplate(deps, c.req.param('template'));
      if (!opened) return refused(c, { kind: 'not-found' });
      const { template, versions } = opened;
      const draft = await deps.store.wording.draft(template.id);
      const values = beginIn(read.value);
      const begin = readBegin(values);
      const decided = begin.ok
        ? publishWording(
            draft,
            template,
            versions,
            { seen: seenIn(read.value), newest: versionIn(textOf(read.value, 'newest')) ?? 0, begin: begin.value },
            momentOf(deps, c.var),
          )
        : begin;
      const saved = decided.ok ? await deps.store.wording.publish(decided.value, head, deps.newId()) : decided;
      if (saved.ok) {
        // This process at least does not wait a minute before it writes letters with the new words.
        await deps.store.settings.versions(deps.now());
        return c.redirect(`${wordingHref(template.id)}?done=${begun(begin)}`, 303);
      }
      const { refusal } = saved;
      if (refusal.kind === 'stale') return again(c, template.id, values);
      if (!isOpen(draft)) return refused(c, refusal);
      if (refusal.kind === 'second-person-needed') return page(c, opened, draft, { values }, 409);
      if (refusal.kind !== 'invalid') return refused(c, refusal);
      return page(c, opened, draft, { values, problems: aboutBegin(refusal) }, 400);
    })
    .post('/wording/:template/versions/:version/cancel', async (c) => {
      const head = await deps.store.wording.head();
      const opened = await openedTemplate(deps, c.req.param('template'));
      const number = versionIn(c.req.param('version'));
      const version = opened?.versions.find(({ settings }) => settings.version === number);
      const published = version?.published;
      if (!opened || !version || published?.template !== opened.template.id) return refused(c, { kind: 'not-found' });
      const decided = cancelWording(opened.versions, version.settings.version, momentOf(deps, c.var));
      const saved = decided.ok
        ? await deps.store.wording.cancel({ ...version, published }, decided.value, head, deps.newId())
        : decided;
      if (!saved.ok) return refused(c, saved.refusal);
      await deps.store.settings.versions(deps.now());
      return c.redirect(`${wordingHref(opened.template.id)}?done=cancelled`, 303);
    });
};

const begun = (begin: ReturnType<typeof readBegin>): string =>
  begin.ok && begin.value === 'now' ? 'published' : 'planned';

/** Problems with the time; those with the words are found again by the page itself. */
const aboutBegin = (refusal: Extract<Refusal, { kind: 'invalid' }>): Problem[] =>
  refusal.problems.filter(({ field }) => field === 'begin');
