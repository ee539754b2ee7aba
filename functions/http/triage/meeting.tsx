import { type Context, Hono } from 'hono';
import type { Problem, Result } from '../../../shared/result.ts';
import { CalendarDate } from '../../../shared/time/dates.ts';
import { localDate } from '../../../shared/time/london.ts';
import { HoldMeeting, holdMeeting, openMeeting } from '../../../shared/triage-meeting/hold-meeting.ts';
import type { TriageMeeting } from '../../../shared/triage-meeting/meeting.ts';
import { TriageAgency } from '../../../shared/triage-outcome/triage-agency.ts';
import { doneWords } from '../../../web/forms/done-words.ts';
import { attendanceProblems, closeProblems, nameProblem } from '../../../web/forms/meeting-words.ts';
import type { FieldError } from '../../../web/forms/problem-words.ts';
import { triageDoneWords } from '../../../web/forms/triage-done-words.ts';
import { meetingHref } from '../../../web/pages/triage/links.ts';
import { isConflict } from '../contacts/attempt.ts';
import { typedIn } from '../contacts/form.ts';
import { type IncidentDeps, momentOf, type SignedIn } from '../context.ts';
import { type FormBody, formBody } from '../form-body.ts';
import { heldFor } from '../held-form.ts';
import { refused } from '../refused.tsx';
import { problemsOf } from '../zod-problems.ts';
import { type MeetingSaid, meetingShown } from './meeting-shown.tsx';

/** Who came, by the box of their agency: `came-police`. */
const cameIn = (body: FormBody) =>
  TriageAgency.options.flatMap((agency) => {
    const name = typedIn(body, `came-${agency}`).trim();
    return name ? [{ agency, name }] : [];
  });

/** What is wrong beside each box, or nothing where it is no fault of a box on the page. */
function errorsOf(problems: readonly Problem[], body: FormBody): FieldError[] | undefined {
  const words = { ...attendanceProblems, ...closeProblems };
  const errors = problems.map((problem): FieldError | undefined => {
    const at = /^came\.(\d+)\./.exec(problem.field)?.[1];
    if (at !== undefined) return { id: `came-${cameIn(body)[Number(at)]?.agency}`, text: nameProblem(problem.code) };
    const text = words[problem.field]?.(problem.code);
    return text
      ? { id: problem.field === 'came' ? `came-${TriageAgency.options[0]}` : problem.field, text }
      : undefined;
  });
  return errors.every((error) => error !== undefined) ? errors : undefined;
}

type Refused = Extract<Result<never>, { ok: false }>['refusal'];

type Act = {
  commandOf: (body: FormBody, seen: string) => unknown;
  done: string;
};

const acts: Record<HoldMeeting['act'], Act> = {
  come: { commandOf: (body, seen) => ({ act: 'come', seen, came: cameIn(body) }), done: 'came' },
  leave: { commandOf: (body, seen) => ({ act: 'leave', seen, id: typedIn(body, 'id') }), done: 'left' },
  'take-chair': { commandOf: (_body, seen) => ({ act: 'take-chair', seen }), done: 'chair-taken' },
  close: { commandOf: (_body, seen) => ({ act: 'close', seen }), done: 'meeting-closed' },
};

/** Who was quicker, or chairs, as whoever was slower is told. `before`: the meeting as their form found it. */
const conflictWords = (refusal: Refused, before: TriageMeeting | undefined, now: TriageMeeting | undefined): string => {
  if (refusal.kind === 'taken') return `${refusal.by} chairs the meeting. Take the chair first, if you are to end it.`;
  if (now?.status === 'closed') return `${now.closed.by.name} has closed the meeting.`;
  if (now && (!before || refusal.kind === 'wrong-status'))
    return `${now.chair.name} has opened the meeting, and chairs it.`;
  return 'Someone changed this meeting while you had the page open.';
};

/** The meeting of a day: opened, who comes and leaves, who chairs, and its end. Saved as it is spoken. */
export const meetingRoutes = (deps: IncidentDeps) => {
  const find = (day: CalendarDate) => deps.store.triageMeetings.find(deps.authority, day);

  /** Takes a form of the meeting: `rule` on the meeting as it lies, over the version that was on the page. */
  async function take(
    c: Context<SignedIn>,
    body: FormBody,
    done: string,
    rule: (
      meeting: TriageMeeting | undefined,
      day: CalendarDate,
    ) => Promise<Result<TriageMeeting>> | Result<TriageMeeting>,
  ): Promise<Response> {
    const on = CalendarDate.safeParse(typedIn(body, 'on'));
    if (!on.success) return refused(c, { kind: 'not-found' });
    const day = on.data;
    const before = await find(day);
    const allowed = await rule(before, day);
    const saved = allowed.ok && allowed.value !== before ? await keep(allowed.value) : allowed;
    if (saved.ok) return c.redirect(`${meetingHref(day)}&done=${done}`, 303);
    const again = async (said: MeetingSaid, status: 400 | 409) =>
      c.html(await meetingShown(deps, c.var, { day, meeting: await find(day) }, { body, ...said }), status);
    const errors = saved.refusal.kind === 'invalid' ? errorsOf(saved.refusal.problems, body) : undefined;
    if (errors) return again({ errors }, 400);
    if (!isConflict(saved.refusal)) return refused(c, saved.refusal);
    return again({ conflict: conflictWords(saved.refusal, before, await find(day)) }, 409);
  }

  async function keep(meeting: TriageMeeting): Promise<Result<TriageMeeting>> {
    const saved = await deps.store.triageMeetings.save(meeting, deps.newId());
    return saved.ok ? { ok: true, value: meeting } : saved;
  }

  const hold = (act: HoldMeeting['act']) => async (c: Context<SignedIn>) => {
    const read = await formBody(c);
    if (!read.ok) return refused(c, read.refusal);
    const body = read.value;
    const { commandOf, done } = acts[act];
    const command = HoldMeeting.safeParse(commandOf(body, typedIn(body, 'seen')));
    return take(c, body, done, async (meeting, day) => {
      if (!meeting) return { ok: false, refusal: { kind: 'not-found' } };
      if (!command.success) return { ok: false, refusal: { kind: 'invalid', problems: problemsOf(command.error) } };
      const { items } = await deps.store.incidents.agenda(deps.authority, day);
      const undecided = items.filter(({ counts, status }) => counts && status !== 'decided').length;
      return holdMeeting(meeting, command.data, { undecided }, momentOf(deps, c.var));
    });
  };

  return new Hono<SignedIn>()
    .get('/triage/meeting', async (c) => {
      const held = await heldFor(c, deps);
      const asked = CalendarDate.safeParse((held && typedIn(held, 'on')) || c.req.query('day'));
      const day = asked.success ? asked.data : localDate(deps.now());
      const said: MeetingSaid = held
        ? { body: held, notice: doneWords('held') }
        : { done: triageDoneWords(c.req.query('done')) };
      return c.html(await meetingShown(deps, c.var, { day, meeting: await find(day) }, said));
    })
    .post('/triage/meeting/open', async (c) => {
      const read = await formBody(c);
      if (!read.ok) return refused(c, read.refusal);
      return take(c, read.value, 'meeting-opened', (meeting, on) =>
        openMeeting(meeting, { on }, momentOf(deps, c.var)),
      );
    })
    .post('/triage/meeting/come', hold('come'))
    .post('/triage/meeting/leave', hold('leave'))
    .post('/triage/meeting/chair', hold('take-chair'))
    .post('/triage/meeting/close', hold('close'));
};
