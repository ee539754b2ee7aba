import { Hono } from 'hono';
import { sameDescriptors } from '../../../shared/descriptors/compare-packs.ts';
import { savePack } from '../../../shared/descriptors/edit-pack.ts';
import { packTemplate } from '../../../shared/descriptors/pack.ts';
import { isOpenPack, type PackDraft, packAsTyped } from '../../../shared/descriptors/pack-draft.ts';
import { type Result, refuse } from '../../../shared/result.ts';
import { triageSettings } from '../../../shared/settings/domestic-abuse.ts';
import { descriptorsDone } from '../../../web/forms/descriptor-words.ts';
import { ComparePacksPage } from '../../../web/pages/descriptors/compare.tsx';
import { draftHref, packHref } from '../../../web/pages/descriptors/links.ts';
import { DescriptorsListPage } from '../../../web/pages/descriptors/list.tsx';
import { PreviewPackPage } from '../../../web/pages/descriptors/preview.tsx';
import { PackVersionPage } from '../../../web/pages/descriptors/version.tsx';
import { seenIn } from '../contacts/form.ts';
import { staffOf } from '../contacts/staff-of.ts';
import { momentOf, type SignedIn, type WordingDeps } from '../context.ts';
import { formBody } from '../form-body.ts';
import { refused } from '../refused.tsx';
import { versionIn } from '../wording/template.ts';
import { editDescriptorRoutes } from './edit.tsx';
import { comparedWith, openedPack, packOf } from './pack.ts';
import { publishPackRoutes } from './publish.tsx';

/** The descriptors of risk: which are in force, what is planned or drafted, and every version before. */
export const descriptorRoutes = (deps: WordingDeps) => {
  /** The settings of a version by its number, where it exists and has descriptors. */
  async function settingsOf(newestNumber: number, text: string) {
    const number = versionIn(text);
    if (number === undefined || number > newestNumber) return undefined;
    const settings = await deps.store.settings.ofVersion(number);
    return settings.domesticAbuse && { number, settings, pack: settings.domesticAbuse.pack };
  }

  return new Hono<SignedIn>()
    .get('/descriptors', async (c) => {
      const opened = await openedPack(deps);
      if (!opened) return refused(c, { kind: 'not-found' });
      const [draft, history, beginning] = await Promise.all([
        deps.store.descriptors.draft(),
        deps.store.wording.history(packTemplate, c.req.query('cursor')),
        deps.store.settings.ofVersion(1),
      ]);
      const { versions, inForce, inForceTriage } = opened;
      const page = { ...staffOf(deps, c.var), versions, pack: inForceTriage.pack, inForce: inForce.version };
      const past = { history: history.items, older: history.cursor, beginning: beginning.domesticAbuse?.pack.version };
      const done = descriptorsDone(c.req.query('done'));
      return c.html(
        <DescriptorsListPage {...page} {...past} draft={isOpenPack(draft) ? draft : undefined} done={done} />,
      );
    })
    .get('/descriptors/versions/:version', async (c) => {
      const opened = await openedPack(deps);
      const found = opened && (await settingsOf(opened.newestNumber, c.req.param('version')));
      if (!found) return refused(c, { kind: 'not-found' });
      const { number, pack, settings } = found;
      const [line, draft] = await Promise.all([
        deps.store.wording.publishedLine(packTemplate, number),
        deps.store.descriptors.draft(),
      ]);
      const newest = triageSettings(opened.newest).pack.descriptors;
      const usable = !isOpenPack(draft) && !sameDescriptors(pack.descriptors, newest);
      const page = { ...staffOf(deps, c.var), number, pack, line, effectiveFrom: settings.effectiveFrom };
      return c.html(<PackVersionPage {...page} again={usable ? (draft?.version ?? 0) : undefined} />);
    })
    .post('/descriptors/versions/:version/again', async (c) => {
      const read = await formBody(c);
      if (!read.ok) return refused(c, read.refusal);
      const opened = await openedPack(deps);
      const found = opened && (await settingsOf(opened.newestNumber, c.req.param('version')));
      if (!found) return refused(c, { kind: 'not-found' });
      const current = await deps.store.descriptors.draft();
      const change = { seen: seenIn(read.value), rows: packAsTyped(found.pack) };
      // A draft of somebody is never written over by a whole version.
      const draft: Result<PackDraft> = isOpenPack(current)
        ? refuse({ kind: 'stale' })
        : savePack(current, opened.newest, change, momentOf(deps, c.var));
      const saved = draft.ok ? await deps.store.descriptors.save(draft.value, deps.newId()) : draft;
      return saved.ok ? c.redirect(`${draftHref}?done=saved`, 303) : refused(c, saved.refusal);
    })
    .get('/descriptors/preview', async (c) => {
      const opened = await openedPack(deps);
      if (!opened) return refused(c, { kind: 'not-found' });
      const staff = staffOf(deps, c.var);
      const version = c.req.query('version');
      const draft = version === undefined ? await deps.store.descriptors.draft() : undefined;
      if (isOpenPack(draft)) {
        const pack = packOf(draft, opened.newest);
        if (!pack.ok) return refused(c, pack.refusal);
        return c.html(<PreviewPackPage {...staff} pack={pack.value} of={{ draftBy: draft.by.name }} />);
      }
      const found = await settingsOf(opened.newestNumber, version ?? String(opened.inForce.version));
      if (!found) return refused(c, { kind: 'not-found' });
      return c.html(<PreviewPackPage {...staff} pack={found.pack} of={{ version: found.pack.version }} />);
    })
    .get('/descriptors/compare', async (c) => {
      const opened = await openedPack(deps);
      if (!opened) return refused(c, { kind: 'not-found' });
      const draft = await deps.store.descriptors.draft();
      if (!isOpenPack(draft)) return c.redirect(packHref, 303);
      const compared = comparedWith(draft, opened.newest, deps.now());
      if (!compared.ok) return refused(c, compared.refusal);
      return c.html(<ComparePacksPage {...staffOf(deps, c.var)} compared={compared.value} />);
    })
    .route('/', editDescriptorRoutes(deps))
    .route('/', publishPackRoutes(deps));
};
