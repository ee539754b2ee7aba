import { type Context, Hono } from 'hono';
import type { Moment } from '../../../shared/moment.ts';
import type { PersonRecordChange } from '../../../shared/person-record/change.ts';
import type { FiledRecord } from '../../../shared/person-record/filed-record.ts';
import { confirmMerge, dropMerge } from '../../../shared/person-record/merge.ts';
import { type Result, refuse } from '../../../shared/result.ts';
import { seenIn, typedIn } from '../contacts/form.ts';
import { momentOf } from '../context.ts';
import { formBody } from '../form-body.ts';
import { refused } from '../refused.tsx';
import type { OpenedRecord, PeopleDeps } from './context.ts';
import { openedRecord, recordFor } from './opened-record.ts';

type Answer = { seen: number; reason: string };
type Rule = (whole: FiledRecord, part: FiledRecord, answer: Answer, moment: Moment) => Result<PersonRecordChange>;

/** What the second person says of a merge that somebody proposed. */
export function mergeRoutes(deps: PeopleDeps) {
  const take = async (c: Context<OpenedRecord>, rule: Rule, said: { done: string; otherwise: string }) => {
    const { record, actor } = c.var;
    const read = await formBody(c);
    if (!read.ok) return refused(c, read.refusal);
    const part = record.merge && (await recordFor(deps, actor, record.merge.other));
    if (!part) return refused(c, { kind: 'stale' });
    const answer = { seen: seenIn(read.value), reason: typedIn(read.value, 'reason').trim().slice(0, 500) };
    const allowed = rule(record, part, { ...answer, reason: answer.reason || said.otherwise }, momentOf(deps, c.var));
    const saved = allowed.ok ? await deps.store.personRecords.save(allowed.value) : refuse(allowed.refusal);
    if (!saved.ok) return refused(c, saved.refusal);
    const [joined, whole] = allowed.ok ? allowed.value.records : [];
    if (joined?.joined && whole) await deps.store.personRecords.joined(joined, whole);
    return c.redirect(`/people/${record.id}?done=${said.done}`, 303);
  };
  const drop: Rule = (whole, _, answer, moment) => dropMerge(whole, answer, moment);

  return new Hono<OpenedRecord>()
    .post('/people/:record/merge/confirm', openedRecord(deps), (c) =>
      take(c, confirmMerge, { done: 'merged', otherwise: 'Confirmed as proposed' }),
    )
    .post('/people/:record/merge/drop', openedRecord(deps), (c) =>
      take(c, drop, { done: 'dropped', otherwise: 'Not made' }),
    );
}
