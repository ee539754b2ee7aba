import { markupIn, oneLine, saysSomething } from '../letter/typed-text.ts';
import { type Problem, type Result, refuse } from '../result.ts';
import { Placeholder, placeholdersIn } from '../settings/wording.ts';
import type { Settings } from '../settings.ts';
import { availableIn, neededIn, unusedIn } from './placeholders.ts';
import {
  fieldsOf,
  isOneLine,
  type Template,
  type TemplateField,
  type TemplateWords,
  type TypedWords,
  withWords,
  wordsOf,
} from './template.ts';

/** In characters and paragraphs: a letter has two sheets. */
export const wordLimits = { line: 120, rationale: 400, paragraph: 1000, paragraphs: 12 } as const;

const mostOf = (field: TemplateField): number =>
  field === 'fixedRationale' ? wordLimits.rationale : isOneLine(field) ? wordLimits.line : wordLimits.paragraph;

type Checked = { paragraphs: string[]; problems: Problem[] };

/** One part of a wording as it was typed: its paragraphs, and what is wrong with it in itself. */
function checkField(field: TemplateField, typed: string, available: readonly string[]): Checked {
  const paragraphs = typed
    .split(/[\r\n\u2028\u2029]+/u)
    .map(oneLine)
    .filter((line) => line !== '');
  const problem = (code: string, params?: Problem['params']): Checked => ({
    paragraphs,
    problems: [{ field, code, ...(params && { params }) }],
  });
  const [first] = paragraphs;
  if (first === undefined) return problem('missing');
  if (!paragraphs.every(saysSomething)) return problem('empty-paragraph');
  if (isOneLine(field) && paragraphs.length > 1) return problem('one-line');
  if (paragraphs.length > wordLimits.paragraphs) return problem('too-many', { max: wordLimits.paragraphs });
  const most = mostOf(field);
  const long = paragraphs.find((paragraph) => paragraph.length > most);
  if (long) return problem('too-long', { max: most, begins: long.slice(0, 30) });

  const code = paragraphs.map((paragraph) => markupIn(paragraph)).find((found) => found);
  if (code) return problem('markup', { found: code.slice(0, 24) });
  const open = paragraphs.find((paragraph) => /[{}]/.test(paragraph.replace(/\{[^{}]*\}/g, '')));
  if (open) return problem('brace-open', { begins: open.slice(0, 30) });

  const names = paragraphs.flatMap(placeholdersIn);
  const unknown = names.find((name) => !Placeholder.safeParse(name).success);
  if (unknown !== undefined) return problem('unknown-placeholder', { name: unknown.slice(0, 40) });
  const [used] = names;
  if (used !== undefined && (field === 'title' || field === 'fixedRationale')) {
    return problem('no-placeholder', { name: used });
  }
  const elsewhere = names.find((name) => !available.includes(name));
  return elsewhere === undefined ? { paragraphs, problems: [] } : problem('not-here', { name: elsewhere });
}

/** Placeholders that these words would lose: each beside the part that has it now. */
function lostBy(settings: Settings, template: Template, words: TemplateWords): Problem[] {
  const before = wordsOf(settings, template);
  const had = (name: string) =>
    fieldsOf(settings, template).find((field) => before[field]?.some((line) => placeholdersIn(line).includes(name)));
  const now = Object.values(words).flat().flatMap(placeholdersIn);
  const found = (code: string, names: readonly string[]): Problem[] =>
    names.flatMap((name) => {
      const field = had(name);
      return field ? [{ field, code, params: { name } }] : [];
    });
  const needed = neededIn(settings, template).filter((name) => !now.includes(name));
  const unused = unusedIn(withWords(settings, template, words)).filter((name) => !needed.includes(name));
  return [...found('needed', needed), ...found('unused', unused)];
}

/**
 * The words of a form as a wording, or all that keeps them from being one, each problem beside its part: nothing said,
 * too long, code of HTML, braces left open, a placeholder that is unknown, out of its place, or would be lost.
 */
export function checkWords(settings: Settings, template: Template, typed: TypedWords): Result<TemplateWords> {
  const available = availableIn(settings, template).map(({ name }) => name);
  const checked = fieldsOf(settings, template).map((field) => ({
    field,
    ...checkField(field, typed[field] ?? '', available),
  }));
  const problems = checked.flatMap((part) => part.problems);
  if (problems.length > 0) return refuse({ kind: 'invalid', problems });
  const words: TemplateWords = Object.fromEntries(checked.map(({ field, paragraphs }) => [field, paragraphs]));
  const lost = lostBy(settings, template, words);
  return lost.length > 0 ? refuse({ kind: 'invalid', problems: lost }) : { ok: true, value: words };
}
