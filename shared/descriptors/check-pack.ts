import { markupIn, oneLine, saysSomething } from '../letter/typed-text.ts';
import { type Problem, type Result, refuse } from '../result.ts';
import { mostDescriptors, packProblems, RiskDescriptor } from './pack.ts';
import type { TypedDescriptor } from './pack-draft.ts';

const needed = ['code', 'group', 'wording', 'help'] as const;
const texts = [...needed, 'evidencePrompt'] as const;

/** How many characters each text of a descriptor may have. */
export const descriptorLimits = { code: 5, group: 60, wording: 300, help: 600, evidencePrompt: 200 } as const;

/** Where a part of the descriptor at this place of the form is. */
const fieldAt = (at: number, field: string): string => `descriptors.${at}.${field}`;

/** One descriptor as it was typed: itself, or what keeps it from being one. */
function checkRow(typed: TypedDescriptor, at: number): { row?: RiskDescriptor; problems: Problem[] } {
  const level = typed.level.trim();
  const row = {
    code: oneLine(typed.code).toUpperCase(),
    level: level === 'protective' ? level : Number(level),
    group: oneLine(typed.group),
    wording: oneLine(typed.wording),
    help: oneLine(typed.help),
    evidencePrompt: oneLine(typed.evidencePrompt),
    starred: typed.starred,
    marac: typed.marac,
  };
  const wrong: [field: string, code: string, isWrong: boolean][] = [
    ...needed.map((field): [string, string, boolean] => [field, 'missing', !saysSomething(row[field])]),
    ...texts.map((field): [string, string, boolean] => [
      field,
      'too-long',
      row[field].length > descriptorLimits[field],
    ]),
    ...texts.map((field): [string, string, boolean] => [field, 'markup', markupIn(row[field]) !== undefined]),
    ['level', 'missing', level === ''],
  ];
  const problems = wrong
    .filter(([, , isWrong]) => isWrong)
    .map(([field, code]) => ({ field: fieldAt(at, field), code }));
  if (problems.length > 0) return { problems };
  const { evidencePrompt, ...rest } = row;
  const parsed = RiskDescriptor.safeParse({ ...rest, ...(evidencePrompt && { evidencePrompt }) });
  if (parsed.success) return { row: parsed.data, problems: [] };
  const fields = new Set(parsed.error.issues.map(({ path }) => String(path[0])));
  return { problems: [...fields].map((field) => ({ field: fieldAt(at, field), code: 'not-one' })) };
}

/** Codes that are there twice, told at once with whatever else is wrong. */
function codesTwice(rows: readonly TypedDescriptor[]): Problem[] {
  const codes = rows.map(({ code }) => oneLine(code).toUpperCase());
  return codes.flatMap((code, at) =>
    code !== '' && codes.indexOf(code) < at ? [{ field: fieldAt(at, 'code'), code: 'twice', params: { code } }] : [],
  );
}

/** The descriptors of a form, or all that keeps them from being a pack, each problem beside the part it is about. */
export function checkPack(rows: readonly TypedDescriptor[]): Result<RiskDescriptor[]> {
  if (rows.length === 0) return refuse({ kind: 'invalid', problems: [{ field: 'descriptors', code: 'missing' }] });
  if (rows.length > mostDescriptors) {
    const params = { max: mostDescriptors };
    return refuse({ kind: 'invalid', problems: [{ field: 'descriptors', code: 'too-many', params }] });
  }
  const checked = rows.map(checkRow);
  const problems = checked.flatMap((row) => row.problems);
  if (problems.length > 0) return refuse({ kind: 'invalid', problems: [...problems, ...codesTwice(rows)] });
  const descriptors = checked.flatMap(({ row }) => row ?? []);
  const against = packProblems(descriptors).map(({ at, field, code, params }) => ({
    field: code === 'level-missing' ? 'descriptors' : fieldAt(at, field),
    code,
    ...(params && { params }),
  }));
  return against.length > 0 ? refuse({ kind: 'invalid', problems: against }) : { ok: true, value: descriptors };
}
