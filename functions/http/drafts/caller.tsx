import { Hono } from 'hono';
import type { Draft } from '../../../shared/draft/draft.ts';
import { expiryAt } from '../../../shared/draft/expiry.ts';
import { scheduled } from '../../../shared/draft/reminders.ts';
import { ok, refuse } from '../../../shared/result.ts';
import { doneWords } from '../../../web/forms/done-words.ts';
import { listHref, sentHref } from '../../../web/pages/draft/links.ts';
import { type Deps, momentOf, type OpenedDraft } from '../context.ts';
import { formBody } from '../form-body.ts';
import { heldFor } from '../held-form.ts';
import { refused } from '../refused.tsx';
import { bodyOf, withCaller } from './caller-form.ts';
import { callerIn, callerPage, wrongCaller } from './caller-page.tsx';
import { changeDraft } from './saving.ts';

type Needs = Pick<Deps, 'store' | 'now' | 'newId' | 'digest'>;

/** Who told us what staff write down, changed for as long as it has not been entered. */
export const callerRoutes = (deps: Needs) =>
  new Hono<OpenedDraft>()
    .get('/drafts/:id/caller', async (c) => {
      const { draft } = c.var;
      if (draft.sentAs) return c.redirect(sentHref(draft.sentAs, draft.told !== undefined), 303);
      if (!draft.told) return refused(c, { kind: 'not-found' });
      const held = await heldFor(c, deps);
      if (held) return callerPage(c, deps, held, { ...placeOf(draft), notice: doneWords('held') });
      return callerPage(c, deps, bodyOf(draft.told), placeOf(draft));
    })
    .post('/drafts/:id/caller', async (c) => {
      const { draft } = c.var;
      if (!draft.told) return refused(c, { kind: 'not-found' });
      const body = await formBody(c);
      if (!body.ok) return refused(c, body.refusal);
      const told = await callerIn(c, deps, body.value);
      if (!told.ok) return wrongCaller(c, deps, body.value, placeOf(draft), told.refusal);
      const saved = await changeDraft(deps.store.drafts, draft, {
        newId: deps.newId,
        change: (current) => {
          if (current.sentAs) return refuse({ kind: 'wrong-status', status: 'sent' });
          const concern = withCaller(current.concern, told.value);
          const { now, settings } = momentOf(deps, c.var);
          const worked = { updatedAt: now.toISOString(), expires: expiryAt({ now, settings }) };
          const next = { ...current, ...worked, version: current.version + 1, told: told.value, concern };
          return ok(scheduled(next, settings));
        },
      });
      return saved.ok ? c.redirect(listHref(draft.id), 303) : refused(c, saved.refusal);
    });

/** Where the form about who told us is sent, once its draft is begun. */
export const placeOf = (draft: Draft) => ({ action: `/drafts/${draft.id}/caller`, backHref: listHref(draft.id) });
