import { questionsIn } from '../../../shared/form/asked.ts';
import { concernJsonSchema } from '../../../shared/form/json-schema.ts';
import type { Question, Questions } from '../../../shared/form/question.ts';
import { everyTask } from '../../../shared/form/tasks.ts';
import { taskWords } from '../../../web/forms/concern/concern-words.ts';
import { named } from '../../../web/forms/named.ts';
import type { QuestionWords } from '../../../web/forms/words.ts';
import { valueAt } from '../api/json-pointer.ts';
import { collectionOf } from '../api/places.ts';

type Schema = { [keyword: string]: unknown };
const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null;

function schemaAt(schema: Schema, ...path: string[]): Schema {
  const found = valueAt(schema, path);
  if (!isSchema(found)) throw new Error(`no schema at ${path.join('/')}`);
  return found;
}

/**
 * The JSON Schema of a concern with the form's own words: each task and question says what people are asked, when it
 * is asked, and what each code means; what no concern can be sent without is required.
 */
export function concernSchema(): Schema {
  const { $schema: _, ...whole }: Schema = concernJsonSchema();
  for (const task of everyTask) {
    const { scope, name, questions } = task;
    const holder = scope === 'concern' ? whole : schemaAt(whole, 'properties', collectionOf[scope], 'items');
    const words = taskWords(name);
    const schema = schemaAt(holder, 'properties', name);
    Object.assign(schema, {
      title: words.title,
      description: named([words.why, words.oneOf].filter(Boolean).join(' ')),
    });
    describeQuestions(schema, questions, words.questions);
    const needed = questionsIn(questions).filter(([, { required, when }]) => required === 'to-send' && !when);
    if (task.applies || needed.length === 0) continue;
    schema.required = needed.map(([question]) => question);
    holder.required = [...[holder.required ?? []].flat(), name];
  }
  Object.assign(schemaAt(whole, 'properties', 'children'), { minItems: 1, description: 'Whom the concern is about.' });
  Object.assign(schemaAt(whole, 'properties', 'adults'), { description: 'Adults in the children’s lives.' });
  Object.assign(schemaAt(whole, 'properties', 'otherChildren'), { description: 'Other children of the family.' });
  return whole;
}

function describeQuestions(schema: Schema, questions: Questions, words: { readonly [name: string]: QuestionWords }) {
  for (const [name, question] of questionsIn(questions)) {
    const said = words[name];
    const own = schemaAt(schema, 'properties', name);
    const description = [hintOf(question, said), conditionOf(question), formatOf(question)].filter(Boolean).join(' ');
    Object.assign(own, { ...(said && { title: named(said.label) }), ...(description && { description }) });
    const codes = said && meaningsOf(question, said);
    if (codes) own['x-codes'] = codes;
    if (question.kind === 'per-child') {
      own.description = ['By the id of each child.', own.description].filter(Boolean).join(' ');
      describeQuestions(schemaAt(own, 'additionalProperties'), question.each, said?.each ?? {});
    }
    if (question.kind === 'list') describeQuestions(schemaAt(own, 'items'), question.each, said?.each ?? {});
  }
}

/** The hint of a question, but of those that tell people how to fill in boxes. */
const hintOf = ({ kind }: Question, words: QuestionWords | undefined): string =>
  words?.hint && !/date|time/.test(kind) ? named(words.hint) : '';

function conditionOf({ when, required }: Question): string {
  const needed = required === 'to-send' ? 'Needed' : undefined;
  if (!when) return needed ? `${needed}.` : '';
  const asked =
    'facts' in when ? 'some other answers' : `\`${when.answer}\` is ${when.in.map((c) => `\`${c}\``).join(' or ')}`;
  return `${needed ?? 'Asked'} only ${'facts' in when ? 'with' : 'when'} ${asked}.`;
}

function formatOf(question: Question): string {
  if (question.kind === 'date') return 'A date such as 2026-11-24.';
  if (question.kind === 'partial-date')
    return 'A date such as 2014, 2014-05 or 2014-05-03, with ~ after it when approximate.';
  if (question.kind === 'time') return 'A time of day such as 14:10.';
  return '';
}

/** What each code of a question means. */
function meaningsOf(question: Question, words: QuestionWords): { [code: string]: string } | undefined {
  if (!('codes' in question)) return undefined;
  const labels = 'labels' in question ? question.labels : undefined;
  const meaning = (code: string) => {
    const option = words.options?.[code];
    return labels?.get(code) ?? (typeof option === 'object' ? option.text : option);
  };
  const known = question.codes.flatMap((code) => {
    const said = meaning(code);
    return said === undefined ? [] : [[code, named(said)] as const];
  });
  return known.length > 0 ? Object.fromEntries(known) : undefined;
}
