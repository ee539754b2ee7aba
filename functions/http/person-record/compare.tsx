import { type Context, Hono } from 'hono';
import type { Moment } from '../../../shared/moment.ts';
import { comparePeople } from '../../../shared/person-match/compare.ts';
import type { PersonRecordChange } from '../../../shared/person-record/change.ts';
import { detailsOf, type FiledRecord } from '../../../shared/person-record/filed-record.ts';
import { AboutTwo, joiningOf, link } from '../../../shared/person-record/link.ts';
import { proposeMerge } from '../../../shared/person-record/merge.ts';
import { notTheSame } from '../../../shared/person-record/not-the-same.ts';
import type { Result } from '../../../shared/result.ts';
import { aboutTwoProblems } from '../../../web/forms/person-record-words.ts';
import { type FieldError, problemsInWords } from '../../../web/forms/problem-words.ts';
import { ComparePage } from '../../../web/pages/person-record/compare.tsx';
import { isConflict } from '../contacts/attempt.ts';
import { seenIn, typedIn } from '../contacts/form.ts';
import { staffOf } from '../contacts/staff-of.ts';
import { momentOf } from '../context.ts';
import { type FormBody, formBody } from '../form-body.ts';
import { heldFor } from '../held-form.ts';
import { refused } from '../refused.tsx';
import { problemsOf } from '../zod-problems.ts';
import type { OpenedRecord, PeopleDeps } from './context.ts';
import { keepShown, openedRecord, recordFor } from './opened-record.ts';
import { matchingOf } from './possible.ts';

type Rule = (one: FiledRecord, other: FiledRecord, command: AboutTwo, moment: Moment) => Result<PersonRecordChange>;
type Act = { rule: Rule; done: string };

const acts: Record<'link' | 'not-the-same' | 'merge', Act> = {
  link: { rule: link, done: 'linked' },
  'not-the-same': { rule: notTheSame, done: 'not-the-same' },
  merge: { rule: proposeMerge, done: 'proposed' },
};

type Shown = { body?: FormBody; errors?: readonly FieldError[]; conflict?: boolean };

/** Two records side by side, and what is said of them by whoever has looked. */
export function compareRoutes(deps: PeopleDeps) {
  const show = (c: Context<OpenedRecord>, one: FiledRecord, other: FiledRecord, shown: Shown = {}) => {
    const { body, errors = [], conflict = false } = shown;
    const comparison = comparePeople(detailsOf(one), detailsOf(other), matchingOf(c.var.settings));
    return (
      <ComparePage
        {...staffOf(deps, c.var)}
        {...{ one, other, comparison, errors, conflict }}
        joining={joiningOf(one, other)}
        reason={body ? typedIn(body, 'reason') : ''}
        seen={
          body && !conflict ? { seen: seenIn(body), otherSeen: Number(typedIn(body, 'otherSeen')) || 0 } : undefined
        }
      />
    );
  };

  const take = async (c: Context<OpenedRecord>, { rule, done }: Act): Promise<Response> => {
    const { record, actor } = c.var;
    const read = await formBody(c);
    if (!read.ok) return refused(c, read.refusal);
    const body = read.value;
    const other = await recordFor(deps, actor, c.req.param('other') ?? '');
    if (!other) return refused(c, { kind: 'not-found' });
    const typed = {
      seen: typedIn(body, 'seen'),
      otherSeen: typedIn(body, 'otherSeen'),
      reason: typedIn(body, 'reason'),
    };
    const command = AboutTwo.safeParse(typed);
    if (!command.success) {
      const problems = problemsOf(command.error);
      if (problems.some(({ field }) => field !== 'reason')) return refused(c, { kind: 'invalid', problems });
      await keepShown(deps, actor, [other], 'POST /people/:record/compare/:other');
      return c.html(show(c, record, other, { body, errors: problemsInWords(problems, aboutTwoProblems) }), 400);
    }
    const allowed = rule(record, other, command.data, momentOf(deps, c.var));
    const saved = allowed.ok ? await deps.store.personRecords.save(allowed.value) : allowed;
    if (!allowed.ok || !saved.ok) {
      const refusal = allowed.ok ? (saved.ok ? undefined : saved.refusal) : allowed.refusal;
      if (!refusal) throw new Error('refused without a reason');
      if (!isConflict(refusal)) return refused(c, refusal);
      const [now, its] = await Promise.all([recordFor(deps, actor, record.id), recordFor(deps, actor, other.id)]);
      if (!now || !its || now.id === its.id) return refused(c, refusal);
      await keepShown(deps, actor, [its], 'POST /people/:record/compare/:other');
      return c.html(show(c, now, its, { body, conflict: true }), 409);
    }
    const [part, whole] = allowed.value.records;
    if (rule === link && part && whole) await deps.store.personRecords.joined(part, whole);
    return c.redirect(`/people/${record.id}?done=${done}`, 303);
  };

  return new Hono<OpenedRecord>()
    .get('/people/:record/compare/:other', openedRecord(deps), async (c) => {
      const { record, actor } = c.var;
      const other = await recordFor(deps, actor, c.req.param('other'));
      if (!other || other.id === record.id) return refused(c, { kind: 'not-found' });
      await keepShown(deps, actor, [other], 'GET /people/:record/compare/:other');
      const body = await heldFor(c, deps);
      return c.html(show(c, record, other, { ...(body && { body }) }));
    })
    .post('/people/:record/compare/:other/link', openedRecord(deps), (c) => take(c, acts.link))
    .post('/people/:record/compare/:other/not-the-same', openedRecord(deps), (c) => take(c, acts['not-the-same']))
    .post('/people/:record/compare/:other/merge', openedRecord(deps), (c) => take(c, acts.merge));
}
