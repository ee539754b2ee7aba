import { type Context, Hono } from 'hono';
import { type Told, writtenDown } from '../../../shared/contact/told.ts';
import type { Draft } from '../../../shared/draft/draft.ts';
import { expiryAt } from '../../../shared/draft/expiry.ts';
import { scheduled } from '../../../shared/draft/reminders.ts';
import { startDraft } from '../../../shared/draft/start.ts';
import { addPerson } from '../../../shared/form/changes.ts';
import { emptyConcern } from '../../../shared/form/concern.ts';
import { DraftId } from '../../../shared/ids.ts';
import { ok, type Result, refuse } from '../../../shared/result.ts';
import { toLondon } from '../../../shared/time/london.ts';
import { callerProblems } from '../../../web/forms/caller-words.ts';
import { type FieldError, problemsInWords } from '../../../web/forms/problem-words.ts';
import { CallerPage } from '../../../web/pages/draft/caller.tsx';
import { listHref, sentHref } from '../../../web/pages/draft/links.ts';
import { type Deps, momentOf, type OpenedDraft, type SignedIn } from '../context.ts';
import { type FormBody, formBody, textOf, textsOf } from '../form-body.ts';
import { refused } from '../refused.tsx';
import { bodyOf, toldIn, withCaller } from './caller-form.ts';
import { changeDraft } from './saving.ts';

type Needs = Pick<Deps, 'store' | 'now' | 'newId' | 'digest'>;

/** Who told us what staff write down: asked first, and changed for as long as it has not been entered. */
export const callerRoutes = (deps: Needs) =>
  new Hono<OpenedDraft>()
    .get('/contacts/new', (c) => {
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
      return page(c, deps, first, { action: '/contacts/new', backHref: '/home', draftId: deps.newId() });
    })
    .post('/contacts/new', async (c) => {
      const body = await formBody(c);
      if (!body.ok) return refused(c, body.refusal);
      const id = DraftId.safeParse(textOf(body.value, 'draft'));
      const place = { action: '/contacts/new', backHref: '/home', draftId: id.data ?? deps.newId() };
      const told = await taken(c, deps, body.value);
      if (!told.ok) return wrong(c, deps, body.value, place, told.refusal);
      const concern = addPerson(withCaller(emptyConcern(), told.value), 'child', deps.newId());
      const started = startDraft(concern, momentOf(deps, c.var));
      if (!started.ok) return refused(c, started.refusal);
      const draft: Draft = { ...started.value, told: told.value, ...(id.success && { id: id.data }) };
      // A button pressed twice begins one draft: its id came with the page.
      await deps.store.drafts.save(draft, deps.newId());
      return c.redirect(listHref(draft.id), 303);
    })
    .get('/drafts/:id/caller', (c) => {
      const { draft } = c.var;
      if (draft.sentAs) return c.redirect(sentHref(draft.sentAs, draft.told !== undefined), 303);
      if (!draft.told) return refused(c, { kind: 'not-found' });
      return page(c, deps, bodyOf(draft.told), placeOf(draft));
    })
    .post('/drafts/:id/caller', async (c) => {
      const { draft } = c.var;
      if (!draft.told) return refused(c, { kind: 'not-found' });
      const body = await formBody(c);
      if (!body.ok) return refused(c, body.refusal);
      const told = await taken(c, deps, body.value);
      if (!told.ok) return wrong(c, deps, body.value, placeOf(draft), told.refusal);
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

const placeOf = (draft: Draft) => ({ action: `/drafts/${draft.id}/caller`, backHref: listHref(draft.id) });

type Place = { action: string; backHref: string; draftId?: string };
type C<E extends SignedIn> = Context<E>;

async function taken<E extends SignedIn>(c: C<E>, deps: Needs, body: FormBody): Promise<Result<Told>> {
  const moment = momentOf(deps, c.var);
  const organisations = await deps.store.organisations.directory(c.var.actor.authority);
  const told = toldIn(body, organisations, moment.now);
  return told.ok ? writtenDown(told.value, moment) : told;
}

function wrong<E extends SignedIn>(
  c: C<E>,
  deps: Needs,
  body: FormBody,
  place: Place,
  refusal: Parameters<typeof refused>[1],
) {
  if (refusal.kind !== 'invalid') return refused(c, refusal);
  return page(c, deps, body, place, problemsInWords(refusal.problems, callerProblems));
}

async function page<E extends SignedIn>(
  c: C<E>,
  { store }: Needs,
  body: FormBody,
  place: Place,
  errors: readonly FieldError[] = [],
) {
  const { site, actor, settings } = c.var;
  const organisations = await store.organisations.directory(actor.authority);
  const values = { text: (name: string) => textOf(body, name), texts: (name: string) => textsOf(body, name) };
  return c.html(
    <CallerPage {...{ site, actor, settings, organisations, values, errors }} {...place} />,
    errors.length > 0 ? 400 : 200,
  );
}
