import { answersTo, peopleOf, withAnswers } from '../../../shared/form/answers.ts';
import { asSent } from '../../../shared/form/as-sent.ts';
import { questionsIn } from '../../../shared/form/asked.ts';
import { type Concern, SubmittedConcern } from '../../../shared/form/concern.ts';
import { identifierChecks } from '../../../shared/form/identifiers.ts';
import { type Missing, missingToSend } from '../../../shared/form/progress.ts';
import { everyTask } from '../../../shared/form/tasks.ts';
import { ok, type Problem, type Result, refuse } from '../../../shared/result.ts';
import type { Json } from './json.ts';
import { pointerTo } from './json-pointer.ts';
import { placeOf } from './places.ts';
import { schemaProblems } from './schema-problems.ts';

/** A concern that may be sent, with what is worth a second look but holds nothing back. */
export type ReadConcern = { concern: Concern; warnings: Problem[] };

/** Reads a concern that a system sent. Nothing is guessed: what cannot be kept is refused or named in a warning. */
export function readConcern(body: Json): Result<ReadConcern> {
  const parsed = SubmittedConcern.safeParse(body);
  if (!parsed.success) {
    const problems = schemaProblems(parsed.error, body).filter(({ code }) => code !== 'too-big');
    return refuse(problems.length > 0 ? { kind: 'invalid', problems } : { kind: 'too-large' });
  }
  const given: Concern = parsed.data;
  const problems = [...strangers(given), ...missingToSend(given, { declaration: true }).map(missingIn(given))];
  if (problems.length > 0) return refuse({ kind: 'invalid', problems });
  const { concern, warnings } = tidied(asSent(given));
  return ok({ concern, warnings: [...notKept(given, concern), ...warnings] });
}

/** What is missing, at its place. Within a group the child or the row stands in the middle of the field's name. */
const missingIn =
  (concern: Concern) =>
  ({ task, entityId, field, path, code }: Missing): Problem => {
    if (code === 'no-child') return { field: '/children', code };
    const [first = '', last] = path;
    const inner = last === undefined ? [first] : [first, field.slice(first.length + 1, -(last.length + 1)), last];
    return { field: pointerTo([...placeOf(concern, task, entityId), ...inner]), code };
  };

/** Every task with each person it is about, and the answers given to it. */
const everySlot = (concern: Concern) =>
  everyTask.flatMap((task) => {
    const ids = task.scope === 'concern' ? [undefined] : peopleOf(concern, task.scope).map(({ id }) => id);
    return ids.map((id) => ({ task, id, answers: answersTo(concern, task.name, id) }));
  });

/** Answers about a child who is not in the concern: nobody could tell whom they are about. */
function strangers(concern: Concern): Problem[] {
  const children = new Set(concern.children.map(({ id }) => id));
  return everySlot(concern).flatMap(({ task, id, answers }) =>
    questionsIn(task.questions).flatMap(([name, question]) => {
      if (question.kind !== 'per-child') return [];
      const strange = Object.keys(answers[name] ?? {}).filter((child) => !children.has(child));
      const place = placeOf(concern, task.name, id);
      return strange.map((child) => ({ field: pointerTo([...place, name, child]), code: 'not-a-child' }));
    }),
  );
}

/** Answers to what the form does not ask, given the others. They are left out, as on the form, but never silently. */
const notKept = (given: Concern, sent: Concern): Problem[] =>
  everySlot(given).flatMap(({ task, id, answers }) => {
    const kept = answersTo(sent, task.name, id);
    return Object.keys(answers)
      .filter((name) => kept[name] === undefined)
      .map((name) => ({ field: pointerTo([...placeOf(given, task.name, id), name]), code: 'not-kept' }));
  });

/** Identifiers in the form in which they are compared; one that fails its check stays as it is, with a warning. */
function tidied(concern: Concern): ReadConcern {
  const warnings: Problem[] = [];
  let tidy = concern;
  for (const { task, id, answers } of everySlot(concern)) {
    const changed = { ...answers };
    for (const [name, question] of questionsIn(task.questions)) {
      const answer = answers[name];
      if (question.kind !== 'identifier' || typeof answer !== 'string') continue;
      const { value, valid } = identifierChecks[question.of](answer);
      if (valid) changed[name] = value;
      else {
        warnings.push({
          field: pointerTo([...placeOf(concern, task.name, id), name]),
          code: `check-${question.of}`,
        });
      }
    }
    if (Object.keys(answers).some((name) => answers[name] !== changed[name])) {
      tidy = withAnswers(tidy, task.name, { answers: changed }, id);
    }
  }
  return { concern: tidy, warnings };
}
