import { type Context, Hono } from 'hono';
import { startDraft } from '../../../shared/draft/start.ts';
import { fillTask } from '../../../shared/form/parse-task.ts';
import { DraftId } from '../../../shared/ids.ts';
import { may } from '../../../shared/permissions.ts';
import { localDate, toLondon } from '../../../shared/time/london.ts';
import { openingAt } from '../../../shared/time/working-time.ts';
import { type FieldError, fieldErrors } from '../../../web/forms/field-errors.ts';
import { listHref, taskHref } from '../../../web/pages/draft/links.ts';
import { CallEmergencyPage } from '../../../web/pages/gate/call-emergency.tsx';
import { DangerPage } from '../../../web/pages/gate/danger.tsx';
import { PhonePage } from '../../../web/pages/gate/phone.tsx';
import { TodayPage } from '../../../web/pages/gate/today.tsx';
import { type Deps, momentOf, type SignedIn } from '../context.ts';
import { type FormBody, formBody, textOf } from '../form-body.ts';
import { refused } from '../refused.tsx';
import { firstConcern } from './first.ts';

type Needs = Pick<Deps, 'store' | 'now' | 'newId' | 'digest'>;
type C = Context<SignedIn>;

/** What has been said at the gate: codes only, so that they may stand in an address. */
type Said = { danger: string; today: string };
const yesOrNo = (text: string | undefined): string => (text === 'yes' || text === 'no' ? text : '');

/**
 * The safety gate before the form: whoever needs 999 or a telephone call today is sent to the telephone first. Each
 * step has an address of its own, so that Back works; the draft begins with what was said here.
 */
export const draftStartRoutes = (deps: Needs) =>
  new Hono<SignedIn>()
    .get('/concerns/new', (c) => {
      if (!may(c.var.actor, 'raise-a-concern')) return c.redirect('/contacts/new', 303);
      const said = { danger: yesOrNo(c.req.query('danger')), today: yesOrNo(c.req.query('today')) };
      return gate(c, deps, said, {});
    })
    .post('/concerns/new', async (c) => {
      const body = await formBody(c);
      if (!body.ok) return refused(c, body.refusal);
      const said = {
        danger: yesOrNo(textOf(body.value, 'immediateDanger')),
        today: yesOrNo(textOf(body.value, 'actionToday')),
      };
      const step = textOf(body.value, 'step');
      if (step === 'danger' && said.danger) return c.redirect(`/concerns/new?danger=${said.danger}`, 303);
      if (step === 'today' && said.today === 'yes') return c.redirect('/concerns/new?danger=no&today=yes', 303);
      const unanswered = (step === 'danger' && !said.danger) || (step === 'today' && !said.today);
      if (unanswered || !['today', 'called', 'phoned'].includes(step)) {
        return gate(c, deps, said, { body: body.value, errors: [unansweredError(step)], status: 400 });
      }
      return begin(c, deps, { said, body: body.value });
    });

const unansweredError = (step: string): FieldError => {
  const field = step === 'today' ? 'actionToday' : 'immediateDanger';
  const text =
    step === 'today' ? 'Select yes if something needs to happen today' : 'Select yes if anyone is in immediate danger';
  return { field, fieldId: field, text };
};

type Shown = { body?: FormBody; errors?: readonly FieldError[]; status?: 200 | 400 };

/** The step of the gate that comes next after what has been said. */
function gate(c: C, deps: Needs, { danger, today }: Said, { body = {}, errors = [], status = 200 }: Shown) {
  const { site, actor, settings } = c.var;
  const now = deps.now();
  const common = { site, actor, settings, errors, opening: openingAt(settings.calendar, now), now };
  const typed = (name: string) => textOf(body, name);
  const draftId = DraftId.safeParse(typed('draft')).data ?? deps.newId();
  if (danger === 'yes') return c.html(<CallEmergencyPage {...common} typed={typed} draftId={draftId} />, status);
  if (danger === '') return c.html(<DangerPage {...common} />, status);
  if (today === 'yes') return c.html(<PhonePage {...common} typed={typed} draftId={draftId} />, status);
  return c.html(<TodayPage {...common} draftId={draftId} />, status);
}

/** A call that was made just now needs no time to be typed. */
function withTimes(body: FormBody, { danger }: Said, now: string): FormBody {
  if (danger === 'yes') {
    return { ...body, calledEmergency: 'yes', emergencyCallTime: textOf(body, 'emergencyCallTime').trim() || now };
  }
  if (textOf(body, 'phoned') !== 'yes') return body;
  return { ...body, phonedTime: textOf(body, 'phonedTime').trim() || now };
}

/**
 * Begins the draft with what was said at the gate and what the account already says. Its id came with the page, so
 * that a button pressed twice begins one draft.
 */
async function begin(c: C, deps: Needs, { said, body }: { said: Said; body: FormBody }) {
  const moment = momentOf(deps, c.var);
  const id = DraftId.safeParse(textOf(body, 'draft'));
  const empty = firstConcern(moment.actor, deps.newId());
  const answers = withTimes(body, said, timeOfDay(moment.now));
  const { concern, problems } = fillTask('safety', answers, { concern: empty, today: localDate(moment.now) });
  if (problems.length > 0) return gate(c, deps, said, { body, errors: fieldErrors('safety', problems), status: 400 });

  const started = startDraft(concern, moment);
  if (!started.ok) return refused(c, started.refusal);
  const draft = { ...started.value, ...(id.success && { id: id.data }) };
  const saved = await deps.store.drafts.save(draft, deps.newId());
  if (!saved.ok) return c.redirect(listHref(draft.id), 303);
  return c.redirect(taskHref(draft.id, 'safety'), 303);
}

const timeOfDay = (at: Date): string => {
  const { hour, minute } = toLondon(at);
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
};
