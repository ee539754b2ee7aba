import { type Context, Hono } from 'hono';
import { Saving } from '../../../shared/draft/draft.ts';
import { fillTask } from '../../../shared/form/parse-task.ts';
import { shownValues } from '../../../shared/form/shown-values.ts';
import { localDate } from '../../../shared/time/london.ts';
import { openingAt } from '../../../shared/time/working-time.ts';
import { type FieldError, fieldErrors, fieldWarnings } from '../../../web/forms/field-errors.ts';
import { checkHref, listHref, type Return, taskHref, withReturn } from '../../../web/pages/draft/links.ts';
import { BothTogether, LookAgain, TooLarge } from '../../../web/pages/draft/notices.tsx';
import { DraftQuestionPage, type QuestionPageProps } from '../../../web/pages/draft/question.tsx';
import { momentOf, type OpenedDraft, type PortalDeps } from '../context.ts';
import { type FormBody, formBody, textOf } from '../form-body.ts';
import { heldFor } from '../held-form.ts';
import { refused, wantsJson } from '../refused.tsx';
import { afterSending } from './after-sending.tsx';
import { bothKept } from './both-kept.ts';
import { nextHref, type Place, placeOf } from './place.ts';
import { enter, leave, otherIn } from './presence.tsx';
import { refusedSave } from './refused-save.ts';
import { moreHref, withoutRow } from './rows.ts';
import { autosaveKey, type SavedPage, savePage } from './saving.ts';
import { answeredToScript, conflict } from './told.tsx';

type Needs = Pick<PortalDeps, 'store' | 'now' | 'newId' | 'digest' | 'cookieKey'>;
type C = Context<OpenedDraft>;

/** Each page of the form: shown from the draft, saved on to it. */
export const draftTaskRoutes = (deps: Needs) => {
  const at = (c: C): Place | undefined => {
    const [task = '', scope, entity] = [c.req.param('task'), c.req.param('scope'), c.req.param('entity')];
    return placeOf(c.var.draft.concern, { task, scope, entity });
  };
  const show = (c: C) => {
    const place = at(c);
    const { sentAs } = c.var.draft;
    if (sentAs) return afterSending(c, deps);
    return place ? shown(c, deps, place) : refused(c, { kind: 'not-found' });
  };
  const save = (c: C) => {
    const place = at(c);
    if (!place && !c.var.draft.sentAs) return refused(c, { kind: 'not-found' });
    return place ? saved(c, deps, place) : refusedSave(c, deps);
  };
  return new Hono<OpenedDraft>()
    .get('/drafts/:id/tasks/:task', show)
    .post('/drafts/:id/tasks/:task', save)
    .get('/drafts/:id/people/:scope/:entity/:task', show)
    .post('/drafts/:id/people/:scope/:entity/:task', save);
};

const returnOf = (text: string | undefined): Return => (text === 'check' ? 'check' : undefined);

type Extra = Partial<
  Pick<
    QuestionPageProps,
    'draft' | 'shown' | 'pageId' | 'both' | 'errors' | 'warnings' | 'notice' | 'unsaved' | 'returnTo' | 'more'
  >
>;

const page = (c: C, deps: Needs, place: Place, extra: Extra) => {
  const { site, actor, settings, draft } = c.var;
  const now = deps.now();
  return (
    <DraftQuestionPage
      site={site}
      actor={actor}
      settings={settings}
      opening={openingAt(settings.calendar, now)}
      now={now}
      draft={draft}
      task={place.task}
      entityId={place.entityId}
      autosaveKey={autosaveKey(deps.cookieKey, draft.id)}
      other={otherIn(c, now)}
      pageId=""
      {...extra}
    />
  );
};

/** The page as the draft has it. What needs a second look is worked out again, so that it shows whenever it is opened. */
async function shown(c: C, deps: Needs, place: Place) {
  const { concern } = c.var.draft;
  const { task, entityId } = place;
  const held = await heldFor(c, deps);
  const values = held ?? shownValues(concern, task, entityId);
  const today = localDate(deps.now());
  const { problems, warnings } = fillTask(task, values, {
    concern,
    today,
    ...(entityId !== undefined && { entityId }),
  });
  const doubts = fieldWarnings(task, warnings);
  const look = c.req.query('look') !== undefined && doubts.length > 0;
  return c.html(
    page(c, deps, place, {
      pageId: await enter(c, deps, place),
      shown: values,
      errors: fieldErrors(task, problems),
      warnings: doubts,
      more: c.req.query('more'),
      returnTo: returnOf(c.req.query('return')),
      ...(look && { notice: <LookAgain warnings={doubts} /> }),
      ...(held && { notice: <TooLarge />, unsaved: true }),
    }),
  );
}

async function saved(c: C, deps: Needs, place: Place) {
  const body = await formBody(c);
  if (!body.ok) return refused(c, body.refusal);
  const { draft } = c.var;
  const sent = body.value;
  const values = withoutRow(sent, textOf(sent, 'remove'));
  if (textOf(sent, 'go') === 'both' && !draft.sentAs) return together(c, deps, place, values);
  const saving = Saving.safeParse({
    seen: textOf(sent, 'seen'),
    writer: textOf(sent, 'writer'),
    turn: textOf(sent, 'turn'),
  });
  const outcome = await savePage(
    deps.store,
    draft,
    { ...place, values, saving: saving.success ? saving.data : { seen: 0, writer: '', turn: 0 } },
    momentOf(deps, c.var),
  );
  return wantsJson(c) ? answeredToScript(c, deps, place, outcome) : answered(c, deps, { place, body: sent, outcome });
}

/** Both versions in one page, to be put in order by its reader before it is saved. */
function together(c: C, deps: Needs, place: Place, mine: FormBody) {
  const shown = bothKept(shownValues(c.var.draft.concern, place.task, place.entityId), mine);
  const returnTo = returnOf(textOf(mine, 'return'));
  return c.html(page(c, deps, place, { shown, notice: <BothTogether />, unsaved: true, returnTo }));
}

type Answering = { place: Place; body: FormBody; outcome: SavedPage };

async function answered(c: C, deps: Needs, { place, body, outcome }: Answering) {
  const { task, entityId } = place;
  const returnTo = returnOf(textOf(body, 'return'));
  if (outcome.kind === 'refused') return refusedSave(c, deps, { body, outcome });
  const errors = fieldErrors(task, outcome.problems);
  const warnings = fieldWarnings(task, outcome.warnings);

  if (outcome.kind === 'stale') {
    const { theirs, mine } = outcome;
    const notice = conflict(c, place, { theirs, mine, returnTo, now: deps.now() });
    return c.html(
      page(c, deps, place, {
        draft: { ...theirs, concern: mine },
        errors,
        warnings,
        notice,
        unsaved: true,
        both: true,
        returnTo,
      }),
      409,
    );
  }
  if (outcome.kind === 'too-large') {
    const notice = errors.length === 0 && <TooLarge />;
    return c.html(
      page(c, deps, place, { shown: body, errors, warnings, notice, unsaved: true, returnTo }),
      errors.length ? 400 : 413,
    );
  }

  const { draft } = outcome;
  const href = taskHref(draft.id, task, entityId);
  const add = textOf(body, 'add');
  if (add) return c.redirect(moreHref(href, draft.concern, place, add), 303);
  if (textOf(body, 'remove')) return c.redirect(withReturn(href, returnTo), 303);
  if (errors.length > 0) return c.html(page(c, deps, place, { draft, errors, warnings, returnTo }), 400);
  if (isNews(warnings, textOf(body, 'warned'))) {
    return c.redirect(`${href}?look=again${returnTo ? `&return=${returnTo}` : ''}`, 303);
  }
  await leave(c, deps, place);
  const listed = textOf(body, 'go') === 'list';
  const taken = otherIn(c, deps.now())?.takenFrom?.id === c.var.actor.id;
  if (taken && !listed) return c.redirect(withReturn(href, returnTo), 303);
  if (listed) return c.redirect(listHref(draft.id), 303);
  return c.redirect(returnTo === 'check' ? checkHref(draft.id) : nextHref(draft.id, draft.concern, place), 303);
}

/** Whether anything needs a second look that the page had not said already. */
const isNews = (warnings: readonly FieldError[], warned: string): boolean => {
  const told = new Set(warned.split(' '));
  return warnings.some(({ field }) => !told.has(field));
};
