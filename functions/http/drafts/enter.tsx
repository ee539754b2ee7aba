import { isDeepStrictEqual } from 'node:util';
import { type Context, Hono } from 'hono';
import { mayOpen } from '../../../shared/draft/access.ts';
import type { Draft } from '../../../shared/draft/draft.ts';
import { startDraft } from '../../../shared/draft/start.ts';
import { addPerson } from '../../../shared/form/changes.ts';
import { emptyConcern } from '../../../shared/form/concern.ts';
import { DraftId } from '../../../shared/ids.ts';
import { toLondon } from '../../../shared/time/london.ts';
import { sentAgainWords } from '../../../web/forms/caller-words.ts';
import { doneWords } from '../../../web/forms/done-words.ts';
import { listHref } from '../../../web/pages/draft/links.ts';
import { type Deps, momentOf, type SignedIn } from '../context.ts';
import { type FormBody, formBody, textOf } from '../form-body.ts';
import { heldFor } from '../held-form.ts';
import { refused } from '../refused.tsx';
import { placeOf } from './caller.tsx';
import { withCaller } from './caller-form.ts';
import { callerIn, callerPage, wrongCaller } from './caller-page.tsx';

type Needs = Pick<Deps, 'store' | 'now' | 'newId' | 'digest'>;

/** Who told us what staff write down is asked first; the draft that then begins is carried on as any other. */
export const enterRoutes = (deps: Needs) =>
  new Hono<SignedIn>()
    .get('/contacts/new', async (c) => {
      const held = await heldFor(c, deps);
      if (held) return callerPage(c, deps, held, { ...placeIn(held, deps), notice: doneWords('held') });
      const now = deps.now();
      const { year, month, day, hour, minute } = toLondon(now);
      const { role } = c.var.actor;
      const first = {
        channel: role === 'edt-worker' ? 'out-of-hours' : '',
        'at-day': String(day),
        'at-month': String(month),
        'at-year': String(year),
        time: `${hour}:${String(minute).padStart(2, '0')}`,
      };
      return callerPage(c, deps, first, placeIn({}, deps));
    })
    .post('/contacts/new', async (c) => {
      const body = await formBody(c);
      if (!body.ok) return refused(c, body.refusal);
      const id = DraftId.safeParse(textOf(body.value, 'draft'));
      const place = placeIn(body.value, deps);
      const told = await callerIn(c, deps, body.value);
      if (!told.ok) return wrongCaller(c, deps, body.value, place, told.refusal);
      const concern = addPerson(withCaller(emptyConcern(), told.value), 'child', deps.newId());
      const started = startDraft(concern, momentOf(deps, c.var));
      if (!started.ok) return refused(c, started.refusal);
      const draft: Draft = { ...started.value, told: told.value, ...(id.success && { id: id.data }) };
      const saved = await deps.store.drafts.save(draft, deps.newId());
      return saved.ok ? c.redirect(listHref(draft.id), 303) : sentAgain(c, deps, { body: body.value, draft });
    });

/**
 * A form whose draft is begun already: its id came with the page. Pressed twice, it leads to that draft; sent again by
 * Back with something else in it, it says so and keeps what was typed, for the draft or, where that was sent, for another.
 */
async function sentAgain(c: Context<SignedIn>, deps: Needs, { body, draft }: { body: FormBody; draft: Draft }) {
  const found = await deps.store.drafts.find(draft.id);
  const before = found.ok && mayOpen(c.var.actor, found.value) ? found.value : undefined;
  const same = isDeepStrictEqual(before?.told, draft.told);
  if (!before?.told || same) return c.redirect(listHref(draft.id), 303);
  const place = before.sentAs ? placeIn({}, deps) : placeOf(before);
  const notice = sentAgainWords[before.sentAs ? 'sent' : 'begun'];
  return callerPage(c, deps, body, { ...place, notice, status: 409 });
}

/** Where the form is sent, for the draft that its page was to begin. */
const placeIn = (body: FormBody, { newId }: Pick<Deps, 'newId'>) => ({
  action: '/contacts/new',
  backHref: '/home',
  draftId: DraftId.safeParse(textOf(body, 'draft')).data ?? newId(),
});
