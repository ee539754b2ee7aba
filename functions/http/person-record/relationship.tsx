import { Hono } from 'hono';
import { Relate, relate } from '../../../shared/person-record/relate.ts';
import type { Relationship } from '../../../shared/person-record/relationship.ts';
import { problemsInWords } from '../../../web/forms/problem-words.ts';
import { relateProblems } from '../../../web/forms/relationship-record-words.ts';
import { RelationshipPage } from '../../../web/pages/person-record/relationship.tsx';
import { isConflict } from '../contacts/attempt.ts';
import { typedIn } from '../contacts/form.ts';
import { staffOf } from '../contacts/staff-of.ts';
import { momentOf } from '../context.ts';
import { formBody } from '../form-body.ts';
import { heldFor } from '../held-form.ts';
import { refused } from '../refused.tsx';
import { problemsOf } from '../zod-problems.ts';
import type { OpenedRecord, PeopleDeps } from './context.ts';
import { dateIn } from './date-in.ts';
import { openedRecord, recordFor } from './opened-record.ts';

/** A relationship as its form shows it: of whom anything is kept from the reader, they read what they said themselves. */
const saidTo = ({ kept, actor }: OpenedRecord['Variables'], said: Relationship | undefined) =>
  said && kept && said.by.id !== actor.id ? { version: said.version } : said;

/** How one person stands to another, from when until when: said once and read by both sides. */
export function relationshipRoutes(deps: PeopleDeps) {
  return new Hono<OpenedRecord>()
    .get('/people/:record/relationships/:other', openedRecord(deps), async (c) => {
      const { record, actor } = c.var;
      const other = await recordFor(deps, actor, c.req.param('other'));
      if (!other || other.id === record.id) return refused(c, { kind: 'not-found' });
      const before = (await deps.store.personRecords.relationships(record.id)).find((each) => each.other === other.id);
      const body = await heldFor(c, deps);
      const page = { record, other, before: saidTo(c.var, before), body, errors: [] };
      return c.html(<RelationshipPage {...staffOf(deps, c.var)} {...page} />);
    })
    .post('/people/:record/relationships/:other', openedRecord(deps), async (c) => {
      const { record, actor } = c.var;
      const read = await formBody(c);
      if (!read.ok) return refused(c, read.refusal);
      const body = read.value;
      const other = await recordFor(deps, actor, c.req.param('other'));
      if (!other || other.id === record.id) return refused(c, { kind: 'not-found' });
      const before = (await deps.store.personRecords.relationships(record.id)).find((each) => each.other === other.id);
      const page = (status: 400 | 409, more: object, again = before) =>
        c.html(
          <RelationshipPage
            {...staffOf(deps, c.var)}
            {...{ record, other, body, errors: [], ...more }}
            before={saidTo(c.var, again)}
          />,
          status,
        );
      const said = { other: other.id, is: typedIn(body, 'is'), seen: typedIn(body, 'seen') };
      const command = Relate.safeParse({ ...said, from: dateIn(body, 'from'), until: dateIn(body, 'until') });
      if (!command.success) {
        const problems = problemsOf(command.error);
        if (problems.some(({ field }) => !Object.hasOwn(relateProblems, field))) {
          return refused(c, { kind: 'invalid', problems });
        }
        return page(400, { errors: problemsInWords(problems, relateProblems) });
      }
      const allowed = relate(record, before, command.data, momentOf(deps, c.var));
      const saved = allowed.ok
        ? await deps.store.personRecords.saveRelationship(record.id, allowed.value, deps.newId())
        : allowed;
      if (saved.ok) return c.redirect(`/people/${record.id}?done=related`, 303);
      if (saved.refusal.kind === 'invalid') {
        return page(400, { errors: problemsInWords(saved.refusal.problems, relateProblems) });
      }
      if (!isConflict(saved.refusal)) return refused(c, saved.refusal);
      const now = (await deps.store.personRecords.relationships(record.id)).find((each) => each.other === other.id);
      return page(409, { conflict: true }, now);
    });
}
