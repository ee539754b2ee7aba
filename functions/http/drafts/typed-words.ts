import { addPerson } from '../../../shared/form/changes.ts';
import { type Concern, emptyConcern } from '../../../shared/form/concern.ts';
import { factsOf } from '../../../shared/form/facts.ts';
import { fillTask } from '../../../shared/form/parse-task.ts';
import { rowsOf } from '../../../shared/form/rows.ts';
import { shownValues } from '../../../shared/form/shown-values.ts';
import { tasks } from '../../../shared/form/tasks.ts';
import { localDate } from '../../../shared/time/london.ts';
import { rowInWords } from '../../../web/forms/answers-in-words.ts';
import type { Typed } from '../../store/kept-words.ts';
import type { FormBody } from '../form-body.ts';
import { isPersonScope, namedIn, type Place, placeOf } from './place.ts';

/** Controls of our own pages: nobody types into them. */
const ours: ReadonlySet<string> = new Set(
  'seen writer turn go return page warned add remove slot version form draft held step'.split(' '),
);

/**
 * What a page of a draft says that the concern does not, in words: each answer below its question, and whatever stands
 * below no question that is asked now as it was typed. Without a concern, or with one in which the person is not any
 * more, everything that was typed.
 */
export function typedWords(path: string, body: FormBody, concern: Concern | undefined, now: Date): Typed[] {
  const { task, scope, entity } = namedIn(path);
  const whole = concern ?? emptyConcern();
  const known = placeOf(whole, { task, scope, entity });
  const before = !known && scope && isPersonScope(scope) && entity ? addPerson(whole, scope, entity) : whole;
  const place = known ?? placeOf(before, { task, scope, entity });
  const answers = place ? differences(before, place, body, now) : [];
  const has = [
    ...answers.map(({ text }) => text),
    ...(place ? Object.values(shownValues(before, place.task, place.entityId)).flat() : []),
  ].map(squeezed);
  const others = Object.entries(body)
    .filter(([name]) => !ours.has(name))
    .flatMap(([, value]) => value)
    .filter((text) => isWords(text) && !has.some((said) => said.includes(squeezed(text))));
  return [...answers, ...others.map((text) => ({ text }))];
}

function differences(before: Concern, { task, entityId }: Place, body: FormBody, now: Date): Typed[] {
  const about = entityId === undefined ? {} : { entityId };
  const { concern } = fillTask(task, body, { concern: before, today: localDate(now), ...about });
  const say = (of: Concern) =>
    rowsOf(of, { task: tasks[task], facts: factsOf(of, entityId), ...about }).map((row) => {
      const { label, group, lines, state } = rowInWords(of, row);
      return { field: row.field, label: group ? `${group}: ${label}` : label, text: lines.join('\n'), state };
    });
  const had = new Map(say(before).map(({ field, text }) => [field, text]));
  return say(concern)
    .filter(({ field, text, state }) => (state === 'answered' || state === 'as-typed') && had.get(field) !== text)
    .map(({ label, text }) => ({ label, text }));
}

/** Words, a name or a number that somebody typed, and no code of a choice. */
const isWords = (text: string): boolean => text.trim() !== '' && /\s|[^a-z0-9-]|\d{3}/.test(text.trim());
const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim();
