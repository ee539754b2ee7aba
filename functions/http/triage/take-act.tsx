import type { Context } from 'hono';
import type * as z from 'zod';
import type { IncidentChange } from '../../../shared/incident/change.ts';
import type { Moment } from '../../../shared/moment.ts';
import { ok, type Problem, type Result } from '../../../shared/result.ts';
import { type FieldProblem, problemsInWords } from '../../../web/forms/problem-words.ts';
import type { NotSaved } from '../../../web/pages/triage/not-saved.tsx';
import type { IncidentBefore } from '../../store/incident-items.ts';
import { isConflict } from '../contacts/attempt.ts';
import { typedIn } from '../contacts/form.ts';
import { type IncidentDeps, momentOf, type OpenedIncident } from '../context.ts';
import { type FormBody, formBody } from '../form-body.ts';
import { refused } from '../refused.tsx';
import { problemsOf } from '../zod-problems.ts';
import { incidentShown } from './incident-shown.tsx';

type Act<C> = {
  form: NotSaved['form'];
  schema: z.ZodType<C>;
  /** What the schema reads, where it is not each control by its own name. */
  commandOf?: (body: FormBody) => unknown;
  rule: (
    before: IncidentBefore,
    command: C,
    moment: Moment,
  ) => Promise<Result<IncidentChange>> | Result<IncidentChange>;
  words: FieldProblem;
  /** The control that a problem is about, where the schema names it otherwise. */
  controlOf?: (field: string, body: FormBody) => string;
  /** Said, with what was typed still there, to whoever may open the form and not do this with it. */
  notYours?: string;
  /** What was done, as the page after it is told; or where that page is. */
  done: string | ((before: IncidentBefore, after: IncidentChange) => string);
};

const plain = (body: FormBody) => Object.fromEntries(Object.keys(body).map((name) => [name, typedIn(body, name)]));

async function keep({ store }: IncidentDeps, change: IncidentChange, before: IncidentBefore) {
  const saved = await store.incidents.save(change, before);
  return saved.ok ? ok(change) : saved;
}

/**
 * Takes a form of an incident's screen: its fields, the rule by the settings of the triage's own version, and whatever
 * keeps it from being saved, with everything typed still on the page.
 */
export const takeAct =
  <C,>(deps: IncidentDeps, { form, schema, commandOf = plain, rule, words, controlOf, notYours, done }: Act<C>) =>
  async <E extends OpenedIncident>(c: Context<E>): Promise<Response> => {
    const read = await formBody(c);
    if (!read.ok) return refused(c, read.refusal);
    const body = read.value;
    const { id } = c.var.incident;
    const found = await deps.store.incidents.findWithTriage(id);
    if (!found.ok) return refused(c, found.refusal);
    const before = found.value;
    const again = async (notSaved: Omit<NotSaved, 'form' | 'body'>, status: 400 | 403 | 409, now = before) =>
      c.html(await incidentShown(deps, c.var, now, { notSaved: { form, body, ...notSaved } }), status);
    const wrong = (found: readonly Problem[]) => {
      const problems = found.map((problem) => ({
        ...problem,
        field: controlOf?.(problem.field, body) ?? problem.field,
      }));
      if (problems.some(({ field }) => !Object.hasOwn(words, field))) {
        return refused(c, { kind: 'invalid', problems });
      }
      return again({ errors: problemsInWords(problems, words) }, 400);
    };

    const command = schema.safeParse(commandOf(body));
    if (!command.success) return wrong(problemsOf(command.error));
    const settings = await deps.store.settings.ofVersion(before.triage.settingsVersion);
    const allowed = await rule(before, command.data, momentOf(deps, { actor: c.var.actor, settings }));
    const saved: Result<IncidentChange> = allowed.ok ? await keep(deps, allowed.value, before) : allowed;
    if (saved.ok) {
      const to = typeof done === 'string' ? `/triage/incidents/${id}?done=${done}` : done(before, saved.value);
      return c.redirect(to, 303);
    }
    if (saved.refusal.kind === 'invalid') return wrong(saved.refusal.problems);
    if (saved.refusal.kind === 'forbidden' && notYours) return again({ notYours }, 403);
    if (saved.refusal.kind === 'taken') return again({ notYours: `${saved.refusal.by} chairs the meeting now.` }, 409);
    if (!isConflict(saved.refusal)) return refused(c, saved.refusal);
    const now = await deps.store.incidents.findWithTriage(id);
    return now.ok ? again({ conflict: true }, 409, now.value) : refused(c, now.refusal);
  };
