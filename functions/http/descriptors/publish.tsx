import { type Context, Hono } from 'hono';
import { packTemplate } from '../../../shared/descriptors/pack.ts';
import { isOpenPack, type OpenPackDraft } from '../../../shared/descriptors/pack-draft.ts';
import { publishPack } from '../../../shared/descriptors/publish-pack.ts';
import type { Problem } from '../../../shared/result.ts';
import { readBegin } from '../../../shared/wording/begin.ts';
import { cancelWording, planned } from '../../../shared/wording/publish-wording.ts';
import { packBeginProblem } from '../../../web/forms/descriptor-words.ts';
import { doneWords } from '../../../web/forms/done-words.ts';
import { packHref } from '../../../web/pages/descriptors/links.ts';
import { PublishPackPage } from '../../../web/pages/descriptors/publish.tsx';
import type { BeginValues } from '../../../web/pages/wording/publish.tsx';
import { seenIn } from '../contacts/form.ts';
import { staffOf } from '../contacts/staff-of.ts';
import { momentOf, type SignedIn, type WordingDeps } from '../context.ts';
import { formBody, textOf } from '../form-body.ts';
import { heldFor } from '../held-form.ts';
import { refused } from '../refused.tsx';
import { beginIn } from '../wording/begin-in.ts';
import { versionIn } from '../wording/template.ts';
import { comparedWith, type OpenedPack, openedPack } from './pack.ts';

type Shown = { values: BeginValues; problems?: readonly Problem[]; overtaken?: boolean; notice?: string | undefined };

/** A second person puts a draft of the descriptors in force, now or later, and takes a planned version back. */
export const publishPackRoutes = (deps: WordingDeps) => {
  function page(c: Context<SignedIn>, opened: OpenedPack, draft: OpenPackDraft, shown: Shown, status: 200 | 400 | 409) {
    const { newest, newestNumber, versions } = opened;
    const staff = staffOf(deps, c.var);
    const compared = comparedWith(draft, newest, staff.now);
    if (!compared.ok) return refused(c, compared.refusal);
    const { values, problems = [], overtaken, notice } = shown;
    const errors = problems.map(({ code, params }) => packBeginProblem(code, params));
    const change = { compared: compared.value, newestNumber, planned: planned(versions, staff.now) };
    const form = { ...staff, ...change, values, errors, notice, ...(overtaken && { overtaken }) };
    return c.html(<PublishPackPage {...form} />, status);
  }

  /** The draft and the versions as they are now, for whoever was overtaken; a plain refusal when no draft is left. */
  async function again(c: Context<SignedIn>, values: BeginValues) {
    const opened = await openedPack(deps);
    const draft = await deps.store.descriptors.draft();
    if (!opened || !isOpenPack(draft)) return refused(c, { kind: 'stale' });
    return page(c, opened, draft, { values, overtaken: true }, 409);
  }

  return new Hono<SignedIn>()
    .get('/descriptors/publish', async (c) => {
      const opened = await openedPack(deps);
      if (!opened) return refused(c, { kind: 'not-found' });
      const draft = await deps.store.descriptors.draft();
      if (!isOpenPack(draft)) return c.redirect(packHref, 303);
      const held = await heldFor(c, deps);
      return page(c, opened, draft, { values: beginIn(held ?? {}), notice: held && doneWords('held') }, 200);
    })
    .post('/descriptors/publish', async (c) => {
      const read = await formBody(c);
      if (!read.ok) return refused(c, read.refusal);
      // The head first: whatever is published after it was read makes this one write over nothing.
      const head = await deps.store.wording.head();
      const opened = await openedPack(deps);
      if (!opened) return refused(c, { kind: 'not-found' });
      const [draft, history] = await Promise.all([
        deps.store.descriptors.draft(),
        deps.store.wording.history(packTemplate),
      ]);
      const values = beginIn(read.value);
      const begin = readBegin(values);
      const decided = begin.ok
        ? publishPack(
            draft,
            opened.versions,
            {
              seen: seenIn(read.value),
              newest: versionIn(textOf(read.value, 'newest')) ?? 0,
              newestPack: history.items[0]?.pack ?? 0,
              begin: begin.value,
            },
            momentOf(deps, c.var),
          )
        : begin;
      const saved = decided.ok ? await deps.store.descriptors.publish(decided.value, head, deps.newId()) : decided;
      if (saved.ok) {
        // This process at least does not wait a minute before it shows the new descriptors.
        await deps.store.settings.versions(deps.now());
        const done = begin.ok && begin.value === 'now' ? 'published' : 'planned';
        return c.redirect(`${packHref}?done=${done}`, 303);
      }
      const { refusal } = saved;
      if (refusal.kind === 'stale') return again(c, values);
      if (!isOpenPack(draft)) return refused(c, refusal.kind === 'invalid' ? { kind: 'stale' } : refusal);
      if (refusal.kind === 'second-person-needed') return page(c, opened, draft, { values }, 409);
      if (refusal.kind !== 'invalid') return refused(c, refusal);
      const problems = refusal.problems.filter(({ field }) => field === 'begin');
      return page(c, opened, draft, { values, problems }, 400);
    })
    .post('/descriptors/versions/:version/cancel', async (c) => {
      const head = await deps.store.wording.head();
      const opened = await openedPack(deps);
      const number = versionIn(c.req.param('version'));
      const version = opened?.versions.find(({ settings }) => settings.version === number);
      const published = version?.published;
      if (!opened || !version || published?.template !== packTemplate) return refused(c, { kind: 'not-found' });
      const decided = cancelWording(opened.versions, version.settings.version, momentOf(deps, c.var));
      const saved = decided.ok
        ? await deps.store.wording.cancel({ ...version, published }, decided.value, head, deps.newId())
        : decided;
      if (!saved.ok) return refused(c, saved.refusal);
      await deps.store.settings.versions(deps.now());
      return c.redirect(`${packHref}?done=cancelled`, 303);
    });
};
