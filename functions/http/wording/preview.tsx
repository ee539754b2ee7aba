import { Hono } from 'hono';
import { canonicalJson } from '../../../shared/letter/canonical-json.ts';
import { exampleKinds, exampleLetter, outcomesWithLetter } from '../../../shared/letter/example-cases.ts';
import type { Settings } from '../../../shared/settings.ts';
import { checkWords } from '../../../shared/wording/check-words.ts';
import { isOpen } from '../../../shared/wording/draft.ts';
import { exampleMail } from '../../../shared/wording/example-mail.ts';
import { type Template, withWords } from '../../../shared/wording/template.ts';
import { wordingDone } from '../../../web/forms/wording-words.ts';
import { editHref } from '../../../web/pages/wording/links.ts';
import { type Previewed, PreviewWordingPage } from '../../../web/pages/wording/preview.tsx';
import { staffOf } from '../contacts/staff-of.ts';
import type { Deps, SignedIn } from '../context.ts';
import { refused } from '../refused.tsx';
import { openedTemplate } from './template.ts';

/** What a reader would have with these words: a whole letter of a made-up case, or an email. */
function preview(
  settings: Settings,
  template: Template,
  asked: { outcome?: string | undefined; example?: string | undefined },
  digest: Deps['digest'],
): Previewed {
  if (template.kind === 'mail') return { kind: 'mail', ...exampleMail(settings, template.mail) };
  const outcomes =
    template.kind === 'letter'
      ? settings.outcomes.filter(({ letterTemplate }) => letterTemplate === template.key)
      : outcomesWithLetter(settings);
  const outcome = outcomes.find(({ code }) => code === asked.outcome) ?? outcomes[0];
  if (!outcome) throw new Error(`no outcome uses ${template.id}`);
  const example = exampleKinds.find((kind) => kind === asked.example) ?? 'one-child';
  const content = exampleLetter(settings, outcome.code, example);
  return { kind: 'letter', content, hash: digest(canonicalJson(content)), outcomes, outcome: outcome.code, example };
}

/** A wording in a case that was made up: the draft, where there is one, or else the words in force. */
export const previewWordingRoutes = (deps: Deps) =>
  new Hono<SignedIn>().get('/wording/:template/preview', async (c) => {
    const opened = await openedTemplate(deps, c.req.param('template'));
    if (!opened) return refused(c, { kind: 'not-found' });
    const { template, inForce, newest } = opened;
    const draft = await deps.store.wording.draft(template.id);
    // What the draft was checked against may have changed since: its form says what is wrong with it now.
    const words = isOpen(draft) ? checkWords(newest, template, draft.words) : undefined;
    if (words && !words.ok) return c.redirect(editHref(template.id), 303);
    const settings = words ? withWords(newest, template, words.value) : inForce;
    const asked = { outcome: c.req.query('outcome'), example: c.req.query('example') };
    const previewed = preview(settings, template, asked, deps.digest);
    const page = { ...staffOf(deps, c.var), template, draft, previewed, version: inForce.version };
    return c.html(<PreviewWordingPage {...page} done={wordingDone(c.req.query('done'))} />);
  });
