import { type Context, Hono } from 'hono';
import type { Actor } from '../../../shared/actor.ts';
import { ContactId } from '../../../shared/ids.ts';
import { relationTo } from '../../../shared/permissions.ts';
import type { FiledRecord } from '../../../shared/person-record/filed-record.ts';
import { appearancesFor } from '../../../shared/person-record/may-open.ts';
import { undoMerge } from '../../../shared/person-record/merge.ts';
import { type LetterInProgress, letterInProgress, Unlink, unlink } from '../../../shared/person-record/unlink.ts';
import { aboutTwoProblems } from '../../../web/forms/person-record-words.ts';
import { type FieldError, problemsInWords } from '../../../web/forms/problem-words.ts';
import { PartPage } from '../../../web/pages/person-record/part.tsx';
import { isConflict } from '../contacts/attempt.ts';
import { seenIn, typedIn } from '../contacts/form.ts';
import { staffOf } from '../contacts/staff-of.ts';
import { momentOf } from '../context.ts';
import { type FormBody, formBody } from '../form-body.ts';
import { heldFor } from '../held-form.ts';
import { refused } from '../refused.tsx';
import { problemsOf } from '../zod-problems.ts';
import type { OpenedRecord, PeopleDeps } from './context.ts';
import { openedRecord } from './opened-record.ts';
import { isOpenRecord } from './past.ts';

/** The latest contacts of a person that are looked at for a letter that is being made. */
const mostContacts = 100;

/**
 * The letters that are being made about a person, as far as the actor may know of their contacts: their decisions may
 * rest on what all records say together.
 */
async function lettersOf(
  { store, now }: PeopleDeps,
  actor: Actor,
  whole: FiledRecord | undefined,
): Promise<LetterInProgress[]> {
  const appearances = whole ? appearancesFor(actor, whole) : [];
  const ids = appearances.flatMap(({ kind, id }) => (kind === 'contact' ? [ContactId.parse(id)] : []));
  const latest = [...new Set(ids)].slice(-mostContacts);
  if (latest.length === 0) return [];
  const contacts = await store.contacts.findAll(latest);
  const open = contacts.filter((contact) => contact && relationTo(actor, contact) !== 'none');
  return open.flatMap((contact) => (contact && letterInProgress(contact, now())) ?? []);
}

/** Parts a record from its person again: what was linked by one, or what two have merged while it can be undone. */
export function partRoutes(deps: PeopleDeps) {
  const show = async (
    c: Context<OpenedRecord>,
    record: FiledRecord,
    shown: { body?: FormBody; errors?: readonly FieldError[]; conflict?: boolean } = {},
  ) => {
    const { body, errors = [], conflict = false } = shown;
    const whole = (await deps.store.personRecords.wholesOf(record)).at(-1);
    const { actor, kept } = c.var;
    const open = whole && !kept && (await isOpenRecord(deps, actor, whole)) ? whole : undefined;
    return (
      <PartPage
        {...staffOf(deps, c.var)}
        {...{
          record,
          whole: open,
          letters: await lettersOf(deps, c.var.actor, whole),
          errors,
          conflict,
        }}
        reason={body ? typedIn(body, 'reason') : ''}
        seen={body && !conflict ? seenIn(body) : record.version}
      />
    );
  };

  return new Hono<OpenedRecord>()
    .get('/people/:record/part', openedRecord(deps), async (c) => {
      const body = await heldFor(c, deps);
      return c.html(await show(c, c.var.record, { ...(body && { body }) }));
    })
    .post('/people/:record/part', openedRecord(deps), async (c) => {
      const { record } = c.var;
      const read = await formBody(c);
      if (!read.ok) return refused(c, read.refusal);
      const body = read.value;
      const told = typedIn(body, 'told') === 'yes' ? { told: 'yes' } : {};
      const wrong = async (errors: readonly FieldError[]) => c.html(await show(c, record, { body, errors }), 400);
      const command = Unlink.safeParse({ seen: typedIn(body, 'seen'), reason: typedIn(body, 'reason'), ...told });
      if (!command.success) {
        const problems = problemsOf(command.error);
        if (problems.some(({ field }) => field !== 'reason')) return refused(c, { kind: 'invalid', problems });
        return wrong(problemsInWords(problems, aboutTwoProblems));
      }
      const wholes = await deps.store.personRecords.wholesOf(record);
      const moment = momentOf(deps, c.var);
      const allowed = record.joined?.merged
        ? undoMerge(record, wholes, command.data, moment)
        : unlink(record, wholes, command.data, {
            ...moment,
            letters: await lettersOf(deps, c.var.actor, wholes.at(-1)),
          });
      const saved = allowed.ok ? await deps.store.personRecords.save(allowed.value) : allowed;
      if (saved.ok) {
        const [alone, ...others] = allowed.ok ? allowed.value.records : [];
        const whole = others.at(-1);
        if (alone && whole) await deps.store.personRecords.parted(alone, whole);
        return c.redirect(`/people/${record.id}?done=parted`, 303);
      }
      if (saved.refusal.kind === 'invalid') return wrong(problemsInWords(saved.refusal.problems, aboutTwoProblems));
      if (!isConflict(saved.refusal)) return refused(c, saved.refusal);
      const now = await deps.store.personRecords.find(record.id);
      return now.ok ? c.html(await show(c, now.value, { body, conflict: true }), 409) : refused(c, now.refusal);
    });
}
