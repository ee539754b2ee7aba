import { type Problem, type Result, refuse } from '../result.ts';
import { triageSettings } from '../settings/domestic-abuse.ts';
import type { Settings } from '../settings.ts';
import { isOpenPack, type PackDraft, packAsTyped, type TypedDescriptor } from './pack-draft.ts';

/** Where a descriptor stands when it comes before all others. */
export const first = 'first';

/** The descriptors that a change begins with: those of the draft, or those of the newest settings. */
export const rowsNow = (draft: PackDraft | undefined, settings: Settings): TypedDescriptor[] =>
  isOpenPack(draft) ? draft.rows : packAsTyped(triageSettings(settings).pack);

export const rowWith = (rows: readonly TypedDescriptor[], code: string): TypedDescriptor | undefined =>
  rows.find((row) => row.code === code);

/** The code of the descriptor that comes before this one; of the last, for one that is not in the list. */
export function placeOf(rows: readonly TypedDescriptor[], code: string | undefined): string {
  const at = rows.findIndex((row) => row.code === code);
  return (at < 0 ? rows.at(-1) : rows[at - 1])?.code ?? first;
}

const wrong = (problems: Problem[]): Result<never> => refuse({ kind: 'invalid', problems });

/**
 * The list with one descriptor as it was typed, in its place after another: in the stead of the one with `code`, or added
 * where there is none. Refused when there is no such place.
 */
export function withRow(
  rows: readonly TypedDescriptor[],
  code: string | undefined,
  { row, after }: { row: TypedDescriptor; after: string },
): Result<TypedDescriptor[]> {
  const others = rows.filter((other) => other.code !== code);
  const at = after === first ? 0 : others.findIndex((other) => other.code === after) + 1;
  if (at === 0 && after !== first) return wrong([{ field: 'after', code: 'not-one' }]);
  return { ok: true, value: others.toSpliced(at, 0, row) };
}

/** The list without one descriptor. */
export const withoutRow = (rows: readonly TypedDescriptor[], code: string): TypedDescriptor[] =>
  rows.filter((row) => row.code !== code);

/**
 * What is wrong with the whole list after one descriptor of it was changed, as problems of that descriptor: the others
 * were in order before, so what they have against one another now comes from it.
 */
export const problemsOfRow = (problems: readonly Problem[]): Problem[] =>
  problems.map(({ field, ...problem }) => ({
    ...problem,
    field: problem.code === 'level-missing' ? 'level' : (field.split('.').at(-1) ?? field),
  }));
