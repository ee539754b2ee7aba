import { type Context, Hono } from 'hono';
import { type Organisation, unlistedOrganisation } from '../../../shared/agency.ts';
import { Standing } from '../../../shared/contact/contact.ts';
import { type Draft, startDraft } from '../../../shared/contact/draft.ts';
import { OvernightAction, type Told, ToldChannel, writtenDown } from '../../../shared/contact/told.ts';
import { addPerson } from '../../../shared/form/changes.ts';
import { type Concern, emptyConcern } from '../../../shared/form/concern.ts';
import { cleaned } from '../../../shared/form/patterns.ts';
import { readAnswer } from '../../../shared/form/read-answer.ts';
import { DraftId } from '../../../shared/ids.ts';
import { ok, type Problem, type Result, refuse } from '../../../shared/result.ts';
import { dayNumber } from '../../../shared/time/dates.ts';
import { localDate, londonInstant, toLondon } from '../../../shared/time/london.ts';
import { callerProblems } from '../../../web/forms/caller-words.ts';
import { type FieldError, problemsInWords } from '../../../web/forms/problem-words.ts';
import { CallerPage } from '../../../web/pages/draft/caller.tsx';
import { listHref, sentHref } from '../../../web/pages/draft/links.ts';
import { type Deps, momentOf, type OpenedDraft, type SignedIn } from '../context.ts';
import { type FormBody, formBody, textOf, textsOf } from '../form-body.ts';
import { refused } from '../refused.tsx';
import { changeDraft } from './saving.ts';

type Needs = Pick<Deps, 'store' | 'now' | 'newId' | 'digest'>;

/** The moment that a day and a time name in London; undefined when they name none. */
function momentIn(body: FormBody, now: Date): string | undefined {
  const today = localDate(now);
  const day = readAnswer({ kind: 'date', future: false }, 'at', body, today);
  const time = readAnswer({ kind: 'time' }, 'time', body, today);
  if (day.kind !== 'answer' || time.kind !== 'answer') return undefined;
  const [hour = 0, minute = 0] = String(time.answer).split(':').map(Number);
  return new Date(londonInstant(dayNumber(String(day.answer)), hour * 60 + minute)).toISOString();
}

/** What the form says, before any rule looks at it. */
function toldIn(body: FormBody, organisations: readonly Organisation[], now: Date): Result<Told> {
  const line = (name: string) => cleaned(textOf(body, name)).trim();
  const channel = ToldChannel.safeParse(line('channel'));
  const standing = Standing.safeParse(line('standing'));
  const at = momentIn(body, now);
  const overnight = cleaned(textOf(body, 'overnight')).trim();
  const wrong: (Problem | false)[] = [
    !channel.success && { field: 'channel', code: 'missing' },
    at === undefined && { field: 'at', code: 'missing' },
    !standing.success && { field: 'standing', code: 'missing' },
    ...(['name', 'jobTitle', 'phone'] as const).map((field) => line(field).length > 200 && { field, code: 'too-long' }),
    line('organisationName').length > 200 && { field: 'organisation', code: 'too-long' },
    overnight.length > 4000 && { field: 'overnight', code: 'too-long' },
  ];
  const problems = wrong.filter((problem) => problem !== false);
  if (!channel.success || !standing.success || at === undefined || problems.length > 0) {
    return refuse({ kind: 'invalid', problems });
  }
  const listed = organisations.find(({ id }) => id === line('organisation'));
  const professional = standing.data === 'professional';
  return ok({
    channel: channel.data,
    at,
    caller: {
      standing: standing.data,
      name: line('name'),
      jobTitle: professional ? line('jobTitle') : '',
      email: line('email'),
      phone: line('phone'),
      organisation: {
        id: listed?.id ?? unlistedOrganisation.id,
        kind: listed?.kind ?? unlistedOrganisation.kind,
        name: professional ? (listed?.name ?? line('organisationName')) : '',
      },
    },
    ...(channel.data === 'out-of-hours' && {
      overnight: {
        actions: textsOf(body, 'actions').flatMap((action) => OvernightAction.safeParse(action).data ?? []),
        words: overnight,
      },
    }),
  });
}

/** The form's own answers about who raises the concern, as the caller gave them. */
const withCaller = (concern: Concern, { caller }: Told): Concern => ({
  ...concern,
  you: {
    ...concern.you,
    ...(caller.name && { name: caller.name }),
    ...(caller.jobTitle && { jobTitle: caller.jobTitle }),
    ...(caller.organisation.name && { agency: caller.organisation.name }),
    ...(caller.email && { email: caller.email }),
    ...(caller.phone && { phone: caller.phone }),
  },
});

/** What the form shows of a caller who was written down before. */
function bodyOf({ channel, at, caller, overnight }: Told): FormBody {
  const { year, month, day, hour, minute } = toLondon(new Date(at));
  const listed = caller.organisation.id !== unlistedOrganisation.id;
  return {
    channel,
    standing: caller.standing,
    'at-day': String(day),
    'at-month': String(month),
    'at-year': String(year),
    time: `${hour}:${String(minute).padStart(2, '0')}`,
    name: caller.name,
    jobTitle: caller.jobTitle,
    email: caller.email,
    phone: caller.phone,
    organisation: listed ? caller.organisation.id : caller.organisation.name ? 'not-listed' : '',
    organisationName: listed ? '' : caller.organisation.name,
    actions: overnight?.actions ?? [],
    overnight: overnight?.words ?? '',
  };
}

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
          const updatedAt = deps.now().toISOString();
          return ok({ ...current, version: current.version + 1, updatedAt, told: told.value, concern });
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
