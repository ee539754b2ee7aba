import { Hono } from 'hono';
import * as z from 'zod';
import { stampOf } from '../../../shared/actor.ts';
import { NoticeId } from '../../../shared/ids.ts';
import { taskDone } from '../../../shared/notice-task.ts';
import { ReleaseCopy, releaseCopy } from '../../../shared/triage-outcome/answer-copy.ts';
import { readerKey } from '../../../shared/triage-outcome/reader.ts';
import { reachedWords } from '../../../web/forms/notice-words.ts';
import { outcomeHref } from '../../../web/pages/triage-outcome/links.ts';
import { isConflict } from '../contacts/attempt.ts';
import { typedIn } from '../contacts/form.ts';
import { type IncidentDeps, momentOf, type OpenedIncident } from '../context.ts';
import { formBody } from '../form-body.ts';
import { refused } from '../refused.tsx';
import { outcomeOnFile } from './outcome-file.ts';
import { outcomeShown } from './outcome-shown.tsx';

const Reached = z.object({ seen: z.coerce.number().int(), how: z.enum(Object.keys(reachedWords)) });

/** What people do about a part that did not reach its reader: held back, or with nowhere to send it. */
export const releaseRoutes = (deps: IncidentDeps) =>
  new Hono<OpenedIncident>()
    .post('/triage/incidents/:id/outcome/release', async (c) => {
      const read = await formBody(c);
      if (!read.ok) return refused(c, read.refusal);
      const body = read.value;
      const { id } = c.var.incident;
      const file = await outcomeOnFile(deps, id);
      if (!file.ok) return refused(c, file.refusal);
      const copy = file.value.copies.find(({ reader }) => readerKey(reader) === typedIn(body, 'reader'));
      if (!copy) return refused(c, { kind: 'invalid', problems: [{ field: 'reader', code: 'not-listed' }] });
      const form = `release-${readerKey(copy.reader)}`;
      const again = async (text: string | undefined, status: 400 | 409) => {
        const now = await outcomeOnFile(deps, id);
        if (!now.ok) return refused(c, now.refusal);
        const errors = text ? [{ id: `${form}-reason`, text }] : [];
        const notWritten = { form, body, errors, ...(status === 409 && { conflict: true as const }) };
        return c.html(outcomeShown(deps, c.var, now.value, { notWritten }), status);
      };
      const reason = typedIn(body, 'reason').trim();
      const command = ReleaseCopy.safeParse({ seen: typedIn(body, 'seen'), reason });
      if (!command.success) return again('The reason must be 1,000 characters or fewer', 400);
      const allowed = releaseCopy(copy, command.data, momentOf(deps, c.var));
      const saved = allowed.ok ? await deps.store.incidents.saveCopies(allowed.value) : allowed;
      if (saved.ok) return c.redirect(`${outcomeHref(id)}?done=copy-released#issued`, 303);
      if (saved.refusal.kind === 'invalid') {
        return again('Enter who there may read it, in at least 10 characters', 400);
      }
      return isConflict(saved.refusal) ? again(undefined, 409) : refused(c, saved.refusal);
    })
    .post('/triage/incidents/:id/outcome/notices/:notice/done', async (c) => {
      const read = await formBody(c);
      if (!read.ok) return refused(c, read.refusal);
      const command = Reached.safeParse(read.value);
      if (!command.success) return refused(c, { kind: 'invalid', problems: [{ field: 'how', code: 'not-listed' }] });
      const noticeId = NoticeId.safeParse(c.req.param('notice'));
      const { incident, actor } = c.var;
      const notice = noticeId.success ? await deps.store.notices.ofIncident(incident.id, noticeId.data) : undefined;
      if (!notice) return refused(c, { kind: 'not-found' });
      if (notice.version !== command.data.seen) return refused(c, { kind: 'stale' });
      const done = taskDone(notice, { by: stampOf(actor), how: command.data.how, now: deps.now() });
      const saved = done.ok ? await deps.store.notices.save(done.value, deps.newId()) : done;
      return saved.ok
        ? c.redirect(`${outcomeHref(incident.id)}?done=told-another-way#messages`, 303)
        : refused(c, saved.refusal);
    });
