import { type Context, Hono } from 'hono';
import { Propose, propose } from '../../../shared/contact/propose-decision.ts';
import type { Problem } from '../../../shared/result.ts';
import { firstValues } from '../../../web/forms/decision-values.ts';
import { decisionProblems } from '../../../web/forms/decision-words.ts';
import { doneWords } from '../../../web/forms/done-words.ts';
import { DecisionPage } from '../../../web/pages/decision/decision.tsx';
import type { Found } from '../../../web/pages/decision/found.tsx';
import { type DeskDeps, momentOf, type OpenedConcern } from '../context.ts';
import { formBody, textOf } from '../form-body.ts';
import { heldFor } from '../held-form.ts';
import { refused } from '../refused.tsx';
import { problemsOf } from '../zod-problems.ts';
import { attempt, isConflict, whatChanged } from './attempt.ts';
import { pastFor } from './childrens-past.ts';
import { byChild, commandIn, valuesIn } from './decision-form.ts';
import { seenIn } from './form.ts';
import { letterRecordOf, previousOf } from './letter-record.ts';
import { preparedFor } from './prepared-letter.ts';
import { staffOf } from './staff-of.ts';

/** A decision for each child, proposed by a social worker. */
export const decisionRoutes = (deps: DeskDeps) =>
  new Hono<OpenedConcern>()
    .get('/contacts/:id/decision', async (c) => {
      const { contact, concern } = c.var;
      if (contact.status === 'screening' && !contact.rating) return c.redirect(`/contacts/${contact.id}/rating`, 303);
      const { events } = await deps.store.contacts.file(contact.id);
      const page = { ...staffOf(deps, c.var), contact, concern, events };
      const held = await heldFor(c, deps);
      if (!held) return c.html(<DecisionPage {...page} values={firstValues(contact)} />);
      const childIds = contact.children.map(({ id }) => id);
      const kept = { values: valuesIn(held, childIds), seen: seenIn(held), notice: doneWords('held') };
      return c.html(<DecisionPage {...page} {...kept} />);
    })
    .post('/contacts/:id/decision', (c) => takeDecision(deps, c));

/** What a manager would find in the letter of this decision; undefined when that is nothing, or it cannot be proposed. */
async function foundIn(deps: DeskDeps, c: Context<OpenedConcern>, command: Propose): Promise<Found | undefined> {
  const { contact, concern } = c.var;
  const moment = momentOf(deps, c.var);
  const proposed = propose(contact, command, moment);
  if (!proposed.ok) return undefined;
  const [record, previous] = await Promise.all([letterRecordOf(deps, contact, { concern }), previousOf(deps, contact)]);
  const prepared = preparedFor(proposed.value.contact, { record, previous }, moment);
  const findings = prepared?.findings.filter(({ verdict }) => verdict !== 'fine') ?? [];
  return findings.length > 0 ? { findings, mark: deps.digest(findings.map(({ id }) => id).join()) } : undefined;
}

async function takeDecision(deps: DeskDeps, c: Context<OpenedConcern>): Promise<Response> {
  const { contact, concern } = c.var;
  const body = await formBody(c);
  if (!body.ok) return refused(c, body.refusal);
  const childIds = contact.children.map(({ id }) => id);
  const values = valuesIn(body.value, childIds);
  const { events } = await deps.store.contacts.file(contact.id);
  const page = { ...staffOf(deps, c.var), contact, concern, events, values };
  const seen = seenIn(body.value);

  const first = values[childIds[0] ?? ''];
  if (textOf(body.value, 'do') === 'copy' && first) {
    const same = Object.fromEntries(childIds.map((id) => [id, first]));
    return c.html(<DecisionPage {...page} seen={seen} values={same} copied />);
  }

  const wrong = (problems: readonly Problem[]) => {
    const errors = decisionProblems(problems, contact.children);
    if (errors.length === 0) return refused(c, { kind: 'invalid', problems: [...problems] });
    return c.html(<DecisionPage {...page} seen={seen} errors={errors} />, 400);
  };
  const command = Propose.safeParse(commandIn(seen, values, childIds));
  if (!command.success) return wrong(byChild(problemsOf(command.error), childIds));
  const found = await foundIn(deps, c, command.data);
  if (found && found.mark !== textOf(body.value, 'warned')) {
    return c.html(<DecisionPage {...page} seen={seen} found={found} />);
  }
  const { settings } = c.var;
  const past = await pastFor(deps, contact, { outcomes: command.data.children, settings });
  const moment = momentOf(deps, c.var);
  const saved = await attempt(deps, contact, (current) => propose(current, command.data, moment, past));
  if (saved.ok) return c.redirect(`/contacts/${contact.id}?done=proposed`, 303);
  if (saved.refusal.kind === 'invalid') return wrong(saved.refusal.problems);
  if (saved.refusal.kind === 'too-large') return wrong([{ field: `${childIds[0]}.rationale`, code: 'no-room' }]);
  if (!isConflict(saved.refusal)) return refused(c, saved.refusal);
  const now = await whatChanged(deps, contact, seen);
  return now.ok ? c.html(<DecisionPage {...page} {...now.value} />, 409) : refused(c, now.refusal);
}
