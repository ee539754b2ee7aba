import { Hono } from 'hono';
import type { Actor } from '../../../shared/actor.ts';
import type { Draft } from '../../../shared/draft/draft.ts';
import { DraftId } from '../../../shared/ids.ts';
import { may } from '../../../shared/permissions.ts';
import { type Kept, KeptWordsPage } from '../../../web/pages/draft/kept-words.tsx';
import { listHref } from '../../../web/pages/draft/links.ts';
import { addHref } from '../../../web/pages/referral/links.ts';
import type { KeptWords } from '../../store/kept-words.ts';
import type { Deps, SignedIn } from '../context.ts';
import { formBody, textOf } from '../form-body.ts';
import { keepForSession } from '../held-form.ts';
import { refused } from '../refused.tsx';
import { opensSent } from './after-sending.tsx';
import { keptHref, opensNow } from './keep-words.ts';

type Needs = Pick<Deps, 'store' | 'now'>;

/** The draft that words were typed for, while their writer may open it. Nothing that it says is shown with them. */
async function draftOf({ store, now }: Needs, actor: Actor, { path }: KeptWords): Promise<Draft | undefined> {
  const id = DraftId.safeParse(path.split('/')[2]);
  const found = id.success ? await store.drafts.find(id.data) : undefined;
  return found?.ok && opensNow(actor, found.value, now()) ? found.value : undefined;
}

/** Whether somebody can send more to the concern that a draft became. */
const adds = (actor: Actor, draft: Draft | undefined): draft is Draft & { sentAs: string } =>
  draft?.sentAs !== undefined && !draft.told && opensSent(actor, draft) && may(actor, 'add-to-what-was-sent');

/** What somebody typed that no draft could take: shown to them alone, until they have used or discarded it. */
export const keptWordsRoutes = (deps: Needs) =>
  new Hono<SignedIn>()
    .get('/concerns/kept', async (c) => {
      const { site, actor } = c.var;
      const now = deps.now();
      const all: Kept[] = [];
      for (const kept of await deps.store.keptWords.of(actor.id, now)) {
        const draft = await draftOf(deps, actor, kept);
        const sent = draft?.history.findLast(({ type }) => type === 'sent');
        all.push({
          id: kept.id,
          until: new Date(kept.expires * 1000),
          at: new Date(kept.at),
          words: kept.words,
          adds: adds(actor, draft),
          state: !draft
            ? { kind: 'gone' }
            : draft.sentAs
              ? { kind: 'sent', sent }
              : { kind: 'open', href: listHref(draft.id) },
        });
      }
      return c.html(<KeptWordsPage {...{ site, actor }} kept={all} discarded={c.req.query('discarded') === 'yes'} />);
    })
    .post('/concerns/kept/:kept', async (c) => {
      const body = await formBody(c);
      if (!body.ok) return refused(c, body.refusal);
      const { actor, session } = c.var;
      const kept = (await deps.store.keptWords.of(actor.id, deps.now())).find(({ id }) => id === c.req.param('kept'));
      if (!kept) return refused(c, { kind: 'not-found' });
      if (textOf(body.value, 'go') === 'discard') {
        await deps.store.keptWords.discard(actor.id, kept.id);
        return c.redirect(`${keptHref}?discarded=yes`, 303);
      }
      const draft = await draftOf(deps, actor, kept);
      if (!adds(actor, draft)) return refused(c, { kind: 'not-found' });
      const words = kept.words.map(({ label, text }) => (label ? `${label}\n${text}` : text));
      const { personId, at, expires } = kept;
      const text = words.join('\n\n');
      const form = { personId, at, expires, path: addHref(draft.sentAs), body: `${new URLSearchParams({ text })}` };
      return c.redirect(await keepForSession(deps, session, form), 303);
    });
