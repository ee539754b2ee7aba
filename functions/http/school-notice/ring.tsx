import { type Context, Hono } from 'hono';
import type * as z from 'zod';
import { IncidentId } from '../../../shared/ids.ts';
import type { Result } from '../../../shared/result.ts';
import { SettingKey } from '../../../shared/school-directory/setting.ts';
import { schoolMail } from '../../../shared/school-notice/school-mail.ts';
import { CallOutcome, type NoticeChange, type SchoolNotice } from '../../../shared/school-notice/school-notice.ts';
import { RecordCall, recordCall, SendAgain, sendAgain } from '../../../shared/school-notice/see-to-notice.ts';
import { schoolSettings } from '../../../shared/settings/school-notices.ts';
import { type FieldError, problemsInWords } from '../../../web/forms/problem-words.ts';
import { callProblems, schoolNoticeDoneWords } from '../../../web/forms/school-notice-words.ts';
import { boardHref, ringHref } from '../../../web/pages/school-notice/links.ts';
import { RingSchoolPage } from '../../../web/pages/school-notice/ring.tsx';
import { schoolWorld } from '../../store/school-world.ts';
import { isConflict } from '../contacts/attempt.ts';
import { typedIn } from '../contacts/form.ts';
import { staffOf } from '../contacts/staff-of.ts';
import { momentOf, type SchoolNoticeDeps, type SignedIn } from '../context.ts';
import { type FormBody, formBody } from '../form-body.ts';
import { heldFor } from '../held-form.ts';
import { refused } from '../refused.tsx';
import { problemsOf } from '../zod-problems.ts';
import { toldOpenly } from './told-openly.ts';

type C = Context<SignedIn>;
type Shown = { body?: FormBody; errors?: readonly FieldError[]; conflict?: boolean; done?: string | undefined };

const path = '/school-notices/ring/:incident/:setting';

/** Whoever may not read a notice tells nobody what it says: they ask the school to open it. */
const RecordUnread = RecordCall.extend({ outcome: CallOutcome.exclude(['told']) });

/**
 * Rings a school about a notice whose incident whoever rings may not open. Nothing of the incident is read here, and that
 * they were here is on its record.
 */
export const ringRoutes = (deps: SchoolNoticeDeps) => {
  const { store, newId, authority, now, digest } = deps;

  async function found(c: C): Promise<SchoolNotice | undefined> {
    const [id, key] = [IncidentId.safeParse(c.req.param('incident')), SettingKey.safeParse(c.req.param('setting'))];
    const notice = id.success && key.success ? await store.schoolNotices.notice(id.data, key.data) : undefined;
    const { actor } = c.var;
    if (notice?.authority !== actor.authority) return undefined;
    return (await toldOpenly(deps, actor, [notice]))[0];
  }

  function shown(c: C, notice: SchoolNotice, said: Shown, status: 200 | 400 | 409 = 200) {
    const { body = {}, errors = [], ...rest } = said;
    const typed = Object.fromEntries(
      Object.keys(body)
        .filter((name) => name !== 'seen' || status === 400)
        .map((name) => [name, typedIn(body, name)]),
    );
    return c.html(<RingSchoolPage {...staffOf(deps, c.var)} {...{ notice, typed, errors, ...rest }} />, status);
  }

  async function take<T>(
    c: C,
    schema: z.ZodType<T>,
    rule: (notice: SchoolNotice, command: T) => Result<NoticeChange> | Promise<Result<NoticeChange>>,
    done: (notice: SchoolNotice) => string,
  ): Promise<Response> {
    const read = await formBody(c);
    if (!read.ok) return refused(c, read.refusal);
    const body = read.value;
    const notice = await found(c);
    if (!notice) return refused(c, { kind: 'not-found' });
    const typed = Object.fromEntries(
      Object.keys(body).flatMap((name) => (typedIn(body, name).trim() ? [[name, typedIn(body, name)]] : [])),
    );
    const command = schema.safeParse({ number: '', ...typed });
    if (!command.success) {
      const problems = problemsOf(command.error);
      if (problems.some(({ field }) => !Object.hasOwn(callProblems, field)))
        return refused(c, { kind: 'invalid', problems });
      return shown(c, notice, { body, errors: problemsInWords(problems, callProblems) }, 400);
    }
    const moment = momentOf(deps, c.var);
    const allowed = await rule(notice, command.data);
    const saved = allowed.ok
      ? await store.schoolNotices.save(
          { notice: allowed.value.notice, ...schoolMail(allowed.value.notice, allowed.value.tell, moment) },
          schoolSettings(c.var.settings),
          newId(),
        )
      : allowed;
    if (saved.ok) return c.redirect(done(notice), 303);
    if (!isConflict(saved.refusal)) return refused(c, saved.refusal);
    return shown(c, (await found(c)) ?? notice, { body, conflict: true }, 409);
  }

  return new Hono<SignedIn>()
    .get(path, async (c) => {
      const notice = await found(c);
      if (!notice) return refused(c, { kind: 'not-found' });
      const { actor } = c.var;
      await store.access.recordOpening(notice.incidentId, actor, { at: now(), id: newId(), what: `GET ${path}` });
      const held = await heldFor(c, deps);
      return shown(c, notice, { body: held ?? {}, done: schoolNoticeDoneWords(c.req.query('done')) });
    })
    .post(`${path}/call`, (c) =>
      take(
        c,
        RecordUnread,
        (notice, command) => {
          const called = recordCall(notice, command, momentOf(deps, c.var));
          return called.ok ? { ok: true, value: { notice: called.value, tell: [] } } : called;
        },
        () => `${boardHref}?done=called`,
      ),
    )
    .post(`${path}/again`, (c) =>
      take(
        c,
        SendAgain,
        async (notice, command) => {
          const rules = schoolSettings(c.var.settings);
          const world = schoolWorld(store.schools, { authority, now: now(), rules, digest });
          const incident = await store.incidents.find(notice.incidentId);
          if (!incident.ok) return incident;
          const places = await world.placesOf([notice.setting.key], incident.value.facts.adults);
          return sendAgain(notice, command, places, momentOf(deps, c.var));
        },
        ({ incidentId, setting }) => `${ringHref(incidentId, setting.key)}?done=again`,
      ),
    );
};
