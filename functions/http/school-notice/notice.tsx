import { type Context, Hono } from 'hono';
import type * as z from 'zod';
import type { Result } from '../../../shared/result.ts';
import { inPost } from '../../../shared/school-contact/school-contacts.ts';
import { SettingKey } from '../../../shared/school-directory/setting.ts';
import { leftOut } from '../../../shared/school-notice/first-notice.ts';
import { ReadReplies, readReplies } from '../../../shared/school-notice/reply-to-notice.ts';
import { schoolMail } from '../../../shared/school-notice/school-mail.ts';
import type { NoticeChange, SchoolNotice } from '../../../shared/school-notice/school-notice.ts';
import {
  RecordCall,
  ReleaseNotice,
  recordCall,
  releaseNotice,
  SendAgain,
  sendAgain,
} from '../../../shared/school-notice/see-to-notice.ts';
import { schoolSettings } from '../../../shared/settings/school-notices.ts';
import { type FieldError, type FieldProblem, problemsInWords } from '../../../web/forms/problem-words.ts';
import { callProblems, schoolNoticeDoneWords } from '../../../web/forms/school-notice-words.ts';
import { boardHref, noticeHref } from '../../../web/pages/school-notice/links.ts';
import { StaffNoticePage } from '../../../web/pages/school-notice/notice.tsx';
import { schoolWorld } from '../../store/school-world.ts';
import { isConflict } from '../contacts/attempt.ts';
import { typedIn } from '../contacts/form.ts';
import { staffOf } from '../contacts/staff-of.ts';
import { momentOf, type OpenedIncident, type SchoolNoticeDeps } from '../context.ts';
import { type FormBody, formBody, textsOf } from '../form-body.ts';
import { heldFor } from '../held-form.ts';
import { refused } from '../refused.tsx';
import { problemsOf } from '../zod-problems.ts';
import { becameOf } from './became-of.ts';
import { repliesOn } from './keep-reply.ts';
import { toldByNotice } from './told-by-notice.ts';

type C = Context<OpenedIncident>;
type Shown = { body?: FormBody; errors?: readonly FieldError[]; conflict?: boolean; done?: string | undefined };

const words: FieldProblem = {
  ...callProblems,
  reason: (code) =>
    code === 'too_big'
      ? 'The reason must be 1,000 characters or fewer'
      : 'Enter why it may go and who there may read it, in at least 10 characters',
};

const path = '/school-notices/incidents/:id/told/:setting';

/** One notice for those who send it: recording a call, letting go what was held, and sending it again. */
export const noticeRoutes = (deps: SchoolNoticeDeps) => {
  const { store, newId, authority, now, digest } = deps;

  const found = async (c: C): Promise<SchoolNotice | undefined> => {
    const key = SettingKey.safeParse(c.req.param('setting'));
    return key.success ? store.schoolNotices.notice(c.var.incident.id, key.data) : undefined;
  };
  const placesOf = (c: C, { setting }: SchoolNotice) =>
    schoolWorld(store.schools, { authority, now: now(), rules: schoolSettings(c.var.settings), digest }).placesOf(
      [setting.key],
      c.var.incident.facts.adults,
    );

  async function shown(c: C, notice: SchoolNotice, said: Shown, status: 200 | 400 | 409 = 200) {
    const { incident, settings } = c.var;
    const { body = {}, errors = [], ...rest } = said;
    const contacts = (await store.schools.contactsOf(authority, [notice.setting.key])).get(notice.setting.key);
    const replies = await repliesOn(deps, notice);
    const typed = Object.fromEntries(
      Object.keys(body)
        .filter((name) => name !== 'seen' || status === 400)
        .map((name) => [name, typedIn(body, name)]),
    );
    return c.html(
      <StaffNoticePage
        {...staffOf(deps, c.var)}
        {...{ incident, notice, typed, errors, ...rest }}
        told={await toldByNotice(deps, { incident, notice, settings })}
        leftOut={leftOut(notice, incident)}
        readers={contacts ? inPost(contacts) : []}
        {...{ replies, became: await becameOf(deps, replies) }}
        without={textsOf(body, 'without')}
      />,
      status,
    );
  }

  /** Takes one act: whatever keeps it from being saved shows the page again with what was typed. */
  const take =
    <T,>(
      schema: z.ZodType<T>,
      rule: (c: C, notice: SchoolNotice, command: T) => Promise<Result<NoticeChange>>,
      done: (command: T) => string,
    ) =>
    async (c: C) => {
      const read = await formBody(c);
      if (!read.ok) return refused(c, read.refusal);
      const body = read.value;
      const notice = await found(c);
      if (!notice) return refused(c, { kind: 'not-found' });
      const typed = Object.fromEntries(
        Object.keys(body).flatMap((name) => (typedIn(body, name).trim() ? [[name, typedIn(body, name)]] : [])),
      );
      const command = schema.safeParse({ reason: '', number: '', ...typed, without: textsOf(body, 'without') });
      const wrong = (problems: Parameters<typeof problemsInWords>[0]) =>
        shown(c, notice, { body, errors: problemsInWords(problems, words) }, 400);
      if (!command.success) {
        const problems = problemsOf(command.error);
        if (problems.some(({ field }) => !Object.hasOwn(words, field)))
          return refused(c, { kind: 'invalid', problems });
        return wrong(problems);
      }
      const allowed = await rule(c, notice, command.data);
      const rules = schoolSettings(c.var.settings);
      const saved = allowed.ok
        ? await store.schoolNotices.save(
            {
              notice: allowed.value.notice,
              ...schoolMail(allowed.value.notice, allowed.value.tell, momentOf(deps, c.var)),
            },
            rules,
            newId(),
          )
        : allowed;
      if (saved.ok) return c.redirect(done(command.data), 303);
      if (saved.refusal.kind === 'invalid') return wrong(saved.refusal.problems);
      if (!isConflict(saved.refusal)) return refused(c, saved.refusal);
      return shown(c, (await found(c)) ?? notice, { body, conflict: true }, 409);
    };

  const here = (c: C, done: string) =>
    `${noticeHref(c.var.incident.id, SettingKey.parse(c.req.param('setting')))}?done=${done}`;

  return new Hono<OpenedIncident>()
    .get(path, async (c) => {
      const notice = await found(c);
      if (!notice) return refused(c, { kind: 'not-found' });
      const held = await heldFor(c, deps);
      return shown(c, notice, { body: held ?? {}, done: schoolNoticeDoneWords(c.req.query('done')) });
    })
    .post(`${path}/call`, (c) =>
      take(
        RecordCall,
        async (_, notice, command) => {
          const called = recordCall(notice, command, momentOf(deps, c.var));
          return called.ok ? { ok: true, value: { notice: called.value, tell: [] } } : called;
        },
        ({ outcome }) => `${boardHref}?done=${outcome === 'told' ? 'told' : 'called'}`,
      )(c),
    )
    .post(`${path}/read`, (c) =>
      take(
        ReadReplies,
        async (_, notice, command) => {
          const read = readReplies(notice, command, momentOf(deps, c.var));
          return read.ok ? { ok: true, value: { notice: read.value, tell: [] } } : read;
        },
        () => here(c, 'read'),
      )(c),
    )
    .post(`${path}/release`, (c) =>
      take(
        ReleaseNotice,
        async (_, notice, command) => releaseNotice(notice, command, await placesOf(c, notice), momentOf(deps, c.var)),
        () => here(c, 'released'),
      )(c),
    )
    .post(`${path}/again`, (c) =>
      take(
        SendAgain,
        async (_, notice, command) => sendAgain(notice, command, await placesOf(c, notice), momentOf(deps, c.var)),
        () => here(c, 'again'),
      )(c),
    );
};
