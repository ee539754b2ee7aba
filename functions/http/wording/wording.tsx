import { Hono } from 'hono';
import { planned } from '../../../shared/wording/publish-wording.ts';
import { saySame, wordsOf } from '../../../shared/wording/template.ts';
import { wordingDone } from '../../../web/forms/wording-words.ts';
import { WordingListPage } from '../../../web/pages/wording/list.tsx';
import { TemplatePage } from '../../../web/pages/wording/template.tsx';
import { WordingVersionPage } from '../../../web/pages/wording/version.tsx';
import { staffOf } from '../contacts/staff-of.ts';
import type { Deps, SignedIn } from '../context.ts';
import { refused } from '../refused.tsx';
import { editWordingRoutes } from './edit.tsx';
import { previewWordingRoutes } from './preview.tsx';
import { publishWordingRoutes } from './publish.tsx';
import { inForceOf, openedTemplate, versionIn } from './template.ts';

/** What letters and emails say: the words in force, what is planned, and every version before. */
export const wordingRoutes = (deps: Deps) =>
  new Hono<SignedIn>()
    .get('/wording', async (c) => {
      const now = deps.now();
      const [versions, drafts] = await Promise.all([deps.store.settings.versions(now), deps.store.wording.drafts()]);
      const inForce = inForceOf(versions, now);
      const page = { ...staffOf(deps, c.var), inForce, planned: planned(versions, now), drafts };
      return c.html(<WordingListPage {...page} />);
    })
    .get('/wording/:template', async (c) => {
      const opened = await openedTemplate(deps, c.req.param('template'));
      if (!opened) return refused(c, { kind: 'not-found' });
      const { template, versions, inForce } = opened;
      const [draft, history] = await Promise.all([
        deps.store.wording.draft(template.id),
        deps.store.wording.history(template.id, c.req.query('cursor')),
      ]);
      const page = { ...staffOf(deps, c.var), template, versions, inForce, draft };
      const done = wordingDone(c.req.query('done'));
      return c.html(<TemplatePage {...page} history={history.items} older={history.cursor} done={done} />);
    })
    .get('/wording/:template/versions/:version', async (c) => {
      const opened = await openedTemplate(deps, c.req.param('template'));
      const number = versionIn(c.req.param('version'));
      if (!opened || number === undefined || number > opened.newestNumber) return refused(c, { kind: 'not-found' });
      const { template, inForce } = opened;
      const [settings, line] = await Promise.all([
        deps.store.settings.ofVersion(number),
        deps.store.wording.publishedLine(template.id, number),
      ]);
      const words = wordsOf(settings, template);
      const page = { ...staffOf(deps, c.var), template, number, words, line, effectiveFrom: settings.effectiveFrom };
      return c.html(<WordingVersionPage {...page} sameAsNow={saySame(words, wordsOf(inForce, template))} />);
    })
    .route('/', editWordingRoutes(deps))
    .route('/', previewWordingRoutes(deps))
    .route('/', publishWordingRoutes(deps));
